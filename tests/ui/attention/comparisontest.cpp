#include "ui/attention/pagefixture.h"

#include "ui/attention/countingbar.h"
#include "ui/attention/legendentry.h"

#include <QDoubleSpinBox>

namespace tlm {
namespace {

using AttentionComparison = test::AttentionPageTest;

TEST_F(AttentionComparison, twoModelsStandSideBySideOverTheSameSentences)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(wait([&] { return grid(1).current() >= 0; }));
    EXPECT_TRUE(card(1).isVisible());
    EXPECT_TRUE(waitForRequest(R"("model":"1")"));
    EXPECT_TRUE(waitForWords("B against A: positional +0"));
    auto *other = test::control<QComboBox>(*m_page, "Model to compare with");
    EXPECT_NE(other->currentData(), test::control<QComboBox>(*m_page, "Model")->currentData());
    action("attention.compare").trigger();
    EXPECT_FALSE(card(1).isVisible());
    EXPECT_FALSE(test::words(*m_page).join('|').contains("against"));
}

TEST_F(AttentionComparison, theOtherGridFollowsTheChosenHead)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(wait([&] { return grid(1).current() >= 0; }));
    QTest::mouseClick(&grid(1), Qt::LeftButton, {}, grid(1).cellOf(2).center());
    EXPECT_EQ(grid(0).chosen(), std::vector<int>{2});
    EXPECT_TRUE(test::words(head()).contains("Head 1.0 of B"));
    grid(0).setFocus();
    QTest::keyClick(&grid(0), Qt::Key_Up);
    EXPECT_EQ(grid(1).chosen(), std::vector<int>{0});
    EXPECT_TRUE(test::words(head()).contains("Head 0.0 of A"));
}

TEST_F(AttentionComparison, aModelThatComesShowsTheHeadThatIsChosen)
{
    ASSERT_TRUE(waitForSample());
    QTest::mouseClick(&grid(0), Qt::LeftButton, {}, grid(0).cellOf(2).center());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(wait([&] { return grid(1).current() >= 0; }));
    EXPECT_EQ(grid(1).chosen(), std::vector<int>{2});
    EXPECT_TRUE(test::words(head()).contains("Head 1.0 of A"));
}

TEST_F(AttentionComparison, aHeadIsMutedInTheModelOneLooksAt)
{
    ASSERT_TRUE(waitForSample());
    ASSERT_TRUE(test::click(*m_page, "Compare"));
    ASSERT_TRUE(wait([&] { return grid(1).current() >= 0; }));
    QTest::mouseClick(&grid(1), Qt::LeftButton, {}, grid(1).cellOf(1).center());
    action("attention.mute").trigger();
    EXPECT_TRUE(wait([&] { return grid(1).accessibleDescription().contains("Muted"); }));
    EXPECT_FALSE(grid(0).accessibleDescription().contains("Muted"));
}

using AttentionCounting = test::AttentionPageTest;

TEST_F(AttentionCounting, aThresholdCountsAgainWithoutAskingTheModel)
{
    ASSERT_TRUE(waitForSample());
    EXPECT_NE(test::control<LegendEntry>(card(0), "1 vertical"), nullptr);
    action("attention.count").trigger();
    ASSERT_TRUE(m_page->findChild<CountingBar *>()->isVisible());
    const std::string before = test::requests(m_work);
    auto *vertical = test::control<QDoubleSpinBox>(*m_page, "Threshold of vertical heads");
    vertical->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(vertical, Qt::Key_Up);
    EXPECT_NE(test::control<LegendEntry>(card(0), "0 vertical"), nullptr) << "0.95 is not above 0.95";
    auto *positional = test::control<QDoubleSpinBox>(*m_page, "Threshold of positional heads");
    positional->setFocus();
    positional->selectAll();
    QTest::keyClicks(positional, "0.5");
    QTest::keyClick(positional, Qt::Key_Return);
    EXPECT_NE(test::control<LegendEntry>(card(0), "2 positional"), nullptr) << "planted ones are left out";
    EXPECT_EQ(test::requests(m_work), before);
    EXPECT_TRUE(test::click(*m_page, "Standard counting"));
    EXPECT_NE(test::control<LegendEntry>(card(0), "1 vertical"), nullptr);
}

TEST_F(AttentionCounting, otherRowsAndTokensAreAskedFor)
{
    ASSERT_TRUE(waitForSample());
    action("attention.count").trigger();
    auto *rows = test::control<QComboBox>(*m_page, "Rows that count");
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down);
    EXPECT_TRUE(waitForRequest(R"("rows":"all")"));
    auto *tokens = test::control<QLineEdit>(*m_page, "Vertical tokens");
    test::type(tokens, "[CLS]");
    QTest::keyClick(tokens, Qt::Key_Return);
    EXPECT_TRUE(waitForRequest(R"("vertical_tokens":["[CLS]"])"));
}

TEST(CountingBar, givesBackWhatItWasGiven)
{
    CountingBar bar;
    EXPECT_EQ(bar.options(), CountingOptions());
    const CountingOptions other{CountedRows::All, AdjacentOffsets::Apart, {"a", "b"}, 0.75, 0.5};
    bar.setOptions(other);
    EXPECT_EQ(bar.options(), other);
}

} // namespace
} // namespace tlm
