#include "ui/widgets/readingpane.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/label.h"

namespace tlm {
namespace {

class ReadingPaneTest : public ::testing::Test
{
protected:
    ReadingPaneTest()
    {
        m_pane.nameAbout("About the row", "Its place");
        m_pane.resize(400, 300);
        m_pane.show();
    }
    QLabel *about() { return test::control<QLabel>(m_pane, "About the row"); }

    ReadingPane m_pane{new QTableView, "Row", "The whole text of the row"};
};

TEST_F(ReadingPaneTest, showsATextUnderALineAboutIt)
{
    m_pane.showText({"first", "3 words"}, "a whole text");
    EXPECT_EQ(about()->text(), "first · 3 words");
    EXPECT_TRUE(about()->isVisible());
    EXPECT_EQ(m_pane.text()->toPlainText(), "a whole text");
    EXPECT_TRUE(m_pane.text()->isReadOnly());
    m_pane.showText({}, "another");
    EXPECT_FALSE(about()->isVisible()) << "no room for what says nothing";
}

TEST_F(ReadingPaneTest, aProblemStandsInPlaceOfTheText)
{
    m_pane.showText({"first"}, "a whole text");
    m_pane.showProblem("The file is damaged.");
    EXPECT_EQ(about()->text(), "The file is damaged.");
    EXPECT_EQ(m_pane.text()->toPlainText(), "");
    m_pane.clear();
    EXPECT_FALSE(about()->isVisible());
}

TEST_F(ReadingPaneTest, theTextIsNamedAndTabLeavesIt)
{
    EXPECT_EQ(m_pane.text()->accessibleName(), "Row");
    EXPECT_TRUE(m_pane.text()->tabChangesFocus());
}

TEST(CellText, isTheBeginningOnOneLine)
{
    EXPECT_EQ(cellText("  two\n\nlines\t here "), "two lines here");
    EXPECT_EQ(cellText(std::string(100'000, 'x')).size(), 600);
    std::string owls;
    for (int i = 0; i < 1000; ++i)
        owls += "鸮";
    EXPECT_EQ(cellText(owls), QString("鸮").repeated(600)) << "no character is cut";
}

} // namespace
} // namespace tlm
