#include "app/terminal/warmtask.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm::test {

namespace {

Task taskOf(const std::string &text)
{
    Task task;
    task.name = "letters";
    task.labels = {"x"};
    for (auto &split : task.splits)
        split.push_back({text, {}, 0});
    task.hash = hashTask(task);
    return task;
}

} // namespace

TEST(WarmTask, IsReadAgainOnlyIfItChanged)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path()).value();
    WarmTask warm(folder.path());
    EXPECT_EQ(warm.rows("letters", {}).error().code, ErrorCode::TaskNotFound);
    ASSERT_TRUE(saveTask(workspace, taskOf("a")));
    const auto *rows = warm.rows("letters", {}).value();
    EXPECT_EQ(rows->example(Split::Dev, 0)->text, "a");
    EXPECT_EQ(warm.rows("letters", {}).value(), rows);
    ASSERT_TRUE(removeTask(workspace, "letters"));
    EXPECT_EQ(warm.rows("letters", {}).error().code, ErrorCode::TaskNotFound);
    ASSERT_TRUE(saveTask(workspace, taskOf("b")));
    EXPECT_EQ(warm.rows("letters", {}).value()->example(Split::Dev, 0)->text, "b");
    EXPECT_EQ(warm.rows("../letters", {}).error().code, ErrorCode::TaskNotFound);
}

TEST(WarmTask, AStopRequestEndsTheReading)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(saveTask(Workspace::open(folder.path()).value(), taskOf("a")));
    std::stop_source stop;
    stop.request_stop();
    WarmTask warm(folder.path());
    EXPECT_EQ(warm.rows("letters", stop.get_token()).error().code, ErrorCode::Stopped);
    EXPECT_TRUE(warm.rows("letters", {})) << "nothing of it is left";
}

} // namespace tlm::test
