#include "core/history/taskrenaming.h"

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/history/runstate.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

class TaskRenamingTest : public testing::Test
{
protected:
    std::string addRun(const std::string &task, RunState state)
    {
        Configuration configuration = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
        configuration.task = task;
        const std::string id = history.create(configuration).value();
        RunMachine machine;
        machine.host = hostName();
        EXPECT_TRUE(history.start(id, machine, 0));
        EXPECT_TRUE(history.setState(id, state));
        return id;
    }
    std::string taskOf(const std::string &id) { return history.run(id)->configuration.task; }

    test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
};

TEST_F(TaskRenamingTest, allRunsOfTheTaskFollow)
{
    const auto finished = addRun("a", RunState::Finished), paused = addRun("a", RunState::Paused),
               other = addRun("b", RunState::Finished);
    ASSERT_TRUE(renameTaskInRuns(history, "a", "c"));
    EXPECT_EQ(taskOf(finished), "c");
    EXPECT_EQ(taskOf(paused), "c");
    EXPECT_EQ(taskOf(other), "b");
}

TEST_F(TaskRenamingTest, nothingChangesWhileOneOfThemTrains)
{
    const auto finished = addRun("a", RunState::Finished), running = addRun("a", RunState::Running);
    const auto lock = FileLock::acquire(lockFile(folder.path(), running));
    ASSERT_TRUE(lock);
    const auto refused = renameTaskInRuns(history, "a", "c");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::RunState);
    EXPECT_EQ(taskOf(finished), "a");
}

} // namespace
} // namespace tlm
