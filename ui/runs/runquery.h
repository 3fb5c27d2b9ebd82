#pragma once
#include <functional>

#include <QStringList>

#include "core/base/error.h"
#include "core/history/history.h"

namespace tlm {

/// Which runs to show, from `method = tlm and dev > 0.8`: comparisons and plain words, joined by `and`, `or`,
/// `not` and parentheses; words side by side are joined by `and`. A plain word is looked for in all that is
/// written about a run; one at the end that may still become a name or `and` is not looked for yet.
class RunQuery
{
public:
    /// What is wrong with a text, and where.
    struct Problem
    {
        qsizetype position = 0;
        QString words;
    };

    static tl::expected<RunQuery, Problem> parse(const QString &text);
    /// Names of what can be compared, for completion.
    static QStringList fieldNames();

    /// `everything` is what plain words are looked for in.
    bool accepts(const Run &run, const QString &everything) const { return m_test(run, everything); }

    using Test = std::function<bool(const Run &, const QString &)>;

private:
    explicit RunQuery(Test test) : m_test(std::move(test)) {}
    Test m_test;
};

} // namespace tlm
