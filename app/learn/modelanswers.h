#pragma once
#include <filesystem>
#include <stop_token>
#include <string>

#include "app/terminal/warmtask.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/training/inference.h"

namespace tlm {

/// What a request to `tlm serve` is answered with.
struct Question
{
    const Inference &inference;
    const std::filesystem::path &workspace;
    WarmTask &task;
    const Json &request;
    ProgressSink &progress;
    std::stop_token stop;
};

/// The fields of its answer (see server.h); null for a verb that is none.
using Answer = Expected<Json> (*)(const Question &);
Answer answerOf(const std::string &verb);

} // namespace tlm
