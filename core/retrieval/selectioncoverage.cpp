#include "core/retrieval/selectioncoverage.h"

#include <functional>
#include <map>
#include <unordered_set>
#include <utility>

#include "core/retrieval/search.h"
#include "core/text/analyzer.h"

namespace tlm {

namespace {

std::uint64_t placeOf(std::uint32_t corpus, std::uint32_t document)
{
    return (std::uint64_t(corpus) << 32) | document;
}

Expected<std::vector<std::uint64_t>> countPerClass(const Selection &selection, const Task &task,
                                                   const std::vector<Index> &indexes, int threads,
                                                   std::stop_token stop)
{
    const SelectionOptions &options = selection.summary.options;
    if (options.selector != Selector::Bm25)
        return std::vector<std::uint64_t>{};
    const std::vector<Example> &examples = task.examples(Split::Train);
    std::vector<std::string> queries;
    for (const Example &example : examples)
        queries.push_back(joinedText(example));
    NoProgress progress;
    const auto found = Searcher(indexes, options.bm25).search(queries, options.k, threads, progress, stop);
    if (!found)
        return tl::unexpected(found.error());
    std::unordered_set<std::uint64_t> selected;
    for (const SelectedDocument &document : selection.documents)
        selected.insert(placeOf(document.corpus, document.document));
    std::vector<std::unordered_set<std::uint64_t>> ofClass(task.labels.size());
    for (std::size_t i = 0; i < found->size(); ++i)
        for (const Neighbour &neighbour : (*found)[i])
            if (const auto place = placeOf(neighbour.corpus, neighbour.document); selected.contains(place))
                ofClass[static_cast<std::size_t>(examples[i].label)].insert(place);
    std::vector<std::uint64_t> counts;
    for (const auto &documents : ofClass)
        counts.push_back(documents.size());
    return counts;
}

struct TermCount
{
    std::uint64_t documents = 0;
    std::size_t lastSeen = 0; ///< the newest document that contains it, from 1
};

Expected<std::vector<std::uint64_t>> countPerTerm(const Selection &selection, const Task &task,
                                                  const std::vector<DocumentStore> &stores,
                                                  std::stop_token stop)
{
    std::map<std::string, TermCount, std::less<>> terms;
    for (const Example &example : task.examples(Split::Train))
        for (Token &token : analyze(joinedText(example)))
            terms.try_emplace(std::move(token.term));
    std::vector<DocumentReader> readers(stores.begin(), stores.end());
    for (std::size_t i = 0; i < selection.documents.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The measuring was stopped.");
        const SelectedDocument &document = selection.documents[i];
        const auto text = readers[document.corpus].text(document.document);
        if (!text)
            return tl::unexpected(text.error());
        analyze(*text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
            const auto known = terms.find(term);
            if (known != terms.end() && std::exchange(known->second.lastSeen, i + 1) != i + 1)
                ++known->second.documents;
        });
    }
    std::vector<std::uint64_t> counts;
    for (const auto &[term, count] : terms)
        counts.push_back(count.documents);
    return counts;
}

} // namespace

Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const std::vector<DocumentStore> &stores,
                                            const std::vector<Index> &indexes, int threads,
                                            std::stop_token stop)
{
    auto perClass = countPerClass(selection, task, indexes, threads, stop);
    if (!perClass)
        return tl::unexpected(perClass.error());
    return countPerTerm(selection, task, stores, stop).map([&](std::vector<std::uint64_t> perTerm) {
        return SelectionCoverage{std::move(*perClass), std::move(perTerm)};
    });
}

} // namespace tlm
