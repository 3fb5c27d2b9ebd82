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

std::vector<std::uint32_t> findRows(const TaskRows &rows, const std::vector<RepeatedExample> &repeats,
                                    const RowQuery &query, const std::stop_token &stop)
{
    std::vector<bool> namedSo; // classes that contain the words
    for (const std::string &label : rows.summary().labels)
        namedSo.push_back(contains(label, query.words));
    std::vector<std::uint32_t> found;
    for (const std::uint32_t number : candidates(rows, repeats, query)) {
        if (stop.stop_requested())
            break;
        const std::int32_t label = rows.label(query.split, number);
        if (query.label >= 0 && label != query.label)
            continue;
        if (!query.words.isEmpty() && !namedSo[std::size_t(label)]) {
            const auto example = rows.example(query.split, number);
            if (!example || !(contains(example->text, query.words) || contains(example->pair, query.words) ||
                              contains(example->id, query.words)))
                continue;
        }
        found.push_back(number);
    }
    return found;
}

} // namespace tlm
