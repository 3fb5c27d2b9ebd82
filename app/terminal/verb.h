#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include <CLI/CLI.hpp>

#include "app/terminal/output.h"
#include "core/data/workspace.h"

namespace tlm {

/// Options that every verb takes.
struct CommonOptions
{
    std::filesystem::path workspace = Workspace::defaultRoot();
    std::int64_t threads = 0; ///< 0: all cores
    bool json = false;
    std::string device = "auto"; ///< `auto`, `cpu` or `cuda`
};

/// What a verb works with once the command line is read.
struct VerbContext
{
    const CommonOptions &options;
    Output &output;
    std::stop_token stop;
};

using Work = std::function<Expected<>(VerbContext &)>;

/// A command with one subcommand a verb: each `add…Verb` adds one, whose callback hands over its work.
/// `CLI::App &verb = *program.app().add_subcommand(…); verb.callback([&program, …] { program.choose(…); });`
class Program
{
public:
    Program(std::string description, std::string name);
    CLI::App &app() { return m_app; }
    const CommonOptions &options() const { return m_options; }
    /// Adds a verb that takes the common options too.
    CLI::App &addVerb(const std::string &name, const std::string &description);
    void choose(Work work) { m_work = std::move(work); }
    /// Reads the command line, does the chosen work and returns the exit status.
    int run(int argc, char **argv);

private:
    CLI::App m_app;
    CommonOptions m_options;
    Work m_work;
};

} // namespace tlm
