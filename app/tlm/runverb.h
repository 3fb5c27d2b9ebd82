#pragma once
#include <memory>

#include "app/terminal/runlines.h"
#include "app/terminal/workspaceverb.h"
#include "core/history/history.h"

namespace tlm {

/// Adds a verb on one run: `work(history, id, workspace, context)`.
template <typename F>
CLI::App &addRunVerb(Program &program, const std::string &name, const std::string &description, F work)
{
    CLI::App &verb = program.addVerb(name, description);
    const auto id = std::make_shared<std::string>();
    verb.add_option("RUN", *id, "Id of the run")->required();
    verb.callback([&program, id, work] {
        chooseInWorkspace(program,
                          [id, work](const Workspace &workspace, VerbContext &context) -> Expected<> {
                              auto history = History::open(workspace.root());
                              if (!history)
                                  return tl::unexpected(history.error());
                              return work(*history, *id, workspace, context);
                          });
    });
    return verb;
}

/// Tells a run as the store has it.
inline Expected<> tellRun(const History &history, const std::string &id, VerbContext &context)
{
    return history.run(id).map([&](const Run &run) { tellRun(run, context.output); });
}

inline Expected<> tellRuns(const History &history, const std::vector<std::string> &ids, VerbContext &context)
{
    for (const std::string &id : ids)
        if (const auto told = tellRun(history, id, context); !told)
            return told;
    return {};
}

} // namespace tlm
