#include "core/training/historyrecorder.h"

#include <tuple>

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

/// Name, step and value.
using Points = std::vector<std::tuple<std::string, std::int64_t, double>>;

class HistoryRecorderTest : public testing::Test
{
protected:
    std::string create() { return history.create({}).value(); }
    Points stored(const std::string &id) const
    {
        Points points;
        std::int64_t last = 0;
        const auto metrics = history.metrics(id, 0, last).value();
        for (const MetricPoint &point : metrics)
            points.emplace_back(point.name, point.step, point.value);
        return points;
    }

    const test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
};

const StepRecord first{.step = 1, .tokens = 10, .maskedExternal = 4, .learningRate = 0.002};
const StepRecord second{
    .step = 2, .tokens = 20, .maskedInternal = 3, .task = 0.5, .learningRate = 0.001, .gradientNorm = 2.5};

} // namespace

TEST_F(HistoryRecorderTest, AFlushWritesLossesOfEveryStepScoresAndPatternsAndTheRateOnce)
{
    const std::string id = create();
    HistoryRecorder recorder(history, id, [](RunFigures &metered) { metered.memory = 99; });
    ASSERT_TRUE(recorder.step(first));
    ASSERT_TRUE(recorder.step(second));
    EvaluationRecord evaluation;
    evaluation.step = 2;
    evaluation.scores.macroF1 = 0.5;
    evaluation.scores.microF1 = 0.625;
    evaluation.scores.accuracy = 0.75;
    evaluation.scores.loss = 0.875;
    evaluation.patterns = PatternCounts{1, 2, 5};
    ASSERT_TRUE(recorder.evaluation(evaluation));
    EXPECT_EQ(stored(id), Points());
    RunFigures figures;
    figures.step = 2;
    ASSERT_TRUE(recorder.flush(figures, 1234));
    EXPECT_EQ(stored(id), (Points{{"loss.mlm.external", 1, 4},
                                  {"loss.mlm.internal", 2, 3},
                                  {"loss.task", 2, 0.5},
                                  {"dev.macro_f1", 2, 0.5},
                                  {"dev.micro_f1", 2, 0.625},
                                  {"dev.accuracy", 2, 0.75},
                                  {"dev.loss", 2, 0.875},
                                  {"heads.positional", 2, 1},
                                  {"heads.vertical", 2, 2},
                                  {"heads.other", 2, 5},
                                  {"learning_rate", 2, 0.001},
                                  {"gradient_norm", 2, 2.5},
                                  {"tokens_per_second", 2, 1234}}));
    EXPECT_EQ(history.run(id)->step, 2);
    EXPECT_EQ(history.run(id)->memory, 99u);
}

TEST_F(HistoryRecorderTest, AFlushWithoutAStepWritesNoPoints)
{
    const std::string id = create();
    HistoryRecorder recorder(history, id);
    ASSERT_TRUE(recorder.flush({}, 1));
    EXPECT_EQ(stored(id), Points());
    ASSERT_TRUE(recorder.step(first));
    ASSERT_TRUE(recorder.flush({}, 1));
    const Points once = stored(id);
    EXPECT_EQ(once.size(), 4u);
    ASSERT_TRUE(recorder.flush({}, 1));
    EXPECT_EQ(stored(id), once);
}

TEST_F(HistoryRecorderTest, WhatCouldNotBeWrittenIsWrittenByTheNextFlush)
{
    create();
    HistoryRecorder recorder(history, "2"); // which comes later
    ASSERT_TRUE(recorder.step(first));
    EXPECT_EQ(recorder.flush({}, 5).error().code, ErrorCode::RunNotFound);
    ASSERT_EQ(create(), "2");
    ASSERT_TRUE(recorder.step(second));
    ASSERT_TRUE(recorder.flush({}, 6));
    EXPECT_EQ(stored("2"), (Points{{"loss.mlm.external", 1, 4},
                                   {"learning_rate", 1, 0.002},
                                   {"gradient_norm", 1, 0},
                                   {"tokens_per_second", 1, 5},
                                   {"loss.mlm.internal", 2, 3},
                                   {"loss.task", 2, 0.5},
                                   {"learning_rate", 2, 0.001},
                                   {"gradient_norm", 2, 2.5},
                                   {"tokens_per_second", 2, 6}}));
}
