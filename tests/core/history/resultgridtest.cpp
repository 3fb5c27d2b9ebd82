#include "core/history/resultgrid.h"

#include <gtest/gtest.h>

#include "finishedrun.h"

namespace tlm {
namespace {

using test::finishedRun;

TEST(ResultGrid, tasksStandSideBySideWithTheirAverage)
{
    const auto grid = resultGrid(
        {finishedRun("4", Method::TaskOnly, 1, 0.3, "birds"), finishedRun("3", Method::Tlm, 2, 0.8, "birds"),
         finishedRun("2", Method::Tlm, 1, 0.6, "birds"), finishedRun("1", Method::Tlm, 1, 0.5, "fish")});
    EXPECT_EQ(grid.tasks, (std::vector<std::string>{"birds", "fish"}));
    ASSERT_EQ(grid.rows.size(), 2u);
    EXPECT_EQ(grid.rows[0].method, Method::Tlm);
    ASSERT_TRUE(grid.rows[0].cells[0]);
    EXPECT_NEAR(grid.rows[0].cells[0]->test.mean, 0.7, 1e-12);
    EXPECT_NEAR(*grid.rows[0].average, 0.6, 1e-12);
    EXPECT_FALSE(grid.rows[1].cells[1]) << "task only was not run on fish";
    EXPECT_FALSE(grid.rows[1].average);
    EXPECT_GT(grid.rows[1].flops, 0);
}

TEST(ResultGrid, ofSeveralConfigurationsTheOneThatIsBestOnDevStands)
{
    tlm::Run better = finishedRun("2", Method::Tlm, 1, 0.4);
    better.configuration.joint.rho1 = 99;
    better.dev = 0.9; // chosen by dev, though worse on test
    const auto grid = resultGrid({better, finishedRun("1", Method::Tlm, 1, 0.5)});
    ASSERT_EQ(grid.rows.size(), 1u);
    EXPECT_EQ(grid.rows[0].cells[0]->runs, std::vector<std::string>{"2"});
}

TEST(ResultGrid, publishedRowsStandUnderOnesOwn)
{
    const auto grid = resultGrid({finishedRun("1", Method::Tlm, 1, 0.5, "scierc")});
    ASSERT_EQ(grid.rows.size(), 8u);
    EXPECT_TRUE(grid.rows[0].published.empty());
    EXPECT_EQ(grid.rows[1].published, "TLM small") << "the cheapest first";
    EXPECT_EQ(grid.rows[7].published, "RoBERTa-Large");
    EXPECT_TRUE(resultGrid({}).rows.empty());
}

} // namespace
} // namespace tlm
