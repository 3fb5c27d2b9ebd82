#include "core/training/run.h"

#include <filesystem>
#include <fstream>

#include "core/data/corpus.h"
#include "core/evaluation/predictionsfile.h"
#include "core/evaluation/scores.h"
#include "core/model/pretrained.h"
#include "core/selection/selection.h"
#include "core/training/checkpoint.h"
#include "runfixture.h"

using namespace tlm;
using namespace tlm::test;

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

    const auto predictions = readPredictions(folder, Split::Test);
    ASSERT_TRUE(predictions) << predictions.error().cause;
    EXPECT_EQ(predictions->labels, model->labels);
    const auto scores = scoreClassification(predictions->truth, predictions->predicted, 2);
    EXPECT_EQ(scores.metric(smallTask().metric), run.test.value());
    const auto dev = readPredictions(folder, Split::Dev);
    ASSERT_TRUE(dev) << dev.error().cause;
    EXPECT_EQ(scoreClassification(dev->truth, dev->predicted, 2).metric(smallTask().metric), run.dev.value());
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
    watcher.result = failure(ErrorCode::FileUnwritable, "It cannot be written.");
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(stored(id).state, RunState::Failed);
    EXPECT_EQ(stored(id).error, "It cannot be written.");
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
