#include "core/training/linerecorder.h"

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

StepRecord stepRecord(std::int64_t step, std::optional<double> external, std::optional<double> task)
{
    StepRecord record;
    record.step = step;
    record.maskedExternal = external;
    record.task = task;
    record.learningRate = 0.001;
    return record;
}

} // namespace

TEST(LineRecorder, GivesALineOfMeansAFlush)
{
    std::vector<Json> lines;
    LineRecorder recorder([&](const Json &line) { lines.push_back(line); });
    ASSERT_TRUE(recorder.step(stepRecord(1, 4.0, {})));
    ASSERT_TRUE(recorder.step(stepRecord(2, 2.0, {})));
    ASSERT_TRUE(recorder.step(stepRecord(3, {}, 0.5)));
    ASSERT_TRUE(recorder.flush({}, 1234));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0], Json::parse(R"({"step":3,"stage":"joint","metrics":{"loss.mlm.external":3.0,)"
                                    R"("loss.task":0.5,"learning_rate":0.001,"tokens_per_second":1234.0}})"));
}

TEST(LineRecorder, SaysNothingWhenNothingHappened)
{
    int lines = 0;
    LineRecorder recorder([&](const Json &) { ++lines; });
    ASSERT_TRUE(recorder.flush({}, 1));
    ASSERT_TRUE(recorder.step(stepRecord(1, 4.0, {})));
    ASSERT_TRUE(recorder.flush({}, 1));
    ASSERT_TRUE(recorder.flush({}, 1));
    EXPECT_EQ(lines, 1);
}

TEST(LineRecorder, GivesEvaluationsAtOnce)
{
    std::vector<Json> lines;
    LineRecorder recorder([&](const Json &line) { lines.push_back(line); });
    EvaluationRecord record;
    record.step = 8;
    record.scores.macroF1 = 0.5;
    ASSERT_TRUE(recorder.evaluation(record));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0]["evaluation"]["split"], "dev");
    EXPECT_EQ(lines[0]["evaluation"]["macro_f1"], 0.5);
    EXPECT_EQ(lines[0]["evaluation"]["step"], 8);
    EXPECT_FALSE(lines[0]["evaluation"].contains("positional")) << "not measured";
}

TEST(LineRecorder, TellsThePatternsOfTheHeadsWhereTheyWereMeasured)
{
    std::vector<Json> lines;
    LineRecorder recorder([&](const Json &line) { lines.push_back(line); });
    EvaluationRecord record;
    record.patterns = PatternCounts{1, 2, 5};
    ASSERT_TRUE(recorder.evaluation(record));
    EXPECT_EQ(lines[0]["evaluation"]["positional"], 1);
    EXPECT_EQ(lines[0]["evaluation"]["vertical"], 2);
    EXPECT_EQ(lines[0]["evaluation"]["other"], 5);
}

TEST(Recorders, TellEverySinkAndReportAFailure)
{
    class Full final : public Recorder
    {
        Expected<> step(const StepRecord &) override { return failure(ErrorCode::DiskFull, "full"); }
        Expected<> evaluation(const EvaluationRecord &) override { return {}; }
        Expected<> flush(const RunFigures &, double) override { return {}; }
    };
    Memory first, second;
    Recorders both({&first, &second});
    ASSERT_TRUE(both.step(stepRecord(1, 1.0, {})));
    EXPECT_EQ(first.steps.size() + second.steps.size(), 2u);
    Full full;
    Recorders failing({&first, &full, &second});
    const auto told = failing.step(stepRecord(2, 1.0, {}));
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, ErrorCode::DiskFull);
}
