#include "core/history/advisor.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

/// Counts up, task by task.
std::optional<std::uint64_t> slowly(const TrainingCosts &costs, std::uint64_t most)
{
    for (std::uint64_t tasks = 1; tasks <= most; ++tasks)
        if (costByTlm(costs, double(tasks)) > costByPretraining(costs, double(tasks)))
            return tasks;
    return {};
}

TEST(Advisor, thePapersSmallModelIsCheaperUpToTenTasks)
{
    // Table 2: BERT-Base 2.79e19, TLM small 2.74e18.
    EXPECT_EQ(breakEvenTasks({2.79e19, 0, 2.74e18}), 11u);
    EXPECT_EQ(breakEvenTasks({1.54e21, 0, 8.30e18}), 186u) << "RoBERTa-Base and TLM medium";
}

TEST(Advisor, fineTuningMovesTheBreakEven)
{
    EXPECT_EQ(breakEvenTasks({100, 5, 10}), 21u);
    EXPECT_EQ(breakEvenTasks({100, 0, 10}), 11u) << "at ten both cost the same";
    EXPECT_EQ(breakEvenTasks({0, 0, 10}), 1u);
}

TEST(Advisor, whereTlmCostsNoMoreATaskItStaysCheaper)
{
    EXPECT_FALSE(breakEvenTasks({100, 10, 10}));
    EXPECT_FALSE(breakEvenTasks({100, 20, 10}));
    EXPECT_FALSE(breakEvenTasks({1e300, 0, 1e-300}));
}

TEST(Advisor, isTheFirstNumberOfTasksByCounting)
{
    EXPECT_TRUE(rc::check([] {
        const auto cost = [](int low) { return double(*rc::gen::inRange(low, 1000)); };
        const TrainingCosts costs{cost(0), cost(0), cost(1)};
        const auto found = breakEvenTasks(costs);
        RC_ASSERT(found == slowly(costs, 2000));
    }));
}

} // namespace
} // namespace tlm
