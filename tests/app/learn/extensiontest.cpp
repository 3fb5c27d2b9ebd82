#include <gtest/gtest.h>

#include "core/history/history.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Four epochs of two examples, which are one batch.
Configuration smallConfiguration()
{
    Configuration configuration = letterConfiguration(Method::TaskOnly);
    configuration.fineTuning.epochs = 4;
    return configuration;
}

class ExtensionTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(history().create(smallConfiguration()).value(), "1"); }
    History history() const { return std::move(*History::open(folder.workspace())); }
    tlm::Run stored() const { return history().run("1").value(); }

    const LearnFolder folder;
};

} // namespace

TEST_F(ExtensionTest, ARunGoesOnForTheStepsAdded)
{
    const auto outcome = folder.learn({"run", "1", "--more-steps", "3"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_EQ(stored().state, RunState::Finished);
    EXPECT_EQ(stored().step, 4 + 3); // two examples are one batch
    EXPECT_EQ(stored().totalSteps, 4 + 3);
}

TEST_F(ExtensionTest, AMissingTaskOrTooManyStepsChangeNothing)
{
    const auto configuration = stored().configuration;
    const auto code = [&](const std::string &steps) {
        return errorOf(folder.learn({"run", "1", "--more-steps", steps}))["code"];
    };
    EXPECT_EQ(code("9000000000"), "configuration.out_of_range");
    std::filesystem::rename(folder.workspace() / "tasks", folder / "aside");
    EXPECT_EQ(code("3"), "task.not_found");
    EXPECT_EQ(stored().configuration, configuration);
    EXPECT_EQ(stored().state, RunState::Queued);
}

TEST_F(ExtensionTest, AFinishedRunIsNotExtended)
{
    ASSERT_EQ(folder.learn({"run", "1"}).status, 0);
    const auto before = stored();
    EXPECT_EQ(errorOf(folder.learn({"run", "1", "--more-steps", "3"}))["code"], "run.state");
    EXPECT_EQ(stored().configuration, before.configuration);
    EXPECT_EQ(stored().state, RunState::Finished);
}
