#include "core/evaluation/calibration.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"

using namespace tlm;

namespace {

using Labels = std::vector<std::int32_t>;

void expectEqual(const Reliability &found, const Json &wanted)
{
    ASSERT_EQ(found.bins.size(), wanted["bins"].size());
    for (std::size_t i = 0; i < found.bins.size(); ++i) {
        EXPECT_EQ(found.bins[i].examples, wanted["bins"][i][0].get<std::uint64_t>()) << i;
        EXPECT_NEAR(found.bins[i].confidence, wanted["bins"][i][1].get<double>(), 1e-9) << i;
        EXPECT_NEAR(found.bins[i].accuracy, wanted["bins"][i][2].get<double>(), 1e-9) << i;
    }
    EXPECT_NEAR(found.error, wanted["error"].get<double>(), 1e-9);
    EXPECT_NEAR(found.loss, wanted["loss"].get<double>(), 1e-9);
}

/// Some distributions with a true label each, none of them certain.
struct Said
{
    Distributions distributions;
    Labels truth;
};
Said someSaid()
{
    const auto labels = *rc::gen::inRange<std::size_t>(2, 6);
    const auto examples = *rc::gen::inRange<std::size_t>(1, 30);
    Said said;
    for (std::size_t i = 0; i < examples; ++i) {
        const auto weights = *rc::gen::container<std::vector<int>>(labels, rc::gen::inRange(1, 100));
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        said.distributions.emplace_back();
        for (const int weight : weights)
            said.distributions.back().push_back(weight / sum);
        said.truth.push_back(*rc::gen::inRange(0, int(labels)));
    }
    return said;
}

} // namespace

TEST(Calibration, EqualsNumpy)
{
    const Json cases = readJson(TLM_GOLDEN_DIR "/evaluation/calibration.json").value();
    ASSERT_EQ(cases.size(), 4u);
    for (const Json &each : cases) {
        const auto distributions = each["probabilities"].get<Distributions>();
        const auto truth = each["truth"].get<Labels>();
        const double temperature = fitTemperature(distributions, truth);
        EXPECT_NEAR(temperature, each["temperature"].get<double>(), 1e-7);
        expectEqual(measureReliability(distributions, truth), each["before"]);
        expectEqual(measureReliability(atTemperature(distributions, temperature), truth), each["after"]);
    }
}

TEST(Calibration, TemperatureOneChangesNothingAndTheSumStaysOne)
{
    const std::vector<double> distribution{0.7, 0.2, 0.1, 0};
    const auto same = atTemperature(distribution, 1);
    for (std::size_t i = 0; i < distribution.size(); ++i)
        EXPECT_NEAR(same[i], distribution[i], 1e-15);
    for (const double temperature : {0.01, 0.5, 3.0, 100.0}) {
        const auto scaled = atTemperature(distribution, temperature);
        EXPECT_NEAR(std::accumulate(scaled.begin(), scaled.end(), 0.0), 1, 1e-12);
        EXPECT_EQ(likeliestLabel(scaled), 0);
    }
    EXPECT_LT(atTemperature(distribution, 3)[0], 0.7);
    EXPECT_GT(atTemperature(distribution, 0.5)[0], 0.7);
}

TEST(CalibrationProperty, NoOtherTemperatureMakesTheTruthLikelier)
{
    EXPECT_TRUE(rc::check([] {
        const Said said = someSaid();
        const double fitted = fitTemperature(said.distributions, said.truth);
        const auto lossAt = [&](double temperature) {
            return measureReliability(atTemperature(said.distributions, temperature), said.truth).loss;
        };
        const double best = lossAt(fitted);
        for (const double other : {0.01, 0.3, 0.9, 1.0, 1.1, 3.0, 100.0, fitted * 0.99, fitted * 1.01})
            if (other >= 0.01 && other <= 100)
                RC_ASSERT(best <= lossAt(other) + 1e-9);
    }));
}

TEST(Calibration, WhatIsAlwaysRightOrAlwaysWrongStaysFinite)
{
    const Distributions sure{{0.9, 0.1}, {0.2, 0.8}};
    EXPECT_NEAR(fitTemperature(sure, Labels{0, 1}), 0.01, 1e-9);
    EXPECT_NEAR(fitTemperature(sure, Labels{1, 0}), 100, 1e-6);
    const Distributions certain{{1, 0}, {0, 1}};
    EXPECT_TRUE(std::isfinite(fitTemperature(certain, Labels{1, 1})));
    EXPECT_TRUE(std::isfinite(measureReliability(certain, Labels{1, 1}).loss));
    EXPECT_EQ(fitTemperature({}, {}), 1);
}

TEST(Reliability, BinsCountEveryExampleOnceUpToTheirUpperEdge)
{
    const Distributions distributions{{0.5, 0.5}, {0.55, 0.45}, {0.1, 0.9}, {1, 0}};
    const Reliability reliability = measureReliability(distributions, Labels{0, 1, 1, 0});
    ASSERT_EQ(reliability.bins.size(), 10u);
    EXPECT_EQ(reliability.bins[4].examples, 1u); // 0.5 belongs to (0.4, 0.5]
    EXPECT_EQ(reliability.bins[5].examples, 1u);
    EXPECT_EQ(reliability.bins[5].accuracy, 0);
    EXPECT_EQ(reliability.bins[8].examples, 1u);
    EXPECT_EQ(reliability.bins[9].examples, 1u);
    EXPECT_NEAR(reliability.error, (0.5 + 0.55 + 0.1 + 0) / 4, 1e-12);
}

TEST(Reliability, WithoutExamplesThereIsNoError)
{
    const Reliability reliability = measureReliability({}, {}, 4);
    EXPECT_EQ(reliability.bins.size(), 4u);
    EXPECT_EQ(reliability.error, 0);
    EXPECT_EQ(reliability.loss, 0);
}
