#include "app/terminal/verbtree.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tlm {

std::vector<const CLI::App *> verbsOf(const CLI::App &app)
{
    return app.get_subcommands([](const CLI::App *verb) { return !verb->get_name().empty(); });
}

std::vector<const CLI::Option *> optionsOf(const CLI::App &app)
{
    auto options = app.get_options([](const CLI::Option *option) { return !option->get_group().empty(); });
    for (const CLI::App *group :
         app.get_subcommands([](const CLI::App *verb) { return verb->get_name().empty(); }))
        for (const CLI::Option *option : optionsOf(*group))
            if (option != group->get_help_ptr()) // which is the verb's
                options.push_back(option);
    return options;
}

bool isPositional(const CLI::Option &option)
{
    return option.get_positional() && !option.nonpositional();
}

std::vector<std::string> optionNames(const CLI::Option &option)
{
    if (isPositional(option))
        return {option.get_name(true)};
    std::vector<std::string> names;
    for (const std::string &name : option.get_snames())
        names.push_back("-" + name);
    for (const std::string &name : option.get_lnames())
        names.push_back("--" + name);
    return names;
}

int mostValues(const CLI::Option &option)
{
    return option.get_items_expected_max();
}

std::vector<std::string> optionChoices(const CLI::Option &option)
{
    const std::string kind = option.get_type_name(); // `TEXT:{lucene,es7}`
    const auto begin = kind.find(":{");
    if (begin == std::string::npos || !kind.ends_with('}'))
        return {};
    return CLI::detail::split(kind.substr(begin + 2, kind.size() - begin - 3), ',');
}

std::string valueWord(const CLI::Option &option)
{
    if (mostValues(option) == 0)
        return {};
    const auto choices = optionChoices(option);
    const std::string kind = option.get_type_name();
    const std::string value =
        choices.empty() ? kind.substr(0, kind.find(':')) : fmt::format("{}", fmt::join(choices, "|"));
    const bool many = mostValues(option) > 1 && !value.ends_with("...");
    return many ? value + " ..." : value;
}

} // namespace tlm
