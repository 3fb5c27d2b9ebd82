#include "app/terminal/completion.h"

#include <algorithm>

#include "app/terminal/verbtree.h"

namespace tlm {

namespace {

/// Reads the words of a command line that may be wrong or unfinished.
class WordReader
{
public:
    explicit WordReader(const CLI::App &program) : m_path{&program} {}

    void read(const std::string &word)
    {
        if (word == "=") // between an option and its value, as bash tells it
            return;
        if (m_option && !word.starts_with('-')) {
            if (mostValues(*m_option) == 1)
                m_option = nullptr;
        } else if (word.starts_with('-')) {
            m_option = word.find('=') == std::string::npos ? findOption(word) : nullptr;
        } else if (const CLI::App *verb = findVerb(word)) {
            m_path.push_back(verb);
            m_positionals = 0;
        } else {
            ++m_positionals;
        }
    }

    std::vector<Completion> next(const std::string &begun, const ValueNames &names) const
    {
        if (begun.starts_with('-'))
            return options();
        if (m_option)
            return values(*m_option, names);
        std::vector<Completion> all;
        for (const CLI::App *verb : verbsOf(*m_path.back()))
            all.push_back({verb->get_name(), verb->get_description()});
        if (const CLI::Option *positional = nextPositional()) {
            const auto more = values(*positional, names);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }

private:
    const CLI::App *findVerb(const std::string &name) const
    {
        const auto verbs = verbsOf(*m_path.back());
        const auto found =
            std::ranges::find(verbs, name, [](const CLI::App *verb) { return verb->get_name(); });
        return found == verbs.end() ? nullptr : *found;
    }

    /// An option of the verb or of what is above it, if it takes a value.
    const CLI::Option *findOption(const std::string &name) const
    {
        for (const CLI::App *app : m_path)
            for (const CLI::Option *option : optionsOf(*app))
                if (mostValues(*option) > 0 && !isPositional(*option) &&
                    std::ranges::count(optionNames(*option), name) > 0)
                    return option;
        return nullptr;
    }

    const CLI::Option *nextPositional() const
    {
        const CLI::Option *last = nullptr;
        std::size_t number = 0;
        for (const CLI::Option *option : optionsOf(*m_path.back())) {
            if (!isPositional(*option))
                continue;
            last = option;
            if (number++ == m_positionals)
                return option;
        }
        return last && mostValues(*last) > 1 ? last : nullptr;
    }

    std::vector<Completion> options() const
    {
        std::vector<Completion> all;
        for (auto app = m_path.rbegin(); app != m_path.rend(); ++app)
            for (const CLI::Option *option : optionsOf(**app))
                if (!isPositional(*option) && (app == m_path.rbegin() || option != (*app)->get_help_ptr()))
                    for (const std::string &name : optionNames(*option))
                        all.push_back({name, option->get_description()});
        return all;
    }

    std::vector<Completion> values(const CLI::Option &option, const ValueNames &names) const
    {
        auto words = optionChoices(option);
        if (words.empty())
            words = names(verb(), optionNames(option).back());
        std::vector<Completion> all;
        for (std::string &word : words)
            all.push_back({std::move(word), {}});
        return all;
    }

    /// The words of the verb, without the program's.
    std::string verb() const
    {
        std::string words;
        for (auto app = m_path.begin() + 1; app != m_path.end(); ++app)
            words += (words.empty() ? "" : " ") + (*app)->get_name();
        return words;
    }

    std::vector<const CLI::App *> m_path;  ///< from the program on
    const CLI::Option *m_option = nullptr; ///< whose values come
    std::size_t m_positionals = 0;
};

constexpr const char *bashScript = R"(_tlm() {
    mapfile -t COMPREPLY < <("$1" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
}
complete -o default -F _tlm tlm
)";

constexpr const char *zshScript = R"(#compdef tlm
_tlm() {
    local -a told
    told=("${(@f)$("$words[1]" complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$told[1]" ]]; then
        told=("${(@)told/$'\t'/:}")
        _describe tlm told
    else
        _files
    fi
}
if [[ "$funcstack[1]" = _tlm ]]; then
    _tlm "$@"
else
    compdef _tlm tlm
fi
)";

constexpr const char *fishScript = R"(function __tlm_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    tlm complete $words "$current" 2>/dev/null
end
complete -c tlm -f -a '(__tlm_complete)'
complete -c tlm -F -n 'not __tlm_complete >/dev/null'
)";

} // namespace

std::vector<Completion> completionsOf(const CLI::App &program, const std::vector<std::string> &words,
                                      const ValueNames &names)
{
    if (words.empty())
        return {};
    WordReader reader(program);
    for (auto word = words.begin(); word + 1 != words.end(); ++word)
        reader.read(*word);
    auto all = reader.next(words.back(), names);
    std::erase_if(all, [&](const Completion &each) { return !each.word.starts_with(words.back()); });
    return all;
}

std::string completionScript(const std::string &shell)
{
    return shell == "bash" ? bashScript : shell == "zsh" ? zshScript : fishScript;
}

} // namespace tlm
