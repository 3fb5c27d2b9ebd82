#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/history/history.h"

namespace tlm {

/// How deep `not` and parentheses may be nested.
inline constexpr int deepestNesting = 200;

/// Where a text is no filter, and why.
struct FilterProblem
{
    enum class Kind {
        OperandExpected,    ///< a word or a comparison
        ParenthesisMissing, ///< one that closes
        ParenthesisSurplus,
        ListExpected, ///< `in (a, b)`
        UnknownField, ///< detail: what was typed
        UnknownValue, ///< detail: the field; choices: what there is
        SignForWords, ///< only =, !=, ~, !~ and in
        SignForNumbers,
        NumberExpected, ///< detail: the field
        DateExpected,
        DurationExpected,
        WordExpected,
        SwitchExpected, ///< yes or no
        NestedTooDeeply,
    };
    Kind kind = Kind::OperandExpected;
    std::size_t position = 0; ///< byte of the text
    std::string detail = {};
    std::vector<std::string> choices = {};
};

/// A problem in English, for a terminal.
std::string describe(const FilterProblem &problem);

/// What a filter needs to know beside its text.
struct FilterContext
{
    std::int64_t now = 0; ///< milliseconds since 1970; `today` is the local day around it
    /// How a person's language calls a value of a field (`method`, `task-only`); may be empty.
    std::function<std::string(const std::string &field, const std::string &value)> localName = {};
};

/// Which runs to show, from `method = tlm and (dev > 80% or starred)`.
///
/// Grammar: comparisons (`FIELD SIGN VALUE`, `FIELD in (A, B)`), switches (`starred`, `archived`) and plain
/// words, joined by `and`, `or`, `not` and parentheses; side by side is `and`. Signs: = != < > <= >= ~
/// (holds) and !~. Fields are those of filterFields() and every key of a configuration (`joint.tokens`, or
/// `rho1` where that is clear). Numbers may end in k, M, G, T or %. Dates: `2026-11-01`, `2026-11`,
/// `2026-11-01 14:30`, `today`, `yesterday`, `now`, and one of these plus or minus `7d`, `2h`, `30min`, `1w`.
/// A plain word is looked for in all that is written about a run; one at the very end that may still become a
/// name is not looked for yet.
class RunFilter
{
public:
    static tl::expected<RunFilter, FilterProblem> parse(std::string_view text, const FilterContext &context);

    /// `searchText` is what plain words are looked for in, in lower case.
    bool accepts(const Run &run, std::string_view searchText) const { return m_test(run, searchText); }
    /// Whether it speaks of archived runs, so that they are not to be hidden beforehand.
    bool asksForArchived() const { return m_asksForArchived; }

    using Test = std::function<bool(const Run &, std::string_view)>;

private:
    RunFilter(Test test, bool asksForArchived) : m_test(std::move(test)), m_asksForArchived(asksForArchived)
    {
    }
    Test m_test;
    bool m_asksForArchived;
};

/// All that is written about a run under the names of the store, in lower case.
std::string searchTextOf(const Run &run);

} // namespace tlm
