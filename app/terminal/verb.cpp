#include "app/terminal/verb.h"

#include <algorithm>
#include <string_view>
#include <vector>

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

/// The words of a command line. CLI11 takes `[notes]` for a list where several files may stand: a file of
/// such a name is called `./[notes]`.
std::vector<std::string> wordsOf(int argc, char **argv)
{
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool isValue = std::string_view(argv[i - 1]).starts_with("--");
        std::error_code ignored;
        const bool isFile = !isValue && word.starts_with('[') && word.ends_with(']') &&
                            std::filesystem::exists(word, ignored);
        words.push_back((isFile ? "./" : "") + std::string(word));
    }
    return words;
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
        auto words = wordsOf(argc, argv);
        std::ranges::reverse(words); // as CLI11 takes them
        m_app.parse(std::move(words));
    } catch (const CLI::ParseError &problem) {
        if (problem.get_exit_code() == 0)
            return m_app.exit(problem);
        return Output(asksForJson(argc, argv))
            .fail({ErrorCode::Usage, std::string(problem.what()) + '.', m_app.get_name()});
    }
    const StopSignal signal;
    Output output(m_options.json);
    VerbContext context{m_options, output, signal.token()};
    const auto done = caught([&] { return m_work(context); }).and_then([&] { return output.written(); });
    return done ? 0 : output.fail(placed(done.error(), m_options));
}

} // namespace tlm
