#include "app/terminal/manualpage.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/terminal/verbtree.h"

namespace tlm {

namespace {

/// Text of one line that means to troff what it says.
std::string plain(std::string_view text)
{
    std::string line;
    if (text.starts_with('.') || text.starts_with('\''))
        line = "\\&";
    for (const char letter : text) {
        if (letter == '\\')
            line += "\\e";
        else if (letter == '-')
            line += "\\-";
        else
            line += letter;
    }
    return line;
}

std::string upperCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? char(letter - 32) : letter;
    });
    return text;
}

/// Lines as they are, with an empty one before them.
std::string verbatim(const std::string &text)
{
    std::string lines = ".PP\n.nf\n";
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines += plain(line) + '\n';
    return lines + ".fi\n";
}

/// A paragraph, whose words `man` puts into lines.
std::string paragraph(const std::string &text)
{
    std::string lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            lines += plain(line) + '\n';
    return lines;
}

std::string optionText(const CLI::Option &option)
{
    std::vector<std::string> names;
    for (const std::string &name : optionNames(option))
        names.push_back(isPositional(option) ? "\\fI" + plain(name) + "\\fR" : "\\fB" + plain(name) + "\\fR");
    const std::string value = valueWord(option), usual = option.get_default_str();
    return fmt::format(".TP\n{}{}\n{}", fmt::join(names, ", "),
                       value.empty() || isPositional(option) ? "" : " \\fI" + plain(value) + "\\fR",
                       paragraph(usual.empty() ? option.get_description()
                                               : fmt::format("{} ({})", option.get_description(), usual)));
}

std::string optionsText(const CLI::App &app)
{
    std::string text;
    for (const CLI::Option *option : optionsOf(app))
        if (option != app.get_help_ptr())
            text += optionText(*option);
    return text;
}

/// `tlm search [OPTIONS] CORPUS`
std::string usage(const CLI::App &verb, const std::string &before)
{
    std::string text = before + " " + verb.get_name() + " [OPTIONS]";
    for (const CLI::Option *option : optionsOf(verb)) {
        if (!isPositional(*option))
            continue;
        std::string word = optionNames(*option).front();
        if (mostValues(*option) > 1)
            word += "...";
        text += option->get_required() ? " " + word : " [" + word + "]";
    }
    return text;
}

/// A verb, or all below it. Verbs without a footer of their own have that of the one above.
std::string verbText(const CLI::App &verb, const CLI::App &above, const std::string &before)
{
    std::string text;
    for (const CLI::App *inner : verbsOf(verb))
        text += verbText(*inner, verb, before + " " + verb.get_name());
    if (!text.empty())
        return text;
    text = fmt::format(".SS {}\n{}{}", plain(usage(verb, before)), paragraph(verb.get_description()),
                       optionsText(verb));
    const std::string footer = verb.get_footer();
    return footer.empty() || footer == above.get_footer() ? text : text + verbatim(footer);
}

constexpr const char *ending = R"(.SH EXIT STATUS
.TP
0
Done.
.TP
1
Failed; a sentence on standard error says what, where and what to do.
.TP
2
Wrong usage.
.TP
3
Stopped on request.
.SH ENVIRONMENT
.TP
.B TLM_WORKSPACE
Folder of the workspace, where \fB\-\-workspace\fR names none; else \fItlm\-studio\fR below
.BR XDG_DATA_HOME .
.TP
.B TLM_LIBTORCH
Folder of LibTorch, where \fB\-\-libtorch\fR names none.
)";

} // namespace

std::string manualPage(const CLI::App &program, const std::string &version)
{
    const std::string name = program.get_name();
    std::string page =
        fmt::format(".TH {} 1 \"\" \"{} {}\" \"TLM Studio\"\n", upperCase(name), name, version);
    page += fmt::format(".SH NAME\n{} \\- {}", name, paragraph(program.get_description()));
    page += fmt::format(".SH SYNOPSIS\n.B {}\n\\fIVERB\\fR [\\fIOPTIONS\\fR]\n", name);
    page += ".SH OPTIONS\nEvery verb takes these.\n" + optionsText(program) + ".SH VERBS\n";
    for (const CLI::App *verb : verbsOf(program))
        page += verbText(*verb, program, name);
    return page + ending;
}

} // namespace tlm
