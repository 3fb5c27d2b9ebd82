#include "core/training/run.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/data/corpus.h"
#include "core/model/pretrained.h"
#include "core/selection/selection.h"
#include "core/training/checkpoint.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

std::string words(const CounterRandom &random, std::uint64_t &position, const std::string &preferred)
{
    std::string text;
    for (int i = 0; i < 8; ++i) {
        const bool telling = random.uniform(position++) < 0.4;
        text += telling ? preferred : "word" + std::to_string(random.below(position++, 20));
        text += ' ';
    }
    return text;
}

Task smallTask()
{
    const CounterRandom random(1);
    std::uint64_t position = 0;
    Task task;
    task.name = "small";
    task.labels = {"cat", "dog"};
    const std::pair<Split, int> sizes[] = {{Split::Train, 60}, {Split::Dev, 30}, {Split::Test, 30}};
    for (const auto &[split, size] : sizes) {
        for (int i = 0; i < size; ++i)
            task.splits[static_cast<std::size_t>(split)].push_back(
                {words(random, position, task.labels[std::size_t(i % 2)]), "", i % 2});
    }
    task.hash = hashTask(task);
    return task;
}

/// Calls something at every step.
class Watcher final : public Recorder
{
public:
    Expected<> step(const StepRecord &record) override
    {
        if (atStep)
            atStep(record);
        return result;
    }
    Expected<> evaluation(const EvaluationRecord &) override { return {}; }
    Expected<> flush(const RunFigures &, double) override { return {}; }

    std::function<void(const StepRecord &)> atStep;
    Expected<> result;
};

class RunTest : public testing::Test
{
protected:
    void SetUp() override
    {
        workspace = Workspace::open(root).value();
        ASSERT_TRUE(saveTask(*workspace, smallTask()));
    }

    static Configuration configuration(Method method)
    {
        Configuration configuration = syntheticConfiguration(method);
        configuration.task = "small";
        configuration.encoder.vocabulary = 300;
        configuration.joint.tokens = 8'000;
        configuration.fineTuning.epochs = 6;
        configuration.compute.device = Device::Cpu;
        return configuration;
    }
    /// One that would go on for hours.
    static Configuration endless()
    {
        Configuration endless = configuration(Method::TaskMlm);
        endless.joint.tokens = 2'000'000'000;
        endless.joint.evaluateEvery = 100'000;
        return endless;
    }
    std::string create(const Configuration &settings) const
    {
        return History::open(root)->create(settings).value();
    }
    tlm::Run stored(const std::string &id) const { return History::open(root)->run(id).value(); }
    Expected<RunState> execute(const std::string &id)
    {
        const RunScreen screen{progress, watcher, [this](const std::string &note) { notes += note; },
                               std::chrono::milliseconds(0)};
        return executeRun(*workspace, id, screen, stop.get_token());
    }
    std::map<std::string, std::map<std::int64_t, double>> losses(const std::string &id) const
    {
        std::map<std::string, std::map<std::int64_t, double>> losses;
        std::int64_t last = 0;
        const auto points = History::open(root)->metrics(id, 0, last).value();
        for (const MetricPoint &point : points) {
            if (point.name.starts_with("loss.") || point.name.starts_with("dev.")) {
                EXPECT_TRUE(losses[point.name].emplace(point.step, point.value).second) << point.step;
            }
        }
        return losses;
    }
    void orderAtStep(const std::string &id, std::int64_t step, Order order)
    {
        watcher.atStep = [=, this](const StepRecord &record) {
            if (record.step == step) {
                EXPECT_TRUE(History::open(root)->giveOrder(id, order));
            }
        };
    }

    const TemporaryFolder temporary;
    const std::filesystem::path root = temporary / "workspace";
    std::optional<Workspace> workspace;
    NoProgress progress;
    Watcher watcher;
    std::stop_source stop;
    std::string notes;
};

} // namespace

TEST_F(RunTest, TrainsScoresAndWritesWhatBelongsToIt)
{
    const std::string id = create(configuration(Method::TaskMlm));
    const auto state = execute(id);
    ASSERT_TRUE(state) << state.error().cause;
    EXPECT_EQ(*state, RunState::Finished);
    const tlm::Run run = stored(id);
    EXPECT_EQ(run.state, RunState::Finished);
    EXPECT_GT(run.test.value(), 0.8);
    EXPECT_GE(run.tokens, 8'000u);
    EXPECT_GT(run.flops, 0);
    EXPECT_EQ(run.threads, 1);
    EXPECT_TRUE(run.precision.starts_with("fp32"));
    EXPECT_EQ(run.step, run.totalSteps);
    EXPECT_NE(run.inputs.find(smallTask().hash), std::string::npos);
    EXPECT_EQ(losses(id)["loss.task"].size(), static_cast<std::size_t>(run.step));

    const auto folder = workspace->run(id);
    EXPECT_EQ(configurationFromJson(readJson(folder / "config.json").value(), "").value(), run.configuration);
    EXPECT_FALSE(std::filesystem::exists(checkpointFile(folder)));
    const auto model = openPretrained(folder / "model");
    ASSERT_TRUE(model) << model.error().cause;
    EXPECT_EQ(model->labels, (std::vector<std::string>{"cat", "dog"}));
}

TEST_F(RunTest, TrainsOnASelection)
{
    const auto file = root / "corpus.jsonl";
    std::ofstream stream(file);
    const CounterRandom random(5);
    std::uint64_t position = 0;
    for (int i = 0; i < 100; ++i)
        stream << R"({"text":")" << words(random, position, i % 2 ? "cat" : "dog") << "\"}\n";
    stream.close();
    CorpusSource source;
    source.paths = {file};
    ASSERT_TRUE(addCorpus(*workspace, "animals", source, 1, progress, {}));
    SelectionOptions options;
    options.name = "near";
    options.task = "small";
    options.corpora = {"animals"};
    options.k = 5;
    const auto selection = makeSelection(*workspace, options, progress, {});
    ASSERT_TRUE(selection) << selection.error().cause;

    Configuration joint = configuration(Method::Tlm);
    joint.selection = "near";
    const std::string id = create(joint);
    const auto state = execute(id);
    ASSERT_TRUE(state) << state.error().cause;
    EXPECT_GT(losses(id)["loss.mlm.external"].size(), losses(id)["loss.mlm.internal"].size());
    EXPECT_NE(stored(id).inputs.find("selection"), std::string::npos);
}

TEST_F(RunTest, PausedByAnOrderGoesOnBitForBit)
{
    const Configuration settings = configuration(Method::TaskMlm);
    const std::string whole = create(settings), parts = create(settings);
    ASSERT_EQ(execute(whole).value(), RunState::Finished);

    orderAtStep(parts, 13, Order::Pause);
    ASSERT_EQ(execute(parts).value(), RunState::Paused);
    EXPECT_EQ(stored(parts).state, RunState::Paused);
    EXPECT_EQ(stored(parts).step, 13);
    watcher.atStep = nullptr;
    ASSERT_EQ(execute(parts).value(), RunState::Finished);
    EXPECT_EQ(losses(parts), losses(whole));
    EXPECT_EQ(stored(parts).test, stored(whole).test);
    EXPECT_EQ(stored(parts).tokens, stored(whole).tokens);
}

TEST_F(RunTest, AStopRequestPausesWithACheckpoint)
{
    const std::string id = create(endless());
    watcher.atStep = [&](const StepRecord &record) {
        if (record.step == 7)
            stop.request_stop();
    };
    ASSERT_EQ(execute(id).value(), RunState::Paused);
    const auto head = readCheckpointHead(checkpointFile(workspace->run(id)));
    ASSERT_TRUE(head);
    EXPECT_EQ(head->progress.step, 7);
    EXPECT_EQ(stored(id).step, 7);
}

TEST_F(RunTest, StopEndsTheRunAndKeepBestFinishesIt)
{
    const std::string stopped = create(endless()), kept = create(endless());
    orderAtStep(stopped, 3, Order::Stop);
    EXPECT_EQ(execute(stopped).value(), RunState::Stopped);
    EXPECT_FALSE(stored(stopped).test);
    orderAtStep(kept, 3, Order::StopKeepBest);
    EXPECT_EQ(execute(kept).value(), RunState::Finished);
    EXPECT_TRUE(stored(kept).test);
    EXPECT_TRUE(std::filesystem::exists(workspace->run(kept) / "model" / "config.json"));
}

TEST_F(RunTest, TwoTrainersNeverShareARun)
{
    const std::string id = create(endless());
    watcher.atStep = [&](const StepRecord &record) {
        if (record.step != 5)
            return;
        watcher.atStep = nullptr;
        const auto second = execute(id);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::RunLocked);
        EXPECT_EQ(stored(id).state, RunState::Running);
        stop.request_stop();
    };
    EXPECT_EQ(execute(id).value(), RunState::Paused);
}

TEST_F(RunTest, FailureIsStoredWithItsCause)
{
    const std::string id = create(configuration(Method::TaskMlm));
    watcher.result = failure(ErrorCode::DiskFull, "The disk is full.");
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(stored(id).state, RunState::Failed);
    EXPECT_EQ(stored(id).error, "The disk is full.");
}

TEST_F(RunTest, MissingTaskSelectionOrRunIsSaid)
{
    Configuration settings = configuration(Method::Tlm);
    settings.selection = "nothing";
    const auto noSelection = execute(create(settings));
    ASSERT_FALSE(noSelection);
    EXPECT_EQ(noSelection.error().code, ErrorCode::SelectionNotFound);
    settings.task = "nothing";
    const auto noTask = execute(create(settings));
    ASSERT_FALSE(noTask);
    EXPECT_EQ(noTask.error().code, ErrorCode::TaskNotFound);
    const auto noRun = execute("4711");
    ASSERT_FALSE(noRun);
    EXPECT_EQ(noRun.error().code, ErrorCode::RunNotFound);
}

TEST_F(RunTest, FinishedOnesAreNotStartedAgain)
{
    const std::string id = create(configuration(Method::TaskOnly));
    ASSERT_EQ(execute(id).value(), RunState::Finished);
    const auto again = execute(id);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::RunState);
    EXPECT_EQ(stored(id).state, RunState::Finished);
}

TEST_F(RunTest, ResumeRefusesADamagedCheckpoint)
{
    const std::string id = create(endless());
    watcher.atStep = [&](const StepRecord &) { stop.request_stop(); };
    ASSERT_EQ(execute(id).value(), RunState::Paused);
    stop = {};
    const auto file = checkpointFile(workspace->run(id));
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    EXPECT_FALSE(execute(id));
    EXPECT_EQ(stored(id).state, RunState::Failed);
    EXPECT_FALSE(stored(id).error.empty());
}

TEST_F(RunTest, ResumeRefusesChangedData)
{
    const std::string id = create(endless());
    watcher.atStep = [&](const StepRecord &) { stop.request_stop(); };
    ASSERT_EQ(execute(id).value(), RunState::Paused);
    stop = {};
    Task changed = smallTask();
    changed.splits[0].pop_back();
    changed.hash = hashTask(changed);
    ASSERT_TRUE(removeTask(*workspace, "small"));
    ASSERT_TRUE(saveTask(*workspace, changed));
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::RunState);
}

TEST_F(RunTest, FineTunesTheModelOfAnotherRun)
{
    const std::string first = create(configuration(Method::TaskMlm));
    ASSERT_EQ(execute(first).value(), RunState::Finished);
    Configuration settings = configuration(Method::FineTune);
    settings.model = first;
    settings.joint.taskLength = 64;
    const std::string second = create(settings);
    const auto state = execute(second);
    ASSERT_TRUE(state) << state.error().cause;
    EXPECT_GT(stored(second).test.value(), 0.8);
    EXPECT_EQ(stored(second).flops, 0);

    settings.joint.taskLength = 500;
    const auto tooLong = execute(create(settings));
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().code, ErrorCode::ConfigurationOutOfRange);
    settings.model = "nowhere";
    EXPECT_EQ(execute(create(settings)).error().code, ErrorCode::ModelNotFound);
}

TEST_F(RunTest, ATimeBudgetBecomesATokenBudgetThatIsStored)
{
    Configuration settings = configuration(Method::TaskMlm);
    settings.joint.tokens = 0;
    settings.joint.minutes = 0.01;
    const std::string id = create(settings);
    ASSERT_EQ(execute(id).value(), RunState::Finished);
    const tlm::Run run = stored(id);
    EXPECT_GT(run.configuration.joint.tokens, 0);
    EXPECT_EQ(run.configuration.joint.minutes, 0);
    EXPECT_GE(run.tokens, static_cast<std::uint64_t>(run.configuration.joint.tokens));
}
