#pragma once
#include <string>
#include <vector>

#include "core/history/history.h"

namespace tlm {

/// Mean and standard deviation of a score over runs.
struct MeanScore
{
    double mean = 0;
    double deviation = 0; ///< of a sample (n − 1); 0 for one run
};
MeanScore meanScore(const std::vector<double> &values);

/// What makes runs repetitions of each other: all of a configuration but the seed and the computer.
Configuration withoutSeed(Configuration configuration);

/// Finished runs of one configuration that differ in their seed alone, or a published row.
struct Result
{
    Method method = Method::Tlm;
    Recipe recipe = Recipe::Fast;
    Scale scale = Scale::Tiny;
    std::string published;         ///< name of the model in the paper; empty: of one's own runs
    std::vector<std::string> runs; ///< ids, the newest first
    MeanScore dev, test;
    double flops = 0;   ///< all that was computed, in the mean; published: by the paper's rule
    double seconds = 0; ///< in the mean
};

/// Tasks that have finished runs with a test score, in the order of the runs.
std::vector<std::string> tasksWithResults(const std::vector<Run> &runs);

/// The results of a task, the best on test first: one's own, and those that Yao et al. 2022 (Table 2)
/// published for it where its name is one of theirs.
std::vector<Result> resultsOf(const std::vector<Run> &runs, const std::string &task);

} // namespace tlm
