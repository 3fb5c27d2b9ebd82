#pragma once
#include <vector>

#include <QString>

#include "core/history/history.h"
#include "ui/widgets/label.h"

namespace tlm {

/// One thing in which runs differ.
struct Difference
{
    struct Value
    {
        QString text;
        QString delta; ///< against the baseline; empty for words and for the baseline itself
        Label::Tone tone = Label::Tone::Text;
    };
    QString name;
    std::vector<Value> values; ///< one a run, in the order given
    bool number = false;
    bool isTest = false; ///< the score on test, of which predictions may tell more
};

/// What differs between runs: scores and costs with their distance from the baseline's, then settings. What
/// is equal in all is left out.
std::vector<Difference> compareRuns(const std::vector<Run> &runs, std::size_t baseline);

/// The settings alone in which runs differ.
std::vector<Difference> compareSettings(const std::vector<Run> &runs);

/// What is worth knowing about one run: name and value.
std::vector<std::pair<QString, QString>> describeRun(const Run &run);

} // namespace tlm
