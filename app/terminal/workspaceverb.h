#pragma once
#include <algorithm>
#include <memory>
#include <thread>

#include "app/terminal/verb.h"

namespace tlm {

/// Chooses work that needs the workspace: `work(workspace, context)`, run with the workspace open.
template <typename F>
void chooseInWorkspace(Program &program, F work)
{
    program.choose([work](VerbContext &context) {
        return Workspace::open(context.options.workspace).and_then([&](const Workspace &workspace) {
            return work(workspace, context);
        });
    });
}

/// Adds a subcommand on one named thing: `work(name, workspace, context)`.
template <typename F>
void addNamed(Program &program, CLI::App &parent, const std::string &word, const std::string &description,
              F work)
{
    CLI::App &verb = *parent.add_subcommand(word, description);
    const auto name = std::make_shared<std::string>();
    verb.add_option("NAME", *name, "Name in the workspace")->required();
    verb.callback([&program, name, work] {
        chooseInWorkspace(program, [name, work](const Workspace &workspace, VerbContext &context) {
            return work(*name, workspace, context);
        });
    });
}

/// What a seed may be: every whole number that JSON keeps.
inline CLI::Range seedRange()
{
    return CLI::Range(0.0, 9007199254740991.0);
}

/// The threads asked for, or all cores.
inline int threadCount(const CommonOptions &options)
{
    const auto cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    return options.threads > 0 ? static_cast<int>(options.threads) : cores;
}

} // namespace tlm
