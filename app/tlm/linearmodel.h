#pragma once
#include "app/terminal/learnoptions.h"
#include "app/terminal/verb.h"
#include "core/history/history.h"

namespace tlm {

/// The folder of a run's linear classifier, or an empty path if the model is none.
std::filesystem::path findLinearModel(const Workspace &workspace, const std::string &model);

/// `tlm evaluate` and `tlm predict` on a linear classifier, which need no LibTorch.
Expected<> evaluateLinear(const EvaluateOptions &options, const std::filesystem::path &folder,
                          const Workspace &workspace, VerbContext &context);
Expected<> predictLinear(const PredictOptions &options, const std::filesystem::path &folder,
                         const Workspace &workspace, VerbContext &context);

/// Trains linear runs in turn and tells each at its end.
Expected<> trainLinear(const std::vector<std::string> &ids, const History &history,
                       const Workspace &workspace, VerbContext &context);

} // namespace tlm
