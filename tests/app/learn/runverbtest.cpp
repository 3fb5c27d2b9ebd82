#include <csignal>

#include <gtest/gtest.h>

#include "core/data/task.h"
#include "core/history/history.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Linear runs of a task that is large enough to be stopped in the middle.
class LinearRuns : public testing::Test
{
protected:
    void SetUp() override
    {
        Task task;
        task.name = "large";
        task.labels = {"x", "y"};
        for (auto &split : task.splits)
            for (int i = 0; i < 5'000; ++i)
                split.push_back(
                    {(i % 2 ? "the cat number " : "a dog number ") + std::to_string(i), {}, i % 2});
        task.hash = hashTask(task);
        ASSERT_TRUE(saveTask(Workspace::open(folder.workspace()).value(), task));
        Configuration configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
        configuration.task = "large";
        for (int i = 0; i < 3; ++i)
            ids.push_back(history().create(configuration).value());
    }
    History history() const { return std::move(*History::open(folder.workspace())); }
    RunState stateOf(const std::string &id) const { return history().run(id)->state; }
    /// tlm-learn with Ctrl-C pressed in its first moment, which it must end for.
    void interrupt(const std::vector<std::string> &arguments) const
    {
        std::vector<std::string> words{"--json", "--workspace", folder.workspace().string()};
        words.insert(words.begin(), arguments.begin(), arguments.end());
        const auto outcome = runProgram(TLM_BINARY_DIR "/tlm-learn", words, folder.environment(), SIGINT);
        EXPECT_EQ(outcome.status, 3) << outcome.errors;
        EXPECT_EQ(errorOf(outcome)["code"], "stopped") << outcome.errors;
    }

    const LearnFolder folder;
    std::vector<std::string> ids;
};

} // namespace

TEST_F(LinearRuns, AStopLeavesTheRestOfTheQueueQueued)
{
    interrupt({"run", "--queued"});
    EXPECT_NE(stateOf(ids[0]), RunState::Finished);
    EXPECT_EQ(stateOf(ids[1]), RunState::Queued);
    EXPECT_EQ(stateOf(ids[2]), RunState::Queued);
}

TEST_F(LinearRuns, AStoppedOneEndsTheCommandAsStopped)
{
    interrupt({"run", ids[0], ids[1]});
    EXPECT_EQ(stateOf(ids[0]), RunState::Stopped);
    EXPECT_EQ(stateOf(ids[1]), RunState::Queued);
}
