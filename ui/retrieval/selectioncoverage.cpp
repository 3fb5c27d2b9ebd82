#include "ui/retrieval/selectioncoverage.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <QCoreApplication>

#include "core/text/analyzer.h"
#include "ui/theme/number.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::SelectionCoverage)
public:
    static QString band(std::uint64_t from, std::uint64_t to)
    {
        if (from == 0)
            return tr("Terms in no document");
        if (from == to)
            return tr("Terms in one document");
        return to ? tr("Terms in %1 to %2 documents").arg(countText(from), countText(to))
                  : tr("Terms in %1 documents or more").arg(countText(from));
    }
};

std::uint64_t placeOf(std::uint32_t corpus, std::uint32_t document)
{
    return (std::uint64_t(corpus) << 32) | document;
}

Expected<std::vector<Bar>> classBars(const Selection &selection, const Task &task, const CorporaSet &corpora,
                                     int threads, std::stop_token stop)
{
    std::vector<Bar> bars;
    const SelectionOptions &options = selection.summary.options;
    if (options.selector != Selector::Bm25)
        return bars;
    std::vector<std::string> queries;
    for (const Example &example : task.examples(Split::Train))
        queries.push_back(task.hasPairs ? example.text + '\n' + example.pair : example.text);
    NoProgress progress;
    const auto found =
        Searcher(corpora.indexes, options.bm25).search(queries, options.k, threads, progress, stop);
    if (!found)
        return tl::unexpected(found.error());
    std::unordered_set<std::uint64_t> selected;
    for (const SelectedDocument &document : selection.documents)
        selected.insert(placeOf(document.corpus, document.document));
    std::vector<std::unordered_set<std::uint64_t>> ofClass(task.labels.size());
    for (std::size_t i = 0; i < found->size(); ++i)
        for (const Neighbour &neighbour : (*found)[i])
            if (const auto place = placeOf(neighbour.corpus, neighbour.document); selected.contains(place))
                ofClass[std::size_t(task.examples(Split::Train)[i].label)].insert(place);
    for (std::size_t i = 0; i < ofClass.size(); ++i)
        bars.push_back({QString::fromStdString(task.labels[i]), double(ofClass[i].size())});
    return bars;
}

/// In how many selected documents each term of the training texts stands.
Expected<std::unordered_map<std::string, std::uint64_t>>
countTerms(const Selection &selection, const Task &task, const CorporaSet &corpora, std::stop_token stop)
{
    std::unordered_map<std::string, std::uint64_t> counts;
    for (const Example &example : task.examples(Split::Train))
        for (const std::string &text : {example.text, example.pair})
            for (const Token &token : analyze(text))
                counts.try_emplace(token.term, 0);
    std::unordered_map<std::string, std::size_t> lastSeen; // the newest document of a term, from 1
    std::string key;
    for (std::size_t i = 0; i < selection.documents.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The measuring was stopped.");
        const SelectedDocument &document = selection.documents[i];
        analyze(corpora.stores[document.corpus].text(document.document),
                [&](std::string_view term, std::uint32_t, std::uint32_t) {
                    key.assign(term);
                    const auto known = counts.find(key);
                    if (known != counts.end() && std::exchange(lastSeen[key], i + 1) != i + 1)
                        ++known->second;
                });
    }
    return counts;
}

} // namespace

Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const CorporaSet &corpora, int threads, std::stop_token stop)
{
    SelectionCoverage coverage;
    auto classes = classBars(selection, task, corpora, threads, stop);
    if (!classes)
        return tl::unexpected(classes.error());
    const auto counts = countTerms(selection, task, corpora, stop);
    if (!counts)
        return tl::unexpected(counts.error());
    coverage.classes = std::move(*classes);
    static constexpr std::array<std::uint64_t, 6> from{0, 1, 2, 10, 100, 1000};
    for (std::size_t i = 0; i < from.size(); ++i)
        coverage.vocabulary.push_back({Words::band(from[i], i + 1 < from.size() ? from[i + 1] - 1 : 0), 0});
    for (const auto &[term, documents] : *counts) {
        const auto band = std::ranges::upper_bound(from, documents) - from.begin() - 1;
        ++coverage.vocabulary[std::size_t(band)].value;
        coverage.covered += documents > 0;
    }
    coverage.terms = counts->size();
    return coverage;
}

} // namespace tlm
