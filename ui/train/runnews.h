#pragma once
#include <optional>

#include "core/data/workspace.h"
#include "ui/runs/metricfeed.h"
#include "ui/train/logtail.h"
#include "ui/train/machine.h"

namespace tlm {

/// What a look at a run begins from: what is known of it already.
struct RunView
{
    std::string id;
    MetricFeed feed{{}};
    qint64 logPosition = 0;
    bool wantsGpu = false; ///< asking takes a while: not at every look
};

/// A run as it is now, and what is new of it.
struct RunNews
{
    Run run;
    Order pending = Order::None;
    MetricFeed feed{{}};
    bool hasPoints = false; ///< new ones
    std::string metric;     ///< of its task, as the store calls it
    LogChunk log;
    std::optional<Error> failure;  ///< why it failed, where the log tells
    std::optional<ProcessUse> use; ///< of its trainer, on this machine
    std::optional<Gpu> gpu;
    int ahead = 0;          ///< runs that are before it in the queue
    std::string deviceUser; ///< the run that trains meanwhile, if there is one
};

/// For jobs. Errors: those of the store, RunNotFound.
Expected<RunNews> readRun(const Workspace &workspace, const History &history, const RunView &view);

} // namespace tlm
