#pragma once
#include "core/baseline/features.h"
#include "core/baseline/gridsearch.h"

namespace tlm {

struct LinearClassifier::State
{
    Features features;
    std::vector<std::string> labels;
    TaskMetric metric = TaskMetric::MacroF1;
    ChosenWeights chosen;
};

} // namespace tlm
