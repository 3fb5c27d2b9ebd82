#include "core/evaluation/bootstrap.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/evaluation/scores.h"

using namespace tlm;

namespace {

using Labels = std::vector<std::int32_t>;

SystemPredictions views(const std::vector<Labels> &runs)
{
    return {runs.begin(), runs.end()};
}

double meanScore(const Labels &truth, const std::vector<Labels> &runs,
                 const std::vector<std::uint64_t> &chosen, std::size_t labels, TaskMetric metric)
{
    double sum = 0;
    for (const Labels &run : runs) {
        Labels someTruth, some;
        for (const std::uint64_t i : chosen) {
            someTruth.push_back(truth[i]);
            some.push_back(run[i]);
        }
        sum += scoreClassification(someTruth, some, labels).metric(metric);
    }
    return sum / double(runs.size());
}

/// The differences of all samples by definition, example by example, in increasing order.
std::vector<double> slowDifferences(const Labels &truth, const std::vector<Labels> &first,
                                    const std::vector<Labels> &second, std::size_t labels, TaskMetric metric,
                                    const BootstrapOptions &options)
{
    std::vector<double> differences;
    for (std::uint32_t sample = 0; sample < options.samples; ++sample) {
        const CounterRandom random(options.seed, sample);
        std::vector<std::uint64_t> chosen;
        for (std::uint64_t i = 0; i < truth.size(); ++i)
            chosen.push_back(random.below(i, truth.size()));
        differences.push_back(meanScore(truth, first, chosen, labels, metric) -
                              meanScore(truth, second, chosen, labels, metric));
    }
    std::ranges::sort(differences);
    return differences;
}

} // namespace

TEST(Bootstrap, EqualsNumpyAndScikitLearn)
{
    const Json cases = readJson(TLM_GOLDEN_DIR "/evaluation/bootstrap.json").value();
    ASSERT_EQ(cases.size(), 4u);
    for (const Json &each : cases) {
        const auto truth = each["truth"].get<Labels>();
        const auto first = each["first"].get<std::vector<Labels>>();
        const auto second = each["second"].get<std::vector<Labels>>();
        BootstrapOptions options;
        options.samples = each["samples"];
        options.seed = each["seed"];
        const auto metric = metricFromName(each["metric"].get<std::string>()).value();
        const auto found =
            pairedBootstrap(truth, views(first), views(second), each["labels"], metric, options);
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->difference, each["difference"].get<double>(), 1e-11);
        EXPECT_NEAR(found->low, each["low"].get<double>(), 1e-11);
        EXPECT_NEAR(found->high, each["high"].get<double>(), 1e-11);
        EXPECT_NEAR(found->p, each["p"].get<double>(), 1e-11);
    }
}

TEST(BootstrapProperty, EqualsDrawingExampleByExample)
{
    EXPECT_TRUE(rc::check([] {
        const auto labels = *rc::gen::inRange(1, 5);
        const auto size = *rc::gen::inRange<std::size_t>(1, 25);
        const auto anyLabels = rc::gen::container<Labels>(size, rc::gen::inRange(0, labels));
        const Labels truth = *anyLabels;
        const auto first = *rc::gen::container<std::vector<Labels>>(*rc::gen::inRange(1, 3), anyLabels);
        const auto second = *rc::gen::container<std::vector<Labels>>(*rc::gen::inRange(1, 3), anyLabels);
        const auto metric = *rc::gen::element(TaskMetric::MacroF1, TaskMetric::MicroF1, TaskMetric::Accuracy);
        BootstrapOptions options;
        options.samples = 41; // percentiles of 10 and 90 per cent are the samples 4 and 36
        options.seed = *rc::gen::arbitrary<std::uint64_t>();
        options.level = 0.8;
        const auto slow = slowDifferences(truth, first, second, std::size_t(labels), metric, options);
        const auto fast =
            pairedBootstrap(truth, views(first), views(second), std::size_t(labels), metric, options).value();
        RC_ASSERT(std::abs(fast.low - slow[4]) < 1e-12);
        RC_ASSERT(std::abs(fast.high - slow[36]) < 1e-12);
        const double below = double(std::ranges::count_if(slow, [](double d) { return d < 1e-12; })) / 41;
        const double above = double(std::ranges::count_if(slow, [](double d) { return d > -1e-12; })) / 41;
        RC_ASSERT(std::abs(fast.p - std::min(1.0, 2 * std::min(below, above))) < 1e-12);
    }));
}

TEST(Bootstrap, TheOtherWayRoundIsTheNegative)
{
    const Labels truth{0, 1, 1, 0, 1, 0, 1, 1};
    const std::vector<Labels> good{{0, 1, 1, 0, 1, 0, 1, 0}}, bad{{1, 1, 0, 0, 0, 0, 1, 1}};
    const auto one = pairedBootstrap(truth, views(good), views(bad), 2, TaskMetric::Accuracy).value();
    const auto other = pairedBootstrap(truth, views(bad), views(good), 2, TaskMetric::Accuracy).value();
    EXPECT_DOUBLE_EQ(one.difference, 0.25);
    EXPECT_NEAR(one.difference, -other.difference, 1e-15);
    EXPECT_NEAR(one.low, -other.high, 1e-15);
    EXPECT_NEAR(one.p, other.p, 1e-15);
}

TEST(Bootstrap, EqualSystemsDoNotDiffer)
{
    const Labels truth{0, 1, 2, 0, 1, 2};
    const std::vector<Labels> same{{0, 1, 1, 0, 1, 2}};
    const auto found = pairedBootstrap(truth, views(same), views(same), 3, TaskMetric::MacroF1).value();
    EXPECT_EQ(found.difference, 0);
    EXPECT_EQ(found.low, 0);
    EXPECT_EQ(found.high, 0);
    EXPECT_EQ(found.p, 1);
}

TEST(Bootstrap, AClearDifferenceIsTold)
{
    Labels truth, wrong;
    for (int i = 0; i < 200; ++i) {
        truth.push_back(i % 3);
        wrong.push_back(i % 4 == 0 ? (i + 1) % 3 : i % 3);
    }
    const std::vector<Labels> right{truth}, other{wrong};
    const auto found = pairedBootstrap(truth, views(right), views(other), 3, TaskMetric::MacroF1).value();
    EXPECT_GT(found.low, 0.15);
    EXPECT_LT(found.high, 0.35);
    EXPECT_EQ(found.p, 0);
}

TEST(Bootstrap, NothingToDrawFromAndStopping)
{
    EXPECT_EQ(pairedBootstrap({}, {Labels{}}, {Labels{}}, 2, TaskMetric::Accuracy)->p, 1);
    const Labels truth{0, 1};
    std::stop_source source;
    source.request_stop();
    const std::vector<Labels> runs{truth};
    const auto stopped =
        pairedBootstrap(truth, views(runs), views(runs), 2, TaskMetric::Accuracy, {}, source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
}
