#include "core/selection/selectionmaker.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/random.h"
#include "core/selection/importance.h"
#include "core/selection/neighbourunion.h"
#include "core/selection/readtexts.h"
#include "core/selection/trainingqueries.h"
#include "core/text/termhash.h"

namespace tlm {

/// What reading a candidate's text tells.
struct SelectionMaker::Inspection
{
    std::uint64_t tokens = 0, bytes = 0;
    std::optional<LeakGuard::Leak> leak;
    TextPrint print;
};

namespace {

std::vector<SelectedDocument> allDocuments(const std::vector<DocumentStore> &stores)
{
    std::vector<SelectedDocument> documents;
    for (std::uint32_t corpus = 0; corpus < stores.size(); ++corpus)
        for (std::uint32_t document = 0; document < stores[corpus].size(); ++document)
            documents.push_back({corpus, document, 0, 0, 0});
    return documents;
}

std::vector<SelectedDocument> shuffled(const std::vector<SelectedDocument> &documents, std::uint64_t seed)
{
    std::vector<SelectedDocument> order;
    order.reserve(documents.size());
    for (const std::uint32_t place :
         permutation(static_cast<std::uint32_t>(documents.size()), CounterRandom(seed)))
        order.push_back(documents[place]);
    return order;
}

} // namespace

SelectionMaker::SelectionMaker(const SelectionOptions &options, const Task &task,
                               const SelectionSources &sources, ProgressSink &progress, std::stop_token stop)
    : m_options(options), m_task(task), m_sources(sources), m_progress(progress), m_stop(std::move(stop))
{
    SelectionSummary &summary = m_selection.summary;
    summary.name = options.name;
    summary.task = options.task;
    summary.corpora = options.corpora;
    summary.corpusHashes = sources.hashes;
    for (const std::string &corpus : options.corpora)
        summary.documentsPerCorpus[corpus] = 0;
    summary.options = options;
}

Expected<> SelectionMaker::retrieve()
{
    const Searcher searcher(m_sources.indexes, m_options.bm25);
    const auto found = searcher.search(trainingQueries(m_task, m_options.queryText), m_options.k,
                                       m_options.threads, m_progress, m_stop);
    if (!found)
        return tl::unexpected(found.error());
    m_selection.summary.queries = found->size();
    m_selection.summary.queriesWithoutNeighbour = static_cast<std::uint64_t>(
        std::ranges::count_if(*found, [](const auto &neighbours) { return neighbours.empty(); }));
    return add(unite(*found, m_stop), [] { return false; }).map([&] { countClasses(*found); });
}

void SelectionMaker::countClasses(const std::vector<std::vector<Neighbour>> &neighboursOfQueries)
{
    std::unordered_set<std::uint64_t> selected;
    for (const SelectedDocument &document : m_selection.documents)
        selected.insert(placeOf(document.corpus, document.document));
    std::vector<std::unordered_set<std::uint64_t>> ofClass(m_task.labels.size());
    for (std::size_t i = 0; i < neighboursOfQueries.size() && !m_stop.stop_requested(); ++i) {
        auto &documents = ofClass[static_cast<std::size_t>(m_task.examples(Split::Train)[i].label)];
        for (const Neighbour &neighbour : neighboursOfQueries[i])
            if (const auto place = placeOf(neighbour.corpus, neighbour.document); selected.contains(place))
                documents.insert(place);
    }
    for (std::size_t label = 0; label < ofClass.size(); ++label)
        m_selection.summary.documentsPerClass[m_task.labels[label]] = ofClass[label].size();
}

Expected<> SelectionMaker::draw(std::optional<std::uint64_t> tokens, std::uint64_t documents)
{
    const auto enough = [&] {
        return tokens ? m_selection.summary.tokens >= *tokens : m_selection.documents.size() >= documents;
    };
    auto order = allDocuments(m_sources.stores);
    if (m_options.selector == Selector::Random) {
        order = shuffled(order, m_options.seed);
    } else {
        auto drawn =
            drawByImportance(std::move(order), m_task, m_sources.stores, m_options, m_progress, m_stop);
        if (!drawn)
            return tl::unexpected(drawn.error());
        order = std::move(*drawn);
    }
    // Ever larger portions: each reads nearly all blocks of the corpora.
    std::size_t portion = 4096;
    for (auto begin = order.begin(); begin != order.end() && !enough(); portion *= 2) {
        const auto end = begin + std::min(static_cast<std::ptrdiff_t>(portion), order.end() - begin);
        if (const auto added = add({begin, end}, enough); !added)
            return added;
        begin = end;
    }
    return {};
}

Expected<> SelectionMaker::add(const std::vector<SelectedDocument> &candidates,
                               const std::function<bool()> &enough)
{
    const auto inspections = inspect(candidates);
    if (!inspections)
        return tl::unexpected(inspections.error());
    for (std::size_t i = 0; i < candidates.size() && !enough(); ++i) {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Stopped, "The selection was stopped.");
        keep(candidates[i], (*inspections)[i]);
    }
    return {};
}

Expected<std::vector<SelectionMaker::Inspection>>
SelectionMaker::inspect(const std::vector<SelectedDocument> &candidates)
{
    if (m_options.guard && !m_guard)
        m_guard.emplace(m_task, m_stop);
    std::vector<Inspection> inspections(candidates.size());
    const auto makeInspector = [&]() -> TextTaker {
        return [&, hasher = TermHasher()](std::size_t position, std::string_view text) mutable {
            const auto terms = hasher.hash(text);
            Inspection &inspection = inspections[position];
            inspection.tokens = terms.size();
            inspection.bytes = text.size();
            if (m_guard)
                inspection.leak = m_guard->find(terms);
            inspection.print = printOf(terms, m_options.dedupe);
        };
    };
    ProgressMeter meter(m_progress, "guard", "documents", candidates.size());
    return readTexts(candidates, m_sources.stores, m_options.threads, makeInspector, meter, m_stop).map([&] {
        return std::move(inspections);
    });
}

void SelectionMaker::keep(const SelectedDocument &candidate, const Inspection &inspection)
{
    SelectionSummary &summary = m_selection.summary;
    if (const auto &leak = inspection.leak) {
        m_selection.guarded.push_back(
            {candidate.corpus, candidate.document, leak->split, leak->example, leak->near});
        ++summary.guarded;
        summary.near += leak->near;
        return;
    }
    if (const auto match = m_duplicates.add(inspection.print)) {
        const SelectedDocument &earlier = m_selection.documents[match->earlier];
        m_selection.duplicates.push_back(
            {candidate.corpus, candidate.document, earlier.corpus, earlier.document, match->similarity});
        ++summary.duplicates;
        return;
    }
    m_selection.documents.push_back(candidate);
    ++summary.documents;
    ++summary.documentsPerCorpus[m_options.corpora[candidate.corpus]];
    summary.tokens += inspection.tokens;
    summary.bytes += inspection.bytes;
}

} // namespace tlm
