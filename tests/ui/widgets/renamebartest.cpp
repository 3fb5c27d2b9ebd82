#include "ui/widgets/renamebar.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "ui/clicks.h"

namespace tlm {
namespace {

class RenameBarTest : public ::testing::Test
{
protected:
    RenameBarTest()
    {
        m_bar.ask("old",
                  [](const QString &name) { return name == "taken" ? QString("It is taken.") : QString(); });
    }
    QLineEdit *edit() { return test::control<QLineEdit>(m_bar, "New name"); }

    RenameBar m_bar;
    QSignalSpy m_accepted{&m_bar, &RenameBar::accepted};
};

TEST_F(RenameBarTest, enterGivesTheNewName)
{
    EXPECT_EQ(edit()->text(), "old");
    test::type(edit(), " new ");
    QTest::keyClick(edit(), Qt::Key_Return);
    ASSERT_EQ(m_accepted.count(), 1);
    EXPECT_EQ(m_accepted[0][0].toString(), "old");
    EXPECT_EQ(m_accepted[0][1].toString(), "new");
    EXPECT_TRUE(m_bar.isHidden());
}

TEST_F(RenameBarTest, whatIsWrongStandsBesideAndWhatWasTypedStays)
{
    test::type(edit(), "taken");
    ASSERT_TRUE(test::click(m_bar, "Rename"));
    EXPECT_EQ(m_accepted.count(), 0);
    EXPECT_TRUE(edit()->property("problem").toBool());
    EXPECT_EQ(edit()->text(), "taken");
    bool told = false;
    for (const QLabel *label : m_bar.findChildren<QLabel *>())
        told = told || label->text() == "It is taken.";
    EXPECT_TRUE(told);
    test::type(edit(), "free");
    EXPECT_FALSE(edit()->property("problem").toBool());
}

TEST_F(RenameBarTest, escapeAndTheSameNameChangeNothing)
{
    QTest::keyClick(edit(), Qt::Key_Escape);
    EXPECT_TRUE(m_bar.isHidden());
    m_bar.ask("old", [](const QString &) { return QString(); });
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_TRUE(m_bar.isHidden());
    EXPECT_EQ(m_accepted.count(), 0);
}

} // namespace
} // namespace tlm
