#include "ui/widgets/navigation.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "ui/clicks.h"

namespace tlm {
namespace {

class NavigationTest : public ::testing::Test
{
protected:
    NavigationTest()
    {
        m_navigation.addPage(1, "task", "Task", "Labelled texts");
        m_navigation.addPage(2, "corpus", "Corpus", "General text");
        m_navigation.addPage(3, "runs", "Runs", "What was trained");
        m_navigation.setCurrent(2);
        m_navigation.show();
        m_navigation.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_navigation));
    }
    QAbstractButton *page(const QString &word) { return test::button(m_navigation, word); }
    QList<int> chosen() const
    {
        QList<int> ids;
        for (const QList<QVariant> &arguments : m_chosen)
            ids << arguments[0].toInt();
        return ids;
    }

    Navigation m_navigation;
    QSignalSpy m_chosen{&m_navigation, &Navigation::pageChosen};
};

TEST_F(NavigationTest, aPageIsChosenByMouseAndByAScreenReader)
{
    test::click(m_navigation, "Runs");
    QAccessible::queryAccessibleInterface(page("Task"))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(chosen(), (QList<int>{3, 1}));
}

TEST_F(NavigationTest, whatTheProgramShowsIsNoChoiceOfThePerson)
{
    m_navigation.setCurrent(3);
    EXPECT_TRUE(page("Runs")->isChecked());
    EXPECT_TRUE(m_chosen.isEmpty());
}

TEST_F(NavigationTest, tabGoesToThePageInFrontAndTheArrowsFromThereOn)
{
    EXPECT_EQ(page("Task")->focusPolicy(), Qt::NoFocus);
    page("Corpus")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(page("Corpus"), Qt::Key_Down);
    EXPECT_TRUE(page("Runs")->hasFocus());
    EXPECT_EQ(chosen(), QList<int>{3});
}

} // namespace
} // namespace tlm
