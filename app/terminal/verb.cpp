#include "app/terminal/verb.h"

#include <string_view>

#include "app/terminal/caught.h"
#include "app/terminal/stopsignal.h"

namespace tlm {

namespace {

bool asksForJson(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json")
            return true;
    }
    return false;
}

/// A failure always has a place; that of a name that is not known is the workspace it was looked up in.
Error placed(Error error, const CommonOptions &options)
{
    if (error.where.empty())
        error.where = options.workspace.string();
    return error;
}

} // namespace

Program::Program(std::string description, std::string name) : m_app(std::move(description), std::move(name))
{
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.add_option("--workspace", m_options.workspace, "Folder of the workspace")->type_name("DIR");
    m_app.add_option("--threads", m_options.threads, "Threads to use; 0: all cores")
        ->check(CLI::NonNegativeNumber);
    m_app.add_flag("--json", m_options.json, "Results and progress as JSON lines");
    m_app.add_option("--device", m_options.device, "Where to compute")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
}

CLI::App &Program::addVerb(const std::string &name, const std::string &description)
{
    return *m_app.add_subcommand(name, description);
}

int Program::run(int argc, char **argv)
{
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        if (problem.get_exit_code() == 0)
            return m_app.exit(problem);
        return Output(asksForJson(argc, argv))
            .fail({ErrorCode::Usage, std::string(problem.what()) + '.', m_app.get_name()});
    }
    const StopSignal signal;
    Output output(m_options.json);
    VerbContext context{m_options, output, signal.token()};
    const auto done = caught([&] { return m_work(context); });
    return done ? 0 : output.fail(placed(done.error(), m_options));
}

} // namespace tlm
