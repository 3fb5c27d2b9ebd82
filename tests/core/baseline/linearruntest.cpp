#include "core/baseline/linearrun.h"

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/baseline/linear.h"
#include "core/evaluation/predictionsfile.h"
#include "tests/core/baseline/smalltask.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

class LinearRun : public testing::Test
{
protected:
    LinearRun() { EXPECT_TRUE(saveTask(workspace, test::smallTask())); }

    std::string add(Method method, const std::string &task)
    {
        Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
        configuration.task = task;
        configuration.compute.threads = 2;
        return history.create(configuration).value();
    }

    auto execute(const std::string &id, std::stop_token stop = {})
    {
        NoProgress progress;
        return runLinear(workspace, id, progress, stop);
    }

    test::TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder.path()).value();
    History history = History::open(folder.path()).value();
};

/// Gives an order to the run at the first report.
struct OrderingSink final : ProgressSink
{
    OrderingSink(History &store, std::string run, Order wanted)
        : history(store), id(std::move(run)), order(wanted)
    {
    }
    History &history;
    std::string id;
    Order order;
    bool given = false;
    void report(const Progress &) override
    {
        if (!std::exchange(given, true)) {
            EXPECT_TRUE(history.giveOrder(id, order));
        }
    }
};

} // namespace

TEST_F(LinearRun, FinishesWithScoresMetricsAndModel)
{
    const std::string id = add(Method::Linear, "colours");
    const auto run = execute(id).value();
    EXPECT_EQ(run.state, RunState::Finished);
    EXPECT_EQ(run.dev, 1.0);
    EXPECT_EQ(run.test, 1.0);
    EXPECT_EQ(run.bestStep, 1);
    EXPECT_EQ(run.tokens, 12u * 4 + 6u * 5);
    EXPECT_GT(run.seconds, 0);
    EXPECT_EQ(run.threads, 2);
    EXPECT_EQ(run.device, "cpu");
    EXPECT_FALSE(run.version.empty());
    EXPECT_EQ(parseJson(run.inputs, "inputs").value()["task"].get<std::string>().size(), 16u);
    std::int64_t last = 0;
    const auto points = history.metrics(id, 0, last).value();
    ASSERT_EQ(points.size(), 8u);
    EXPECT_EQ(points[0].name, "dev.macro_f1");
    EXPECT_EQ(points[0].value, 1);
    EXPECT_EQ(points[4].name, "test.macro_f1");
    const auto model = LinearClassifier::open(linearFolder(workspace, id)).value();
    const auto ofRed = model.probabilities({"something red", "", 0});
    EXPECT_GT(ofRed[1], ofRed[0]);
    EXPECT_FALSE(FileLock::isHeld(lockFile(folder.path(), id)));
}

TEST_F(LinearRun, FailureIsKeptWithItsCause)
{
    const std::string id = add(Method::Linear, "missing");
    const auto run = execute(id);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::TaskNotFound);
    EXPECT_EQ(history.run(id)->state, RunState::Failed);
    EXPECT_EQ(history.run(id)->error, run.error().cause);
}

TEST_F(LinearRun, OtherMethodsAndHeldRunsAreRefused)
{
    const std::string other = add(Method::TaskOnly, "colours");
    EXPECT_EQ(execute(other).error().code, ErrorCode::RunState);
    EXPECT_EQ(execute("77").error().code, ErrorCode::RunNotFound);
    const std::string id = add(Method::Linear, "colours");
    const auto lock = FileLock::acquire(lockFile(folder.path(), id)).value();
    EXPECT_EQ(execute(id).error().code, ErrorCode::RunLocked);
    EXPECT_EQ(history.run(id)->state, RunState::Queued);
}

TEST_F(LinearRun, StopRequestEndsAsStopped)
{
    const std::string id = add(Method::Linear, "colours");
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(execute(id, source.get_token())->state, RunState::Stopped);
    EXPECT_EQ(execute(id)->state, RunState::Finished) << "a stopped run can start again";
}

TEST_F(LinearRun, OrdersInTheStoreAreFollowed)
{
    for (const auto &[order, state] :
         {std::pair{Order::Pause, RunState::Paused}, {Order::Stop, RunState::Stopped}}) {
        const std::string id = add(Method::Linear, "colours");
        OrderingSink sink(history, id, order);
        const auto run = runLinear(workspace, id, sink, {}).value();
        EXPECT_EQ(run.state, state);
    }
}

TEST_F(LinearRun, KeepsWhatItPredictedOfDevAndTest)
{
    const std::string id = add(Method::Linear, "colours");
    ASSERT_TRUE(execute(id));
    const Task task = test::smallTask();
    for (const Split split : {Split::Dev, Split::Test}) {
        const auto kept = readPredictions(workspace.run(id), split).value();
        EXPECT_EQ(kept.labels, task.labels);
        ASSERT_EQ(kept.truth.size(), task.examples(split).size());
        for (std::size_t i = 0; i < kept.truth.size(); ++i)
            EXPECT_EQ(kept.truth[i], task.examples(split)[i].label);
        EXPECT_EQ(kept.predicted, kept.truth); // both scores are 1
    }
}

TEST_F(LinearRun, LearnsFromFewExamplesOfEachClassWhenAsked)
{
    Configuration configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    configuration.task = "colours";
    configuration.data.examplesPerClass = 2;
    const std::string id = history.create(configuration).value();
    const auto run = execute(id);
    ASSERT_TRUE(run);
    EXPECT_GE(run->tokens, 4u * 4);
    EXPECT_LE(run->tokens, 4u * 5); // words of four examples
    EXPECT_NE(run->inputs.find("\"examples\":4"), std::string::npos) << run->inputs;
}
