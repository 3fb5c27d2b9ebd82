#include "core/training/trainer.h"

#include <algorithm>
#include <filesystem>

#include <ATen/TensorOperators.h>
#include <gtest/gtest.h>

#include "core/training/checkpoint.h"
#include "core/training/modelstart.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class TrainerTest : public testing::Test
{
protected:
    /// A trainer with its own model and memory.
    struct Training
    {
        Training(const Configuration &settings, const TrainingData &data, const ComputeSetup &setup)
            : configuration(settings), bert(makeModel(configuration, data).value()),
              trainer(configuration, data, bert, setup, memory)
        {
        }
        Expected<> run(std::int64_t steps = 1'000'000)
        {
            while (!trainer.isDone() && trainer.progress().step < steps) {
                if (auto advanced = trainer.advance({}); !advanced)
                    return advanced;
            }
            return {};
        }
        Configuration configuration;
        Memory memory;
        Bert bert;
        Trainer trainer;
    };

    const TrainingData data = syntheticData();
    const ComputeSetup setup = singleThread();
};

std::int64_t count(const std::vector<StepRecord> &steps, Stage stage)
{
    return std::count_if(steps.begin(), steps.end(), [&](const auto &step) { return step.stage == stage; });
}

} // namespace

TEST_F(TrainerTest, LearnsTheSyntheticTask)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly);
    configuration.fineTuning.epochs = 10;
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run());
    const auto test = training.trainer.finish({});
    ASSERT_TRUE(test);
    const EvaluationRecord &last = training.memory.evaluations.back();
    EXPECT_EQ(test->predicted, last.scores.predicted);
    EXPECT_EQ(test->predicted.size(), data.test.labels.size());
    EXPECT_EQ(last.split, Split::Test);
    EXPECT_GT(last.scores.accuracy, 0.8); // chance is 0.33
    EXPECT_EQ(training.trainer.figures().test, last.scores.macroF1);
}

TEST_F(TrainerTest, JointStageLowersTheMaskedLoss)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 60'000;
    configuration.joint.learningRate = 1e-2;
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run());
    const auto &steps = training.memory.steps;
    const auto last = std::find_if(steps.rbegin(), steps.rend(),
                                   [](const StepRecord &step) { return step.maskedExternal.has_value(); });
    EXPECT_LT(*last->maskedExternal, *steps.front().maskedExternal - 0.5);
}

TEST_F(TrainerTest, InterleavesOneInternalBatchAfterRho1ExternalOnes)
{
    Training training(syntheticConfiguration(Method::Tlm), data, setup);
    ASSERT_TRUE(training.run(24));
    for (const StepRecord &step : training.memory.steps) {
        const bool internal = step.step % 4 == 0;
        EXPECT_EQ(step.maskedInternal.has_value(), internal) << step.step;
        EXPECT_EQ(step.task.has_value(), internal) << step.step;
        EXPECT_EQ(step.maskedExternal.has_value(), !internal) << step.step;
    }
}

TEST_F(TrainerTest, TaskMlmHasInternalBatchesOnlyAndTaskOnlyNoJointStage)
{
    TrainingData own = data;
    own.external = {};
    Training mlm(syntheticConfiguration(Method::TaskMlm), own, setup);
    ASSERT_TRUE(mlm.run(5));
    for (const StepRecord &step : mlm.memory.steps)
        EXPECT_TRUE(step.maskedInternal && step.task && !step.maskedExternal);

    Training only(syntheticConfiguration(Method::TaskOnly), own, setup);
    ASSERT_TRUE(only.run(5));
    EXPECT_EQ(count(only.memory.steps, Stage::Joint), 0);
    EXPECT_FALSE(only.memory.steps.front().maskedInternal);
}

TEST_F(TrainerTest, EndsStagesWhenTheirBudgetsAreSpent)
{
    Training training(syntheticConfiguration(Method::Tlm), data, setup);
    ASSERT_TRUE(training.run());
    const auto &steps = training.memory.steps;
    EXPECT_EQ(count(steps, Stage::FineTuning), 4 * 8); // 120 examples in batches of 16
    const auto joint = steps[static_cast<std::size_t>(count(steps, Stage::Joint) - 1)];
    EXPECT_GE(joint.tokens, 12'000u);
    EXPECT_LT(joint.tokens, 12'000u + 256);
    EXPECT_EQ(joint.learningRate, 0);
    EXPECT_EQ(steps.back().learningRate, 0);
    EXPECT_EQ(training.trainer.figures().totalSteps, training.trainer.figures().step);
}

TEST_F(TrainerTest, BudgetOfStepsCountsSteps)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 17;
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run());
    EXPECT_EQ(count(training.memory.steps, Stage::Joint), 17);
}

TEST_F(TrainerTest, ABudgetOfStepsIsToldAsItIs)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly);
    configuration.fineTuning.epochs = 0;
    configuration.fineTuning.steps = 15; // 11 / (11 / 15) is a little more than 15
    Training training(configuration, data, setup);
    for (std::int64_t step = 1; step <= 15; ++step) {
        ASSERT_TRUE(training.run(step));
        EXPECT_EQ(training.trainer.figures().totalSteps, 15) << step;
    }
}

TEST_F(TrainerTest, EvaluatesTwentyTimesInTheJointStageAndOnceAnEpochAfter)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 100;
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run());
    std::vector<std::int64_t> places;
    for (const EvaluationRecord &evaluation : training.memory.evaluations)
        places.push_back(evaluation.step);
    std::vector<std::int64_t> expected;
    for (std::int64_t step = 5; step <= 100; step += 5)
        expected.push_back(step);
    for (std::int64_t step = 108; step <= 132; step += 8)
        expected.push_back(step);
    EXPECT_EQ(places, expected);
}

TEST_F(TrainerTest, FinishTakesTheWeightsOfTheBestDevStep)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly);
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run());
    ASSERT_TRUE(training.trainer.finish({}));
    const RunFigures figures = training.trainer.figures();
    double best = 0;
    std::int64_t bestStep = 0;
    for (const EvaluationRecord &evaluation : training.memory.evaluations) {
        if (evaluation.split == Split::Dev && evaluation.scores.macroF1 > best) {
            best = evaluation.scores.macroF1;
            bestStep = evaluation.step;
        }
    }
    EXPECT_EQ(figures.dev, best);
    EXPECT_EQ(figures.bestStep, bestStep);
    Training again(configuration, data, setup);
    ASSERT_TRUE(again.run(bestStep));
    for (std::size_t i = 0; i < again.bert.parameters().size(); ++i)
        EXPECT_TRUE(again.bert.parameters()[i].value.equal(training.bert.parameters()[i].value));
}

TEST_F(TrainerTest, UntilFineTuningIsEvaluatedTheBestIsThatOfTheJointStage)
{
    const Configuration configuration = syntheticConfiguration(Method::Tlm);
    Training training(configuration, data, setup);
    while (training.trainer.progress().stage == Stage::Joint)
        ASSERT_TRUE(training.trainer.advance({}));
    ASSERT_TRUE(training.run(training.trainer.progress().step + 2));
    const TrainingProgress progress = training.trainer.progress();
    ASSERT_TRUE(progress.bestStep && progress.bestIsOfJoint);
    EXPECT_LE(*progress.bestStep, progress.step - 2);

    const TemporaryFolder folder;
    const auto file = folder / "checkpoint.safetensors";
    ASSERT_TRUE(saveCheckpoint(file, training.trainer.state(), training.bert.parameters()));
    Training ended(configuration, data, setup), longer(configuration, data, setup);
    auto state = loadCheckpoint(file, ended.bert.parameters()).value();
    ended.trainer.restore(state);
    ASSERT_TRUE(ended.trainer.finish({}));
    EXPECT_EQ(ended.trainer.figures().bestStep, progress.bestStep);
    EXPECT_EQ(ended.trainer.figures().dev, progress.bestDev);
    for (std::size_t i = 0; i < state.best.size(); ++i)
        EXPECT_TRUE(ended.bert.parameters()[i].value.equal(state.best[i])) << i;

    state.progress.bestDev = 2; // better than anything that comes
    longer.trainer.restore(state);
    while (longer.trainer.progress().bestIsOfJoint)
        ASSERT_TRUE(longer.trainer.advance({}));
    EXPECT_LE(longer.trainer.progress().bestDev.value(), 1);
    EXPECT_EQ(longer.trainer.progress().bestStep, longer.trainer.progress().step);
}

TEST_F(TrainerTest, FinishBeforeAnyEvaluationTakesThePresentWeights)
{
    Training training(syntheticConfiguration(Method::Tlm), data, setup);
    ASSERT_TRUE(training.run(2));
    ASSERT_TRUE(training.trainer.finish({}));
    EXPECT_EQ(training.trainer.figures().bestStep, 2);
    EXPECT_TRUE(training.trainer.figures().test);
}

TEST_F(TrainerTest, EqualSeedsGiveEqualLossesOthersDoNot)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    const auto losses = [&](std::uint64_t seed) {
        configuration.seed = seed;
        Training training(configuration, data, setup);
        EXPECT_TRUE(training.run(20));
        return lossesOf(training.memory.steps);
    };
    EXPECT_EQ(losses(1), losses(1));
    EXPECT_NE(losses(1), losses(2));
}

TEST_F(TrainerTest, ResumedAtAnyStepGoesOnBitForBit)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.dropout = 0.1;
    configuration.joint.evaluateEvery = 20;
    configuration.joint.accumulation = 2;
    configuration.joint.averageSequences = 3;
    configuration.joint.tokens = 24'000;
    configuration.data.classWeights = ClassWeights::Balanced;
    Training whole(configuration, data, setup);
    ASSERT_TRUE(whole.run());
    ASSERT_TRUE(whole.trainer.finish({}));
    const auto expected = lossesOf(whole.memory.steps);

    const TemporaryFolder folder;
    const auto file = folder / "checkpoint.safetensors";
    for (const std::int64_t stop : {1, 7, 33, 60, 75}) {
        Training first(configuration, data, setup);
        ASSERT_TRUE(first.run(stop));
        ASSERT_TRUE(saveCheckpoint(file, first.trainer.state(), first.bert.parameters()));
        Training second(configuration, data, setup);
        const auto state = loadCheckpoint(file, second.bert.parameters());
        ASSERT_TRUE(state) << state.error().cause;
        second.trainer.restore(*state);
        ASSERT_TRUE(second.run());
        ASSERT_TRUE(second.trainer.finish({}));

        auto steps = first.memory.steps;
        steps.insert(steps.end(), second.memory.steps.begin(), second.memory.steps.end());
        EXPECT_EQ(lossesOf(steps), expected) << stop;
        EXPECT_EQ(second.trainer.figures().test, whole.trainer.figures().test);
        EXPECT_EQ(second.trainer.figures().tokens, whole.trainer.figures().tokens);
        EXPECT_EQ(second.trainer.figures().flopsReal, whole.trainer.figures().flopsReal);
    }
}

TEST_F(TrainerTest, AStopWhileEvaluatingLosesNothing)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly);
    Training training(configuration, data, setup);
    while (!training.trainer.progress().evaluationDue)
        ASSERT_TRUE(training.trainer.advance({}));
    const auto result = training.trainer.advance(stopped());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
    EXPECT_TRUE(training.trainer.progress().evaluationDue);
    ASSERT_TRUE(training.trainer.advance({}));
    EXPECT_EQ(training.memory.evaluations.size(), 1u);
}

TEST_F(TrainerTest, AccumulatedBatchesMakeOneStep)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 12;
    configuration.joint.rho1 = 2;
    configuration.joint.accumulation = 3; // each step has two external batches and one internal one
    Training training(configuration, data, setup);
    ASSERT_TRUE(training.run(12));
    EXPECT_EQ(count(training.memory.steps, Stage::Joint), 12);
    for (const StepRecord &step : training.memory.steps)
        EXPECT_TRUE(step.maskedExternal && step.maskedInternal && step.task);
    EXPECT_EQ(training.trainer.progress().stream.batch, 36);

    configuration.joint.accumulation = 1;
    Training single(configuration, data, setup);
    ASSERT_TRUE(single.run(1));
    EXPECT_NE(single.memory.steps.front().gradientNorm, training.memory.steps.front().gradientNorm);
    EXPECT_LT(single.memory.steps.front().tokens, training.memory.steps.front().tokens);
}

TEST_F(TrainerTest, TwoHalvesOfABatchLearnWhatTheWholeDoes)
{
    TrainingData even = data; // all sequences equally long, so that batches hold equally many
    even.external = {};
    for (std::int32_t i = 0; i < 64; ++i)
        even.external.append(std::vector<std::int32_t>{2, 5 + i, 6 + i, 7 + i, 8 + i, 9 + i, 10 + i, 3});
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.masking = 0.9;
    configuration.joint.rho1 = 1000;
    configuration.joint.clip = 0;
    configuration.joint.averageSequences = 1; // so that every sequence counts the same in both
    configuration.joint.batchTokens = 256;
    Training whole(configuration, even, setup);
    ASSERT_TRUE(whole.run(1));
    configuration.joint.batchTokens = 128;
    configuration.joint.accumulation = 2;
    Training halves(configuration, even, setup);
    ASSERT_TRUE(halves.run(1));
    EXPECT_EQ(whole.memory.steps[0].tokens, halves.memory.steps[0].tokens);
    // The masks differ, and yet the losses of so many guesses are alike.
    EXPECT_NEAR(*whole.memory.steps[0].maskedExternal, *halves.memory.steps[0].maskedExternal, 0.05);
    EXPECT_NEAR(whole.memory.steps[0].gradientNorm / halves.memory.steps[0].gradientNorm, 1, 0.3);
}

TEST_F(TrainerTest, MeasuringPatternsChangesNoLoss)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.dropout = 0.1;
    configuration.compute.patternExamples = 0;
    Training without(configuration, data, setup);
    ASSERT_TRUE(without.run());
    configuration.compute.patternExamples = 20;
    Training with(configuration, data, setup);
    ASSERT_TRUE(with.run());
    EXPECT_EQ(lossesOf(with.memory.steps), lossesOf(without.memory.steps));
    for (const EvaluationRecord &evaluation : without.memory.evaluations)
        EXPECT_FALSE(evaluation.patterns);
    for (const EvaluationRecord &evaluation : with.memory.evaluations) {
        ASSERT_TRUE(evaluation.patterns);
        EXPECT_EQ(evaluation.patterns->positional + evaluation.patterns->vertical +
                      evaluation.patterns->other,
                  configuration.encoder.layers * configuration.encoder.heads);
    }
}

TEST_F(TrainerTest, TheFaithfulRecipeMovesTheHeadInExternalStepsToo)
{
    const auto headAfter = [&](Recipe recipe, std::int64_t steps) {
        Configuration configuration = syntheticConfiguration(Method::Tlm);
        configuration.recipe = recipe;
        configuration.joint.evaluateEvery = 1000;
        Training training(configuration, data, setup);
        EXPECT_TRUE(training.run(steps)); // the fourth is internal
        return training.bert.parameters().back().value.detach().clone();
    };
    EXPECT_TRUE(headAfter(Recipe::Fast, 4).equal(headAfter(Recipe::Fast, 6)));
    EXPECT_FALSE(headAfter(Recipe::Faithful, 4).equal(headAfter(Recipe::Faithful, 6)));
}

TEST_F(TrainerTest, KeepsModelsAtEvenDistances)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly); // 32 steps
    configuration.compute.keptModels = 4;
    Training training(configuration, data, setup);
    std::vector<std::int64_t> kept;
    while (!training.trainer.isDone()) {
        ASSERT_TRUE(training.trainer.advance({}));
        if (training.trainer.takeSnapshotDue())
            kept.push_back(training.trainer.progress().step);
    }
    EXPECT_EQ(kept, (std::vector<std::int64_t>{8, 16, 24, 32}));
}

TEST_F(TrainerTest, ASlowerTrainerHasHalfTheRateOfThatStageAlone)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    Training plain(configuration, data, setup), slower(configuration, data, setup);
    TrainingProgress diverged;
    diverged.stage = Stage::Joint;
    diverged.rollbacks = 1;
    slower.trainer.slowDown(diverged);
    ASSERT_TRUE(plain.run() && slower.run());
    EXPECT_EQ(slower.trainer.progress().rollbacks, 2);
    ASSERT_EQ(plain.memory.steps.size(), slower.memory.steps.size());
    for (std::size_t i = 0; i < plain.memory.steps.size(); ++i) {
        const double share = plain.memory.steps[i].stage == Stage::Joint ? 0.5 : 1;
        EXPECT_EQ(slower.memory.steps[i].learningRate, share * plain.memory.steps[i].learningRate) << i;
    }
}

TEST_F(TrainerTest, DivergenceIsAnErrorThatNamesTheRate)
{
    Configuration configuration = syntheticConfiguration(Method::TaskOnly);
    configuration.fineTuning.learningRate = 1e30;
    configuration.fineTuning.epochs = 50;
    Training training(configuration, data, setup);
    const auto diverged = training.run();
    ASSERT_FALSE(diverged);
    EXPECT_EQ(diverged.error().code, ErrorCode::ConfigurationInvalid);
    EXPECT_NE(diverged.error().cause.find("diverged"), std::string::npos);
    EXPECT_EQ(diverged.error().where, "fine_tuning.learning_rate");
    EXPECT_TRUE(training.trainer.hasDiverged());
    EXPECT_FALSE(training.trainer.isSound());
}
