#include "ui/task/rowquery.h"

#include <numeric>
#include <set>

namespace tlm {
namespace {

using Numbers = std::set<std::uint32_t>;

/// Adds the places of a text that are in a split.
void addPlaces(Numbers &numbers, const RepeatedExample &repeat, Split split)
{
    if (repeat.split == split)
        numbers.insert(repeat.number);
    if (repeat.firstSplit == split)
        numbers.insert(repeat.first);
}

bool belongs(const RepeatedExample &repeat, RowSet set, Split split)
{
    switch (set) {
    case RowSet::Repeated:
        return repeat.split == split && repeat.firstSplit == split;
    case RowSet::InEarlierSplit:
        return repeat.split == split && repeat.firstSplit != split;
    default:
        return repeat.otherLabel;
    }
}

std::vector<std::uint32_t> candidates(const TaskRows &rows, const std::vector<RepeatedExample> &repeats,
                                      const RowQuery &query)
{
    if (query.set == RowSet::All) {
        std::vector<std::uint32_t> all(rows.size(query.split));
        std::iota(all.begin(), all.end(), 0u);
        return all;
    }
    Numbers numbers;
    for (const RepeatedExample &repeat : repeats) {
        if (belongs(repeat, query.set, query.split))
            addPlaces(numbers, repeat, query.split);
    }
    return {numbers.begin(), numbers.end()};
}

bool contains(const std::string &text, const QString &words)
{
    return QString::fromStdString(text).contains(words, Qt::CaseInsensitive);
}

} // namespace

RowMatch::RowMatch(const std::vector<std::string> &labels, const RowQuery &query) : m_query(query)
{
    for (const std::string &label : labels)
        m_isNamedSo.push_back(contains(label, query.words));
}

bool RowMatch::allows(std::int32_t label) const
{
    return m_query.label < 0 || label == m_query.label;
}

bool RowMatch::isEnough(std::int32_t label) const
{
    return m_query.words.isEmpty() || m_isNamedSo[std::size_t(label)];
}

bool RowMatch::hasWords(const Example &example) const
{
    return contains(example.text, m_query.words) || contains(example.pair, m_query.words) ||
           contains(example.id, m_query.words);
}

std::vector<std::uint32_t> findRows(const TaskRows &rows, const std::vector<RepeatedExample> &repeats,
                                    const RowQuery &query, const std::stop_token &stop)
{
    const RowMatch match(rows.summary().labels, query);
    std::vector<std::uint32_t> found;
    for (const std::uint32_t number : candidates(rows, repeats, query)) {
        if (stop.stop_requested())
            break;
        const std::int32_t label = rows.label(query.split, number);
        if (!match.allows(label))
            continue;
        if (!match.isEnough(label)) {
            const auto example = rows.example(query.split, number);
            if (!example || !match.hasWords(*example))
                continue;
        }
        found.push_back(number);
    }
    return found;
}

std::vector<std::uint32_t> findExamples(const Task &task, const RowQuery &query, const std::stop_token &stop)
{
    const RowMatch match(task.labels, query);
    const auto &examples = task.examples(query.split);
    std::vector<std::uint32_t> found;
    for (std::uint32_t number = 0; number < examples.size() && !stop.stop_requested(); ++number) {
        const Example &example = examples[number];
        if (match.allows(example.label) && (match.isEnough(example.label) || match.hasWords(example)))
            found.push_back(number);
    }
    return found;
}

} // namespace tlm
