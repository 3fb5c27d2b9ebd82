#include "ui/runs/resultcosts.h"

#include <gtest/gtest.h>

#include "core/history/finishedrun.h"

namespace tlm {
namespace {

using test::finishedRun;

TEST(ResultCosts, ownMethodsComeFirstAndPublishedOnesAreRings)
{
    const auto curves = costCurves(resultsOf({finishedRun("2", Method::Tlm, 2, 0.6, "scierc"),
                                              finishedRun("1", Method::TaskOnly, 2, 0.5, "scierc")},
                                             "scierc"));
    ASSERT_EQ(curves.size(), 3u);
    EXPECT_FALSE(curves[0].hollow);
    EXPECT_EQ(curves[0].y, QVector<double>{60});
    EXPECT_EQ(curves[0].labels, QStringList{"tiny"});
    EXPECT_EQ(curves[1].y, QVector<double>{50});
    EXPECT_TRUE(curves[2].hollow);
    EXPECT_EQ(curves[2].x.size(), curves[2].labels.size());
}

TEST(ResultCosts, whatHasNoCostHasNoPlace)
{
    tlm::Run run = finishedRun("1", Method::Tlm, 1, 0.6);
    run.flopsReal = 0;
    EXPECT_TRUE(costCurves(resultsOf({run}, "birds")).empty());
}

TEST(ResultCosts, meansAreOfModelsThatHaveAllTasks)
{
    const auto curves = costCurves(
        resultGrid({finishedRun("3", Method::TaskOnly, 1, 0.9), finishedRun("2", Method::Tlm, 1, 0.6, "fish"),
                    finishedRun("1", Method::Tlm, 1, 0.8)}));
    ASSERT_EQ(curves.size(), 1u);
    EXPECT_DOUBLE_EQ(curves[0].y.value(0), 70);
}

} // namespace
} // namespace tlm
