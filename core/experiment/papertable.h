#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/experiment/configuration.h"
#include "core/experiment/papertask.h"

namespace tlm {

/// What the paper's Table B.1 says of a task at a scale (stage 1; resources/presets).
struct PaperRow
{
    std::int64_t topK = 0; ///< neighbours of a training text
    std::int64_t rho1 = 0;
    double rho2 = 0;
    double gigabytes = 0; ///< of the selected text
    std::int64_t steps = 0, batch = 0, taskLength = 0, externalLength = 0;
};

/// The row of a task; null at the scales that the paper does not have (tiny, mini).
const PaperRow *paperRow(Scale scale, const PaperTask &task);

/// What the authors' scripts set for every task: values of fields, and two that depend on the steps.
struct AuthorsScripts
{
    std::vector<std::pair<std::string, std::string>> values; ///< key and value, as Field::set takes them
    std::int64_t warmUpSteps = 0, evaluateEvery = 0;         ///< stage 1
};
const AuthorsScripts &authorsScripts();

/// Neighbours a training text that a selection for this experiment should have: the paper's of the task, or
/// by its rule (fewer than 5,000 training examples: 5,000; more than 100,000: 50; else 500; twice as many at
/// the large scale) with the faithful recipe; 50 with the fast one.
std::int64_t topKFor(Recipe recipe, Scale scale, const PaperTask *task, std::uint64_t trainingExamples);

} // namespace tlm
