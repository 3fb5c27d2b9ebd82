#pragma once
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include "core/history/queue.h"
#include "ui/train/axisrow.h"
#include "ui/train/fact.h"
#include "ui/train/hands.h"
#include "ui/train/liverun.h"
#include "ui/train/section.h"
#include "ui/train/trainfixture.h"
#include "ui/train/trainform.h"
#include "ui/train/trainpage.h"
#include "ui/widgets/messagebar.h"

namespace tlm::test {

/// The Train page, and what a person does on it.
class TrainPageTest : public TrainTest
{
protected:
    void open()
    {
        m_page = std::make_unique<TrainPage>(m_work.studio());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activated();
        ASSERT_TRUE(settle());
    }
    void choose(const char *key, const QString &data)
    {
        test::choose(m_page->findChild<QComboBox *>(key), data);
    }
    void edit(const char *key, const QString &text)
    {
        if (!m_page->findChild<QWidget *>(key))
            openSection(QString(key).section('.', 0, 0));
        typeInto(m_page->findChild<QWidget *>(key), text);
    }
    void openSection(const QString &name)
    {
        auto *section = m_page->findChild<Section *>("section." + name);
        if (!section->isOpen())
            QTest::mouseClick(section->findChild<QToolButton *>(), Qt::LeftButton);
        EXPECT_TRUE(section->isOpen());
    }
    /// Varies a setting that has a few values, as a person does it.
    void vary(const char *key, const QStringList &values)
    {
        openSection("sweep");
        ASSERT_TRUE(click("Vary a setting"));
        AxisRow *row = m_page->findChildren<AxisRow *>().last();
        test::choose(row->findChild<QComboBox *>(), key);
        EXPECT_TRUE(toggle(row->findChild<MultiChoice *>()->menu(), values));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_page.get(), key, modifiers);
    }
    /// What stands in the menu of the run that is shown.
    bool pickMore(const QString &text) { return pick(control("more")->menu(), {text}); }
    TrainForm *form() const { return m_page->findChild<TrainForm *>(); }
    QAbstractButton *button(const QString &text) const { return test::button(*m_page, text); }
    bool enabled(const QString &text) const { return button(text) && button(text)->isEnabled(); }
    bool click(const QString &text) { return test::click(*m_page, text); }
    QPushButton *control(const char *name) const { return live()->findChild<QPushButton *>(name); }
    LiveRun *live() const { return m_page->findChild<LiveRun *>(); }
    Fact *fact(const QString &name) const { return test::control<Fact>(*m_page, name); }
    QString message() const { return m_page->messages()->cause(); }
    bool started(int count)
    {
        return eventually([this, count] { return calls().size() >= count; });
    }
    Queue queue() { return Queue::open(m_work.workspace().root()).value(); }

    std::unique_ptr<TrainPage> m_page;
};

} // namespace tlm::test
