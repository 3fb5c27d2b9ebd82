#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace tlm {

/// What a classifier said of some examples: of each a distribution over the labels.
using Distributions = std::vector<std::vector<double>>;

/// A distribution at another temperature: proportional to probabilities to the power of 1 / temperature. That
/// is the softmax of the logits divided by the temperature, since logits and logarithms of probabilities
/// differ by a constant of the example (Guo et al. 2017, On Calibration of Modern Neural Networks, section
/// 4.2). 1 changes nothing, more makes it less sure; the likeliest label stays.
std::vector<double> atTemperature(std::span<const double> probabilities, double temperature);
Distributions atTemperature(const Distributions &distributions, double temperature);

/// The temperature, between 0.01 and 100, at which the true labels are likeliest (temperature scaling, Guo et
/// al. 2017, section 4.2). The log-likelihood is concave in 1 / temperature, so there is one. 1 for no
/// example. `truth` holds a label for each distribution.
double fitTemperature(const Distributions &distributions, std::span<const std::int32_t> truth);

struct Reliability
{
    struct Bin
    {
        std::uint64_t examples = 0;
        double confidence = 0, accuracy = 0; ///< means over its examples; 0 if there are none
    };
    std::vector<Bin> bins; ///< of equal width; bin i holds confidences above i / bins, up to (i + 1) / bins
    double error = 0;      ///< expected calibration error (ECE)
    double loss = 0;       ///< mean negative log-likelihood of the true labels, nats
};

/// How often a classifier is right against how sure it is. Confidence is the highest probability; the
/// expected calibration error is the mean over all examples of |accuracy − confidence| of their bin (Naeini
/// et al. 2015, Obtaining Well Calibrated Probabilities Using Bayesian Binning; Guo et al. 2017, section 2).
Reliability measureReliability(const Distributions &distributions, std::span<const std::int32_t> truth,
                               std::size_t bins = 10);

/// The first label of the highest probability.
std::int32_t likeliestLabel(std::span<const double> probabilities);

} // namespace tlm
