#include "ui/train/planview.h"

#include <gtest/gtest.h>

#include "core/experiment/planner.h"
#include "ui/clicks.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"

namespace tlm {
namespace {

constexpr quint64 gigabyte = 1'000'000'000;

class PlanViewTest : public ::testing::Test
{
protected:
    PlanViewTest()
    {
        m_view.setMachine({16 * gigabyte, qint64(100 * gigabyte), {}});
        m_view.show();
    }
    Fact &fact(const char *name) { return *test::control<Fact>(m_view, name); }
    void show(std::size_t runs = 1) { m_view.showWork({m_configuration, 1000, runs}); }

    PlanView m_view;
    Configuration m_configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
};

TEST_F(PlanViewTest, showsThePlannersFigures)
{
    show();
    const Plan plan = planRun(m_configuration, 1000);
    EXPECT_EQ(fact("Tokens").value(), countText(plan.tokens));
    EXPECT_EQ(fact("Weights").value(), countText(plan.parameters));
    EXPECT_EQ(fact("FLOPs").value(), RunWords::scientific(plan.flops));
    EXPECT_EQ(fact("FLOPs").note(), "real: ≤ " + RunWords::scientific(plan.flopsReal));
    EXPECT_EQ(fact("Memory").value(), bytesText(plan.memoryBytes));
    EXPECT_EQ(fact("Disk").value(), bytesText(plan.diskBytes));
    EXPECT_TRUE(m_view.misfit().isEmpty());
}

TEST_F(PlanViewTest, severalRunsNeedSeveralTimesTheDisk)
{
    show(3);
    EXPECT_EQ(fact("Disk").value(), bytesText(3 * planRun(m_configuration).diskBytes));
}

TEST_F(PlanViewTest, whatDoesNotFitIntoMemoryIsSaid)
{
    m_configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Large);
    show();
    EXPECT_TRUE(fact("Memory").note().endsWith("does not fit")) << fact("Memory").note().toStdString();
    EXPECT_TRUE(m_view.misfit().contains("of memory"));
    m_configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    show();
    EXPECT_TRUE(fact("Memory").note().endsWith("fits"));
    EXPECT_TRUE(m_view.misfit().isEmpty());
}

TEST_F(PlanViewTest, theMemoryOfAGpuCountsWhereItTrains)
{
    m_configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Large);
    const quint64 need = planRun(m_configuration, 1000).memoryBytes;
    m_view.setMachine({need / 2, -1, Gpu{"A GPU", 0, 0, 2 * need}});
    show();
    EXPECT_EQ(fact("Memory").note(), "of " + bytesText(2 * need) + ", fits");
    m_configuration.compute.device = Device::Cpu;
    show();
    EXPECT_TRUE(fact("Memory").note().endsWith("does not fit"));
}

TEST_F(PlanViewTest, whatDoesNotFitOnTheDiskIsSaid)
{
    m_view.setMachine({16 * gigabyte, 1000, {}});
    show();
    EXPECT_TRUE(m_view.misfit().contains("of disk"));
    m_view.setMachine({0, -1, {}});
    EXPECT_TRUE(m_view.misfit().isEmpty()) << "what is not known is not held against it";
    EXPECT_TRUE(fact("Memory").note().isEmpty());
    EXPECT_TRUE(fact("Disk").note().isEmpty());
}

TEST_F(PlanViewTest, aBudgetInTimeHasNoTokensYet)
{
    ASSERT_TRUE(applyBudget(m_configuration, "10min"));
    show();
    EXPECT_EQ(fact("Tokens").value(), "–");
    EXPECT_EQ(fact("FLOPs").value(), "–");
}

TEST_F(PlanViewTest, tellsHowLongAndWhereItKnowsThatFrom)
{
    m_view.showWork({m_configuration, 0, 1, TimeEstimate{480, "13"}});
    EXPECT_EQ(fact("Duration").value(), "about 8 min");
    EXPECT_TRUE(fact("Duration").note().contains("run 13")) << fact("Duration").note().toStdString();
    m_view.showWork({m_configuration, 0, 1, TimeEstimate{600, {}}});
    EXPECT_EQ(fact("Duration").note(), "as budgeted");
    show();
    EXPECT_EQ(fact("Duration").value(), "–");
    EXPECT_EQ(fact("Duration").note(), "not known yet");
}

TEST_F(PlanViewTest, whatWasMeasuredStandsForFormulas)
{
    m_view.showWork(
        {m_configuration, 0, 1, TimeEstimate{480, "13"}, MeasuredCost{120, 25'000, 20 * gigabyte, "cpu"}});
    EXPECT_EQ(fact("Duration").value(), "about 2 min");
    EXPECT_EQ(fact("Duration").note(), "measured: 25,000 tokens/s");
    EXPECT_EQ(fact("Memory").value(), bytesText(20 * gigabyte));
    EXPECT_TRUE(fact("Memory").note().startsWith("measured, of 16")) << fact("Memory").note().toStdString();
    EXPECT_FALSE(m_view.misfit().isEmpty());
}

TEST_F(PlanViewTest, aLinearModelHasNoNetwork)
{
    show();
    m_configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    show();
    EXPECT_EQ(fact("Weights").note(), "no network");
    EXPECT_EQ(fact("Memory").value(), "–");
}

TEST_F(PlanViewTest, aModelThatIsNotThereYetHasNoSizes)
{
    show();
    m_configuration = preset(Method::FineTuneMlm, Recipe::Fast, Scale::Tiny);
    PlannedWork work{m_configuration, 1000, 1};
    work.sizesKnown = false;
    m_view.showWork(work);
    EXPECT_EQ(fact("Tokens").value(), countText(planRun(m_configuration).tokens));
    for (const char *name : {"FLOPs", "Weights", "Memory", "Disk"})
        EXPECT_EQ(fact(name).value(), "–") << name;
    EXPECT_EQ(fact("Weights").note(), "not known before the model is there");
}

TEST_F(PlanViewTest, aSweepTellsItsRunsAndSums)
{
    SweepPlan plan;
    plan.experiments = 12;
    plan.newRuns = 9;
    plan.tokens = 1e9;
    plan.flops = 2e15;
    plan.flopsReal = 3e15;
    plan.diskBytes = 5 * gigabyte;
    m_view.showSweep({plan, 7200});
    EXPECT_EQ(fact("Runs").value(), "9");
    EXPECT_EQ(fact("Runs").note(), "new; 3 there already");
    EXPECT_EQ(fact("Tokens").value(), "1,000,000,000");
    EXPECT_EQ(fact("Duration").value(), "about 2 h");
    EXPECT_FALSE(fact("Memory").isVisible());
    EXPECT_TRUE(fact("Runs").isVisible());
    m_view.showSweep({plan, {}});
    EXPECT_EQ(fact("Duration").note(), "no runs like them yet");
    show();
    EXPECT_FALSE(fact("Runs").isVisible());
    EXPECT_TRUE(fact("Weights").isVisible());
}

} // namespace
} // namespace tlm
