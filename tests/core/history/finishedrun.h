#pragma once
#include "core/history/history.h"

namespace tlm::test {

/// A run with scores, dev a point above test.
inline Run finishedRun(const std::string &id, Method method, std::uint64_t seed, double test,
                       const std::string &task = "birds")
{
    tlm::Run run;
    run.id = id;
    run.state = RunState::Finished;
    run.configuration.task = task;
    run.configuration.method = method;
    run.configuration.seed = seed;
    run.dev = test + 0.01;
    run.test = test;
    run.flopsReal = 1e14;
    run.seconds = 60;
    return run;
}

} // namespace tlm::test
