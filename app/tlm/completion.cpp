#include "app/tlm/completion.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "app/terminal/completion.h"
#include "app/terminal/verbtree.h"
#include "app/tlm/verbs.h"
#include "core/experiment/names.h"
#include "core/sweep/sweepfile.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// The workspace that the words name, or the usual one; none if it is not there.
std::optional<Workspace> workspaceOf(const Names &words)
{
    constexpr std::string_view option = "--workspace";
    fs::path root = Workspace::defaultRoot();
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == option && word + 1 != words.end())
            root = *(word + 1);
        else if (word->starts_with(std::string(option) + '='))
            root = word->substr(option.size() + 1);
    }
    std::error_code ignored;
    if (!fs::is_directory(root, ignored))
        return {};
    auto workspace = Workspace::open(root);
    return workspace ? std::optional(std::move(*workspace)) : std::nullopt;
}

Names runIds(const Workspace &workspace)
{
    Names ids;
    std::error_code error;
    for (fs::directory_iterator at(workspace.root() / "runs", error), end; !error && at != end;
         at.increment(error))
        if (const auto name = at->path().filename().string(); !name.starts_with('.'))
            ids.push_back(name);
    std::ranges::sort(ids);
    return ids;
}

template <typename Enumeration>
Names allNames()
{
    return {namesOf<Enumeration>.begin(), namesOf<Enumeration>.end()};
}

/// `tasks` for the NAME of `task show`; nothing for one that does not exist yet.
std::string kindOfName(const std::string &verb)
{
    const auto space = verb.find(' ');
    const std::string thing = verb.substr(0, space);
    if (space == std::string::npos || verb.substr(space + 1) == "add")
        return {};
    return thing == "task"        ? "tasks"
           : thing == "corpus"    ? "corpora"
           : thing == "selection" ? "selections"
                                  : "";
}

Names namesIn(const Workspace &workspace, const std::string &verb, const std::string &option)
{
    if (option == "NAME") {
        const std::string kind = kindOfName(verb);
        return kind.empty() ? Names() : workspace.list(kind);
    }
    if (option == "--task")
        return workspace.list("tasks");
    if (option == "--corpus" || option == "CORPUS")
        return workspace.list("corpora");
    if (option == "--selection" || option == "--like")
        return workspace.list("selections");
    if (option == "--sweep")
        return sweepNames(workspace);
    if (option == "RUN" || option == "MODEL" || option == "--model")
        return runIds(workspace);
    return {};
}

Names valueNames(const CLI::App &program, const Names &words, const std::string &verb,
                 const std::string &option)
{
    Names names;
    if (option == "VERB")
        for (const CLI::App *each : verbsOf(program))
            names.push_back(each->get_name());
    else if (option == "--split" && verb != "task add" && !verb.starts_with("corpus"))
        names = {"train", "dev", "test"};
    else if (option == "--method")
        names = allNames<Method>();
    else if (option == "--recipe")
        names = allNames<Recipe>();
    else if (option == "--scale")
        names = allNames<Scale>();
    else if (const auto workspace = workspaceOf(words))
        names = namesIn(*workspace, verb, option);
    return names;
}

} // namespace

int tellCompletions(Program &program, const Names &words)
{
    const auto completions =
        completionsOf(program.app(), words, [&](const std::string &verb, const std::string &option) {
            return valueNames(program.app(), words, verb, option);
        });
    Output output(false);
    for (const Completion &each : completions)
        output.text(fmt::format("{}\t{}\n", each.word, each.description));
    return completions.empty() ? 1 : 0;
}

void addCompletionVerb(Program &program)
{
    CLI::App &verb =
        program.addVerb("completion", "Prints what makes a shell complete verbs, options and names");
    const auto shell = std::make_shared<std::string>();
    verb.add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    verb.footer("Example:\n  source <(tlm completion bash)\n"
                "  tlm completion fish > ~/.config/fish/completions/tlm.fish\n"
                "  tlm completion zsh > ~/.zfunc/_tlm, a folder that is in $fpath before compinit");
    verb.callback([&program, shell] {
        program.choose([shell](VerbContext &context) -> Expected<> {
            context.output.text(completionScript(*shell));
            return {};
        });
    });
}

} // namespace tlm
