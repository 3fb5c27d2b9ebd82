#include "core/evaluation/scores.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"

using namespace tlm;

namespace {

using Labels = std::vector<std::int32_t>;

/// F1 of one label by its definition, counting example by example.
double slowF1(const Labels &truth, const Labels &predicted, std::int32_t label)
{
    double hits = 0, wrong = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        hits += truth[i] == label && predicted[i] == label;
        wrong += (truth[i] == label) != (predicted[i] == label);
    }
    return hits == 0 ? 0 : hits / (hits + wrong / 2);
}

} // namespace

TEST(Scores, EqualScikitLearn)
{
    const Json cases = readJson(TLM_GOLDEN_DIR "/evaluation/scores.json").value();
    ASSERT_GE(cases.size(), 9u);
    for (const Json &each : cases) {
        const auto truth = each["truth"].get<Labels>(), predicted = each["predicted"].get<Labels>();
        const std::size_t labels = each["labels"];
        const ClassificationScores scores = scoreClassification(truth, predicted, labels);
        EXPECT_EQ(scores.examples, truth.size());
        EXPECT_NEAR(scores.macroF1, each["macro_f1"].get<double>(), 1e-12);
        EXPECT_NEAR(scores.microF1, each["micro_f1"].get<double>(), 1e-12);
        EXPECT_NEAR(scores.accuracy, each["accuracy"].get<double>(), 1e-12);
        ASSERT_EQ(scores.perClass.size(), labels);
        for (std::size_t label = 0; label < labels; ++label) {
            EXPECT_NEAR(scores.perClass[label].precision, each["precision"][label].get<double>(), 1e-12);
            EXPECT_NEAR(scores.perClass[label].recall, each["recall"][label].get<double>(), 1e-12);
            EXPECT_NEAR(scores.perClass[label].f1, each["f1"][label].get<double>(), 1e-12);
            EXPECT_EQ(scores.perClass[label].support, each["support"][label].get<std::uint64_t>());
        }
        EXPECT_EQ(scores.confusion, each["confusion"].get<std::vector<std::vector<std::uint64_t>>>());
    }
}

TEST(Scores, NoExamples)
{
    const ClassificationScores scores = scoreClassification({}, {}, 3);
    EXPECT_EQ(scores.examples, 0u);
    EXPECT_EQ(scores.macroF1, 0);
    EXPECT_EQ(scores.accuracy, 0);
    EXPECT_EQ(scores.perClass.size(), 3u);
}

TEST(Scores, LabelsThatOccurNowhereDoNotPullTheMeanDown)
{
    const Labels truth{0, 1, 1, 0};
    EXPECT_EQ(scoreClassification(truth, truth, 10).macroF1, 1);
    EXPECT_EQ(scoreClassification(truth, Labels{2, 2, 2, 2}, 10).macroF1, 0);
}

TEST(Scores, PredictionsAreKeptAndAMatrixAloneGivesTheSame)
{
    const Labels truth{0, 1, 2, 1}, predicted{0, 1, 1, 2};
    const ClassificationScores scores = scoreClassification(truth, predicted, 4);
    EXPECT_EQ(scores.predicted, predicted);
    const ClassificationScores again = scoreConfusion(scores.confusion);
    EXPECT_EQ(again.macroF1, scores.macroF1);
    EXPECT_EQ(again.accuracy, scores.accuracy);
    EXPECT_EQ(again.examples, 4u);
    EXPECT_TRUE(again.predicted.empty());
}

TEST(Scores, MetricIsTheTasks)
{
    ClassificationScores scores;
    scores.macroF1 = 0.1;
    scores.microF1 = 0.2;
    scores.accuracy = 0.3;
    EXPECT_EQ(scores.metric(TaskMetric::MacroF1), 0.1);
    EXPECT_EQ(scores.metric(TaskMetric::MicroF1), 0.2);
    EXPECT_EQ(scores.metric(TaskMetric::Accuracy), 0.3);
}

TEST(ScoresProperty, AgreeWithCountingByDefinition)
{
    EXPECT_TRUE(rc::check([] {
        const auto labels = *rc::gen::inRange(1, 6);
        const auto size = *rc::gen::inRange<std::size_t>(1, 40);
        const auto anyLabels = rc::gen::container<Labels>(size, rc::gen::inRange(0, labels));
        const Labels truth = *anyLabels, predicted = *anyLabels;
        const ClassificationScores scores = scoreClassification(truth, predicted, std::size_t(labels));
        double sum = 0;
        int occurring = 0;
        for (std::int32_t label = 0; label < labels; ++label) {
            const double f1 = slowF1(truth, predicted, label);
            RC_ASSERT(std::abs(scores.perClass[std::size_t(label)].f1 - f1) < 1e-12);
            sum += f1;
            occurring += std::count(truth.begin(), truth.end(), label) +
                             std::count(predicted.begin(), predicted.end(), label) >
                         0;
        }
        RC_ASSERT(std::abs(scores.macroF1 - sum / occurring) < 1e-12);
    }));
}
