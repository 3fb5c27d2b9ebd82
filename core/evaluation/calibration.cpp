#include "core/evaluation/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tlm {

namespace {

constexpr double least = 0.01, most = 100; ///< temperatures

/// Probabilities of 0 come from rounding; their logarithm must stay finite.
double logarithm(double probability)
{
    return std::log(std::max(probability, 1e-300));
}

/// The derivative by 1 / temperature of the loss of one example: the expected log-probability less the true
/// label's.
double slope(std::span<const double> probabilities, std::int32_t truth, double temperature)
{
    const std::vector<double> scaled = atTemperature(probabilities, temperature);
    double expected = 0;
    for (std::size_t label = 0; label < scaled.size(); ++label)
        expected += scaled[label] * logarithm(probabilities[label]);
    return expected - logarithm(probabilities[std::size_t(truth)]);
}

double slope(const Distributions &distributions, std::span<const std::int32_t> truth, double temperature)
{
    double sum = 0;
    for (std::size_t i = 0; i < distributions.size(); ++i)
        sum += slope(distributions[i], truth[i], temperature);
    return sum;
}

std::size_t binOf(double confidence, std::size_t bins)
{
    const double above = std::ceil(confidence * double(bins)) - 1;
    return std::size_t(std::clamp(above, 0.0, double(bins) - 1));
}

} // namespace

std::vector<double> atTemperature(std::span<const double> probabilities, double temperature)
{
    std::vector<double> scaled;
    scaled.reserve(probabilities.size());
    for (const double probability : probabilities)
        scaled.push_back(logarithm(probability) / temperature);
    const double highest = scaled.empty() ? 0 : *std::ranges::max_element(scaled);
    for (double &value : scaled)
        value = std::exp(value - highest);
    const double sum = std::accumulate(scaled.begin(), scaled.end(), 0.0);
    for (double &value : scaled)
        value /= sum;
    return scaled;
}

Distributions atTemperature(const Distributions &distributions, double temperature)
{
    Distributions scaled;
    scaled.reserve(distributions.size());
    for (const auto &distribution : distributions)
        scaled.push_back(atTemperature(distribution, temperature));
    return scaled;
}

double fitTemperature(const Distributions &distributions, std::span<const std::int32_t> truth)
{
    if (distributions.empty())
        return 1;
    // The slope falls as the temperature rises; its zero is the optimum.
    double low = std::log(least), high = std::log(most);
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = (low + high) / 2;
        (slope(distributions, truth, std::exp(middle)) > 0 ? low : high) = middle;
    }
    return std::exp((low + high) / 2);
}

Reliability measureReliability(const Distributions &distributions, std::span<const std::int32_t> truth,
                               std::size_t bins)
{
    Reliability reliability;
    reliability.bins.resize(bins);
    for (std::size_t i = 0; i < distributions.size(); ++i) {
        const std::int32_t label = likeliestLabel(distributions[i]);
        const double confidence = distributions[i][std::size_t(label)];
        Reliability::Bin &bin = reliability.bins[binOf(confidence, bins)];
        ++bin.examples;
        bin.confidence += confidence;
        bin.accuracy += label == truth[i];
        reliability.loss -= logarithm(distributions[i][std::size_t(truth[i])]) / double(distributions.size());
    }
    for (Reliability::Bin &bin : reliability.bins) {
        reliability.error += std::abs(bin.accuracy - bin.confidence) / double(distributions.size());
        if (bin.examples > 0) {
            bin.confidence /= double(bin.examples);
            bin.accuracy /= double(bin.examples);
        }
    }
    if (distributions.empty())
        reliability.error = 0; // nothing by nothing
    return reliability;
}

std::int32_t likeliestLabel(std::span<const double> probabilities)
{
    return std::int32_t(std::ranges::max_element(probabilities) - probabilities.begin());
}

} // namespace tlm
