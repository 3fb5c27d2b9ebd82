#pragma once
#include <stop_token>
#include <vector>

#include <QString>

#include "core/data/repeats.h"
#include "core/data/taskrows.h"

namespace tlm {

/// Which examples of a split: all, those whose text comes again in the split or stands in an earlier one
/// (train before dev before test), and those whose text has several classes in the task.
enum class RowSet { All, Repeated, InEarlierSplit, SeveralClasses };

/// What the viewer of examples shows.
struct RowQuery
{
    Split split = Split::Train;
    RowSet set = RowSet::All;
    int label = -1;     ///< −1: every class
    QString words = {}; ///< part of a text, an id or a class, in any case
    friend bool operator==(const RowQuery &, const RowQuery &) = default;
};

/// What a query says of one example, its set apart.
class RowMatch
{
public:
    RowMatch(const std::vector<std::string> &labels, const RowQuery &query);
    bool allows(std::int32_t label) const;
    /// Whether no words are asked for, or those that are stand in the name of the class.
    bool isEnough(std::int32_t label) const;
    bool hasWords(const Example &example) const;

private:
    RowQuery m_query;
    std::vector<bool> m_isNamedSo; ///< classes whose names contain the words
};

/// The numbers of the examples that pass, in their order. Stopped, it gives what it has.
std::vector<std::uint32_t> findRows(const TaskRows &rows, const std::vector<RepeatedExample> &repeats,
                                    const RowQuery &query, const std::stop_token &stop);

/// The same in a task that is in memory, whatever the set of the query.
std::vector<std::uint32_t> findExamples(const Task &task, const RowQuery &query, const std::stop_token &stop);

} // namespace tlm
