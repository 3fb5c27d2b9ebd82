#pragma once
#include "core/base/progress.h"
#include "core/data/workspace.h"
#include "tests/bench/quality/options.h"

namespace tlm::bench {

/// Adds to the workspace what a task's rows need and is not there yet: the task, its corpora, its selection
/// by BM25 from all of these with K = 50, and a random one of as many tokens.
Expected<> prepareTask(const Workspace &workspace, const std::string &name, const Options &options,
                       ProgressSink &progress);

} // namespace tlm::bench
