#pragma once
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/data/task.h"

namespace tlm {

/// The predictions of one or more runs (seeds) of a system for the same examples.
using SystemPredictions = std::vector<std::span<const std::int32_t>>;

struct BootstrapOptions
{
    std::uint32_t samples = 10'000;
    std::uint64_t seed = 1;
    double level = 0.95; ///< of the interval
};

/// How much better the first of two systems is, in units of the metric (0 to 1).
struct PairedDifference
{
    double difference = 0;    ///< mean score of the first's runs less that of the second's
    double low = 0, high = 0; ///< interval of percentiles
    double p = 1; ///< two-sided: twice the smaller share of samples on either side of 0, ties in both
};

/// Paired bootstrap (Efron and Tibshirani 1993; Koehn 2004): the examples are drawn again with replacement,
/// for both systems the same, and the metric is computed anew. With several runs a system's score is their
/// mean. Draw i of sample s is `CounterRandom(seed, s).below(i, examples)`; percentiles are interpolated
/// linearly. `truth` and all predictions hold labels below `labels` and are equally long; each system has a
/// run. Error Stopped.
Expected<PairedDifference> pairedBootstrap(std::span<const std::int32_t> truth,
                                           const SystemPredictions &first, const SystemPredictions &second,
                                           std::size_t labels, TaskMetric metric,
                                           const BootstrapOptions &options = {}, std::stop_token stop = {});

} // namespace tlm
