#pragma once
#include "app/terminal/verb.h"
#include "core/training/inference.h"

namespace tlm {

/// The options of a command line as a configuration of the computation, in fp32.
ComputeConfiguration computeOf(const CommonOptions &options);

/// Opens what a person calls a model, and says so if the CPU stands in for a GPU that was asked for.
Expected<Inference> openModel(const VerbContext &context, const std::string &model);

} // namespace tlm
