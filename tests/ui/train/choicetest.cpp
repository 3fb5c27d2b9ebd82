#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/clicks.h"
#include "ui/train/modelfield.h"
#include "ui/train/multichoice.h"
#include "ui/train/wheelguard.h"

namespace tlm {
namespace {

class MultiChoiceTest : public ::testing::Test
{
protected:
    MultiChoiceTest() : m_choice({{"tlm", "TLM"}, {"linear", "Linear baseline"}}, "Choose values")
    {
        m_choice.resize(400, 30);
        m_choice.show();
    }
    QAction *action(int number) { return m_choice.menu()->actions().at(number); }
    void click(int number)
    {
        m_choice.menu()->popup({0, 0});
        const QPoint place = m_choice.menu()->actionGeometry(action(number)).center();
        QTest::mouseMove(m_choice.menu(), place);
        QTest::mouseClick(m_choice.menu(), Qt::LeftButton, {}, place);
    }

    MultiChoice m_choice;
};

TEST_F(MultiChoiceTest, namesWhatIsChosen)
{
    EXPECT_EQ(m_choice.text(), "Choose values");
    m_choice.setChosen({"linear", "tlm"});
    EXPECT_EQ(m_choice.text(), "TLM, Linear baseline") << "in the order of the choices";
    EXPECT_EQ(m_choice.chosen(), (QStringList{"tlm", "linear"}));
    m_choice.setChosen({"gone"});
    EXPECT_EQ(m_choice.chosen(), QStringList{"gone"}) << "a stored value is never lost";
}

TEST_F(MultiChoiceTest, clicksChooseAndTheMenuStaysOpen)
{
    QSignalSpy changed(&m_choice, &MultiChoice::changed);
    click(0);
    EXPECT_TRUE(m_choice.menu()->isVisible());
    click(1);
    EXPECT_EQ(m_choice.chosen(), (QStringList{"tlm", "linear"}));
    click(0);
    EXPECT_EQ(m_choice.chosen(), QStringList{"linear"});
    EXPECT_EQ(changed.size(), 3);
}

TEST_F(MultiChoiceTest, spaceChoosesToo)
{
    m_choice.menu()->popup({0, 0});
    m_choice.menu()->setActiveAction(action(1));
    QTest::keyClick(m_choice.menu(), Qt::Key_Space);
    EXPECT_EQ(m_choice.chosen(), QStringList{"linear"});
    EXPECT_TRUE(m_choice.menu()->isVisible());
}

TEST_F(MultiChoiceTest, whatIsTooLongIsElidedAndToldInFull)
{
    m_choice.setChosen({"tlm", "linear"});
    m_choice.resize(110, 30);
    EXPECT_LT(m_choice.text().size(), QString("TLM, Linear baseline").size());
    EXPECT_EQ(m_choice.toolTip(), "TLM, Linear baseline");
}

class ModelFieldTest : public ::testing::Test
{
protected:
    ModelFieldTest()
    {
        m_field.setChoices({{"12", "Run 12 · TLM · birds"}, {"7", "Run 7 · TLM · ants"}});
        m_field.show();
    }
    QComboBox *box() { return m_field.findChild<QComboBox *>(); }

    ModelField m_field;
};

TEST_F(ModelFieldTest, aRunIsChosenFromTheList)
{
    QSignalSpy edited(&m_field, &ModelField::edited);
    m_field.setModel("7");
    EXPECT_EQ(box()->currentText(), "Run 7 · TLM · ants");
    EXPECT_EQ(edited.size(), 0);
    box()->setFocus();
    QTest::keyClick(box(), Qt::Key_Up);
    EXPECT_EQ(m_field.model(), "12");
    EXPECT_EQ(edited.size(), 1);
}

TEST_F(ModelFieldTest, aFolderIsTyped)
{
    QSignalSpy edited(&m_field, &ModelField::edited);
    test::type(box()->lineEdit(), "/models/bert");
    EXPECT_EQ(m_field.model(), "/models/bert");
    EXPECT_GT(edited.size(), 0);
    m_field.setChoices({{"3", "Run 3"}});
    EXPECT_EQ(m_field.model(), "/models/bert") << "new runs take nothing away";
    m_field.setModel("");
    EXPECT_EQ(m_field.model(), "");
}

TEST_F(ModelFieldTest, aFolderIsChosenInADialogOrDropped)
{
    QTest::mouseClick(m_field.findChild<QToolButton *>(), Qt::LeftButton);
    auto *dialog = m_field.findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected("/models/one");
    EXPECT_EQ(m_field.model(), "/models/one");
    dialog->close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile("/models/two")});
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_field, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_field, &drop);
    EXPECT_EQ(m_field.model(), "/models/two");
}

TEST(WheelGuard, theWheelChangesOnlyWhatOneWorksIn)
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *guarded = new QSpinBox, *other = new QSpinBox;
    for (QSpinBox *box : {guarded, other}) {
        layout->addWidget(box);
        WheelGuard::protect(box);
    }
    window.show();
    other->setFocus();
    const auto turn = [](QWidget *widget) {
        QWheelEvent event({2, 2}, {2, 2}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(widget, &event);
    };
    turn(guarded);
    EXPECT_EQ(guarded->value(), 0);
    guarded->setFocus();
    if (!guarded->hasFocus())
        GTEST_SKIP() << "the platform gives no focus";
    turn(guarded);
    EXPECT_EQ(guarded->value(), 1);
}

} // namespace
} // namespace tlm
