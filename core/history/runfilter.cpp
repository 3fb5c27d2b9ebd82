#include "core/history/runfilter.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/history/filterparser.h"
#include "core/history/runstate.h"
#include "core/text/letters.h"

namespace tlm {

tl::expected<RunFilter, FilterProblem> RunFilter::parse(std::string_view text, const FilterContext &context)
{
    FilterParser parser(text, context);
    auto parsed = parser.parse();
    if (!parsed)
        return tl::unexpected(parsed.error());
    return RunFilter(std::move(*parsed), parser.asksForArchived());
}

std::string describe(const FilterProblem &problem)
{
    switch (problem.kind) {
    case FilterProblem::Kind::OperandExpected:
        break;
    case FilterProblem::Kind::ParenthesisMissing:
        return "A closing parenthesis is missing here.";
    case FilterProblem::Kind::ParenthesisSurplus:
        return "This parenthesis closes nothing.";
    case FilterProblem::Kind::ListExpected:
        return fmt::format("A list in parentheses is expected here, as in {} in (a, b).", problem.detail);
    case FilterProblem::Kind::UnknownField:
        return fmt::format("There is no \"{}\" to compare.", problem.detail);
    case FilterProblem::Kind::UnknownValue:
        return fmt::format("This is not a {}; there are {}.", problem.detail,
                           fmt::join(problem.choices, ", "));
    case FilterProblem::Kind::SignForWords:
        return "Words are compared by =, !=, ~ (holds), !~ and in (…).";
    case FilterProblem::Kind::SignForNumbers:
        return "~ compares words alone.";
    case FilterProblem::Kind::NumberExpected:
        return fmt::format("A number is expected here, as in {} > 0.8.", problem.detail);
    case FilterProblem::Kind::DateExpected:
        return fmt::format("A date is expected here, as in {} > 2026-11-01 or {} > today - 7d.",
                           problem.detail, problem.detail);
    case FilterProblem::Kind::DurationExpected:
        return fmt::format("A length of time is expected here, as in {} > 2h.", problem.detail);
    case FilterProblem::Kind::WordExpected:
        return "A word is expected here.";
    case FilterProblem::Kind::SwitchExpected:
        return "yes or no is expected here.";
    case FilterProblem::Kind::NestedTooDeeply:
        return fmt::format("Parentheses and not may be nested {} deep.", deepestNesting);
    }
    return "A word or a comparison is expected here, as in dev > 0.8.";
}

std::string searchTextOf(const Run &run)
{
    const Configuration &configuration = run.configuration;
    std::string text = fmt::format("{} {} {} {} {} {} {} {}", run.id, run.name, nameOf(run.state),
                                   configuration.task, configuration.selection, nameOf(configuration.method),
                                   nameOf(configuration.scale), nameOf(configuration.recipe));
    for (const std::string &tag : run.tags)
        text.append(" ").append(tag);
    return lowerCharacters(text.append(" ").append(run.note));
}

} // namespace tlm
