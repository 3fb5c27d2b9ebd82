#include "ui/train/planview.h"

#include <gtest/gtest.h>

#include "core/experiment/planner.h"
#include "ui/clicks.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"

namespace tlm {
namespace {

class PlanViewTest : public ::testing::Test
{
protected:
    Fact &fact(const char *name) { return *test::control<Fact>(m_view, name); }
    PlanView m_view;
    Configuration m_configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
};

TEST_F(PlanViewTest, showsThePlannersFigures)
{
    m_view.setConfiguration(m_configuration, 1, "/");
    const Plan plan = planRun(m_configuration);
    EXPECT_EQ(fact("Tokens").value(), countText(plan.tokens));
    EXPECT_EQ(fact("Weights").value(), countText(plan.parameters));
    EXPECT_EQ(fact("Memory").value(), bytesText(plan.memoryBytes));
    EXPECT_EQ(fact("Disk").value(), bytesText(plan.diskBytes));
}

TEST_F(PlanViewTest, severalRunsNeedSeveralTimesTheDisk)
{
    m_view.setConfiguration(m_configuration, 3, "/");
    EXPECT_EQ(fact("Disk").value(), bytesText(3 * planRun(m_configuration).diskBytes));
}

TEST_F(PlanViewTest, whatDoesNotFitIntoMemoryIsSaid)
{
    ASSERT_GT(physicalMemory(), 0u);
    Configuration giant = preset(Method::Tlm, Recipe::Faithful, Scale::Large);
    giant.encoder.layers = 96;
    giant.encoder.hidden = 16384;
    giant.encoder.feedForward = 65536;
    giant.encoder.heads = 256;
    m_view.setConfiguration(giant, 1, "/");
    EXPECT_TRUE(fact("Memory").note().endsWith("does not fit")) << fact("Memory").note().toStdString();
    m_view.setConfiguration(m_configuration, 1, "/");
    EXPECT_TRUE(fact("Memory").note().endsWith("fits"));
}

TEST_F(PlanViewTest, aBudgetInTimeHasNoTokensYet)
{
    ASSERT_TRUE(applyBudget(m_configuration, "10min"));
    m_view.setConfiguration(m_configuration, 1, "/");
    EXPECT_EQ(fact("Tokens").value(), "–");
    EXPECT_EQ(fact("FLOPs").value(), "–");
}

TEST_F(PlanViewTest, tellsHowLongAndWhereItKnowsThatFrom)
{
    m_view.setTime(TimeEstimate{480, "13"});
    EXPECT_EQ(fact("Duration").value(), "about 8 min");
    EXPECT_TRUE(fact("Duration").note().contains("run 13")) << fact("Duration").note().toStdString();
    m_view.setTime(TimeEstimate{600, {}});
    EXPECT_EQ(fact("Duration").note(), "as budgeted");
    m_view.setTime({});
    EXPECT_EQ(fact("Duration").value(), "–");
}

TEST_F(PlanViewTest, aLinearModelHasNoNetwork)
{
    m_view.setConfiguration(m_configuration, 1, "/");
    m_view.setConfiguration(preset(Method::Linear, Recipe::Fast, Scale::Tiny), 1, "/");
    EXPECT_EQ(fact("Weights").note(), "no network");
    EXPECT_EQ(fact("Memory").value(), "–");
}

TEST_F(PlanViewTest, aFolderThatIsNotThereHasNoRoomToTell)
{
    m_view.setConfiguration(m_configuration, 1, "/no/such/folder");
    EXPECT_TRUE(fact("Disk").note().isEmpty());
}

} // namespace
} // namespace tlm
