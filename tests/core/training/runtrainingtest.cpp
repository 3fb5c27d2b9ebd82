#include "core/training/runtraining.h"

#include "core/experiment/keptmodels.h"
#include "core/experiment/modelfolder.h"
#include "core/model/pretrained.h"
#include "core/training/checkpoint.h"
#include "peakmemory.h"
#include "restricted.h"
#include "runfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class RunTrainingTest : public RunTest
{
protected:
    std::vector<MetricPoint> rollbacks(const std::string &id) const
    {
        std::int64_t last = 0;
        auto points = History::open(root)->metrics(id, 0, last).value();
        std::erase_if(points, [](const MetricPoint &point) { return point.name != "event.rollback"; });
        return points;
    }
    CheckpointHead head(const std::string &id) const
    {
        return readCheckpointHead(checkpointFile(workspace->run(id))).value();
    }
    void pauseAt(const std::string &id, std::int64_t step)
    {
        watcher.atStep = [&](const StepRecord &record) {
            if (record.step == step)
                stop.request_stop();
        };
        ASSERT_EQ(execute(id).value(), RunState::Paused);
        stop = {};
    }
    /// Diverges with a quarter of its rate too.
    static Configuration diverging()
    {
        Configuration settings = configuration(Method::TaskOnly);
        settings.fineTuning.learningRate = 1;
        settings.fineTuning.weightDecay = 10; // takes more off the weights than they are
        settings.fineTuning.warmUp = 0;
        settings.fineTuning.clip = 0;
        settings.fineTuning.epochs = 500;
        return settings;
    }
};

} // namespace

TEST_F(RunTrainingTest, ARunThatKeepsDivergingFailsAfterItsRollbacks)
{
    const std::string id = create(diverging());
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::ConfigurationInvalid);
    EXPECT_EQ(state.error().where, "fine_tuning.learning_rate");
    EXPECT_NE(state.error().cause.find("gone back 2 times"), std::string::npos) << state.error().cause;
    EXPECT_EQ(stored(id).state, RunState::Failed);
    EXPECT_NE(notes.find("half the learning rate"), std::string::npos);
    const auto events = rollbacks(id);
    ASSERT_GE(events.size(), 1u); // both may be of the same step
    EXPECT_EQ(events.back().value, 0.25);
    EXPECT_EQ(head(id).progress.rateFactors[1], 0.25) << "a resumed run keeps the rate";
    EXPECT_EQ(head(id).progress.rollbacks, 2);
}

TEST_F(RunTrainingTest, WithoutRollbacksTheFirstDivergenceEndsTheRun)
{
    Configuration settings = diverging();
    settings.compute.rollbacks = 0;
    const std::string id = create(settings);
    EXPECT_FALSE(execute(id));
    EXPECT_TRUE(rollbacks(id).empty());
    EXPECT_FALSE(std::filesystem::exists(checkpointFile(workspace->run(id))));
}

TEST_F(RunTrainingTest, GoesBackToItsLastGoodCheckpointAndOnWithHalfTheRate)
{
    const Configuration settings = endless();
    const std::string id = create(settings);
    pauseAt(id, 9);

    // From here on its steps are far too large, until they are small again.
    Configuration wild = settings;
    wild.joint.learningRate = 1;
    wild.joint.weightDecay = 10;
    wild.joint.warmUp = 0;
    wild.joint.clip = 0;
    ASSERT_TRUE(History::open(root)->setConfiguration(id, wild));
    double rate = 0;
    std::int64_t first = 0;
    watcher.atStep = [&](const StepRecord &record) {
        if (first == 0)
            first = record.step;
        rate = record.learningRate;
    };
    EXPECT_FALSE(execute(id));
    EXPECT_EQ(first, 10);
    const auto good = head(id).progress;
    EXPECT_EQ(good.step, 9);
    EXPECT_EQ(good.rateFactors, (std::array<double, 2>{0.25, 1}));
    EXPECT_TRUE(std::isfinite(good.lossRatio));

    ASSERT_TRUE(History::open(root)->setConfiguration(id, settings));
    watcher.atStep = [&](const StepRecord &record) {
        rate = record.learningRate;
        if (record.step == good.step + 5)
            stop.request_stop();
    };
    ASSERT_EQ(execute(id).value(), RunState::Paused);
    EXPECT_GT(rate, 0);
    EXPECT_LT(rate, settings.joint.learningRate / 4 * 1.001) << "the rate stays a quarter";
    EXPECT_GE(rollbacks(id).size(), 1u) << "events stay in the history";
}

TEST_F(RunTrainingTest, AFullDiskPausesTheRunWithTheCheckpointItHas)
{
    Configuration settings = endless();
    settings.encoder.feedForward = 16'384; // a checkpoint of more than ten megabytes
    const std::string id = create(settings);
    pauseAt(id, 5);
    std::optional<FileSizeLimit> full;
    watcher.atStep = [&](const StepRecord &record) {
        if (record.step != 8)
            return;
        full.emplace(4'000'000);
        stop.request_stop();
    };
    const auto state = execute(id);
    full.reset();
    stop = {};
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(stored(id).state, RunState::Paused);
    EXPECT_FALSE(stored(id).error.empty());
    EXPECT_EQ(head(id).progress.step, 5) << "the old checkpoint is whole";

    std::int64_t next = 0;
    watcher.atStep = [&](const StepRecord &record) {
        next = record.step;
        stop.request_stop();
    };
    EXPECT_EQ(execute(id).value(), RunState::Paused);
    EXPECT_EQ(next, 6);
}

TEST_F(RunTrainingTest, MemoryThatRunsOutIsToldWithWhatWasHeld)
{
    const std::string id = create(configuration(Method::TaskMlm));
    watcher.result = failure(ErrorCode::MemoryExhausted, "There is none.");
    const auto state = execute(id);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().code, ErrorCode::MemoryExhausted);
    EXPECT_NE(state.error().cause.find("found no more memory when it held"), std::string::npos)
        << state.error().cause;
    EXPECT_EQ(state.error().cause.find("is free"), std::string::npos) << state.error().cause;
    EXPECT_EQ(stored(id).error, state.error().cause);
}

TEST_F(RunTrainingTest, InterruptedWhileItFinishesARunGoesOnFromItsEnd)
{
    const Configuration settings = configuration(Method::TaskOnly);
    const std::string whole = create(settings), parts = create(settings);
    ASSERT_EQ(execute(whole).value(), RunState::Finished);
    const std::int64_t last = stored(whole).step;
    watcher.atEvaluation = [&](const EvaluationRecord &record) {
        if (record.step == last)
            stop.request_stop(); // the next thing is to finish
    };
    ASSERT_EQ(execute(parts).value(), RunState::Paused);
    EXPECT_EQ(head(parts).progress.step, last);
    stop = {};
    watcher.atEvaluation = nullptr;
    watcher.atStep = [](const StepRecord &record) { ADD_FAILURE() << "once more step " << record.step; };
    ASSERT_EQ(execute(parts).value(), RunState::Finished);
    EXPECT_EQ(stored(parts).test, stored(whole).test);
}

TEST_F(RunTrainingTest, ModelsKeptOnTheWayCanBeOpened)
{
    Configuration settings = configuration(Method::TaskOnly);
    settings.compute.keptModels = 3;
    const std::string id = create(settings);
    ASSERT_EQ(execute(id).value(), RunState::Finished);
    const std::int64_t steps = stored(id).step;
    std::int64_t kept = 0;
    for (std::int64_t step = 1; step <= steps; ++step) {
        const auto folder = findModel(root, id + "@" + std::to_string(step));
        if (!folder)
            continue;
        ++kept;
        EXPECT_EQ(*folder, keptModelFolder(workspace->run(id), step));
        EXPECT_TRUE(openPretrained(*folder));
    }
    EXPECT_EQ(kept, 3);
    EXPECT_EQ(findModel(root, id + "@999999").error().code, ErrorCode::ModelNotFound);
    EXPECT_EQ(findModel(root, id + "@x").error().code, ErrorCode::ModelNotFound);
}

TEST_F(RunTrainingTest, MemoryAndPaddingAreCounted)
{
    const std::string id = create(configuration(Method::TaskMlm));
    ASSERT_EQ(execute(id).value(), RunState::Finished);
    const tlm::Run run = stored(id);
    EXPECT_GT(run.padded, run.tokens);
    EXPECT_GT(run.memory, std::uint64_t(10) << 20);
}

TEST_F(RunTrainingTest, MemoryThatIsNoLongerUsedIsGivenBackWithEveryCheckpoint)
{
    constexpr std::size_t blocks = 64, block = 1 << 20;
    Configuration settings = endless();
    settings.compute.checkpointMinutes = 0.01;
    std::uint64_t kept = 0, least = 0;
    watcher.atStep = [&](const StepRecord &record) {
        if (record.step == 1) {
            std::vector<std::string> used(blocks);
            for (std::string &each : used)
                each.assign(block, 'x');
            used.clear();
            kept = least = kilobytesOfProcess("VmRSS:");
        }
        least = std::min(least, kilobytesOfProcess("VmRSS:"));
        if (kept - least > blocks * block / 1024 / 2 || record.step > 5'000)
            stop.request_stop();
    };
    ASSERT_EQ(execute(create(settings)).value(), RunState::Paused);
    EXPECT_GT(kept - least, blocks * block / 1024 / 2);
}
