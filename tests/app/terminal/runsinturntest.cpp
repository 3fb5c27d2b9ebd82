#include "app/terminal/runsinturn.h"

#include <gtest/gtest.h>

#include "captured.h"
#include "temporaryfolder.h"

namespace tlm::test {

namespace {

class RunsInTurn : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 3; ++i)
            ids.push_back(history.create(Configuration(), true).value());
    }
    /// Executes the runs with what each of them gives.
    Expected<> execute(const std::function<Expected<>(const std::string &id)> &work)
    {
        Expected<> done;
        std::tie(output, errors) = captured([&] {
            Output screen(true);
            done = executeInTurn(ids, history, screen, [&](const std::string &id) {
                executed.push_back(id);
                return work(id);
            });
        });
        return done;
    }

    TemporaryFolder folder;
    History history = History::open(folder.path()).value();
    std::vector<std::string> ids, executed;
    std::string output, errors;
};

const auto fine = [](const std::string &) -> Expected<> { return {}; };

} // namespace

TEST_F(RunsInTurn, EachIsExecutedInItsTurn)
{
    EXPECT_TRUE(execute(fine));
    EXPECT_EQ(executed, ids);
    EXPECT_EQ(errors, "");
}

TEST_F(RunsInTurn, WhatARunnerHasTakenIsLeftToIt)
{
    EXPECT_TRUE(execute([](const std::string &id) -> Expected<> {
        return id == "2" ? failure(ErrorCode::RunLocked, "held") : Expected<>();
    }));
    EXPECT_EQ(executed, ids);
    EXPECT_NE(errors.find("Run 2 is left as it is"), std::string::npos) << errors;
    EXPECT_EQ(Json::parse(output)["run"]["id"], "2") << "there is a line for each run";
}

TEST_F(RunsInTurn, WhatHasEndedMeanwhileIsNotExecutedAgain)
{
    EXPECT_TRUE(execute([&](const std::string &id) -> Expected<> {
        if (id == "1") {
            EXPECT_TRUE(history.setState("2", RunState::Finished));
            return {};
        }
        EXPECT_TRUE(history.setState("3", RunState::Stopped)); // between the look and the work
        return failure(ErrorCode::RunState, "stopped");
    }));
    EXPECT_EQ(executed, (std::vector<std::string>{"1", "3"}));
    EXPECT_NE(errors.find("Run 3"), std::string::npos) << errors;
}

TEST_F(RunsInTurn, AFailureEndsThem)
{
    const auto full = [](const std::string &) -> Expected<> { return failure(ErrorCode::DiskFull, "full"); };
    EXPECT_EQ(execute(full).error().code, ErrorCode::DiskFull);
    EXPECT_EQ(executed, std::vector<std::string>{"1"});
}

TEST_F(RunsInTurn, TheOnlyRunIsExecutedOrItsFailureTold)
{
    ids = {"1"};
    ASSERT_TRUE(history.setState("1", RunState::Stopped));
    EXPECT_TRUE(execute(fine)) << "it is resumed";
    const auto locked =
        execute([](const std::string &) -> Expected<> { return failure(ErrorCode::RunLocked, "held"); });
    EXPECT_EQ(locked.error().code, ErrorCode::RunLocked);
}

} // namespace tlm::test
