#include "core/retrieval/selectionmaker.h"

#include <algorithm>

#include "core/base/random.h"
#include "core/retrieval/neighbourunion.h"
#include "core/retrieval/parallel.h"
#include "core/text/analyzer.h"

namespace tlm {

/// What reading a candidate's text tells.
struct SelectionMaker::Inspection
{
    std::uint64_t tokens = 0, bytes = 0;
    std::optional<LeakGuard::Leak> leak;
};

namespace {

std::vector<std::string> queriesOf(const Task &task)
{
    std::vector<std::string> queries;
    for (const Example &example : task.examples(Split::Train))
        queries.push_back(joinedText(example));
    return queries;
}

/// All documents of the corpora in random order.
std::vector<SelectedDocument> shuffled(const SelectionSources &sources, std::uint64_t seed)
{
    std::vector<SelectedDocument> documents;
    for (std::uint32_t corpus = 0; corpus < sources.stores.size(); ++corpus)
        for (std::uint32_t document = 0; document < sources.stores[corpus].size(); ++document)
            documents.push_back({corpus, document, 0, 0, 0});
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
    summary.options = options;
}

Expected<> SelectionMaker::retrieve()
{
    const Searcher searcher(m_sources.indexes, m_options.bm25);
    const auto found = searcher.search(queriesOf(m_task), m_options.k, m_options.threads, m_progress, m_stop);
    if (!found)
        return tl::unexpected(found.error());
    m_selection.summary.queries = found->size();
    m_selection.summary.queriesWithoutNeighbour = static_cast<std::uint64_t>(
        std::ranges::count_if(*found, [](const auto &neighbours) { return neighbours.empty(); }));
    const auto candidates = unite(*found);
    const auto inspections = inspect(candidates);
    if (!inspections)
        return tl::unexpected(inspections.error());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        keep(candidates[i], (*inspections)[i]);
    return {};
}

Expected<> SelectionMaker::draw(std::optional<std::uint64_t> tokens)
{
    const auto enough = [&] {
        return tokens ? m_selection.summary.tokens >= *tokens : m_selection.documents.size() >= m_options.k;
    };
    const auto order = shuffled(m_sources, m_options.seed);
    constexpr std::size_t portion = 4096;
    for (std::size_t begin = 0; begin < order.size() && !enough(); begin += portion) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
        const std::size_t size = std::min(portion, order.size() - begin);
        const std::vector<SelectedDocument> candidates(first, first + static_cast<std::ptrdiff_t>(size));
        const auto inspections = inspect(candidates);
        if (!inspections)
            return tl::unexpected(inspections.error());
        for (std::size_t i = 0; i < size && !enough(); ++i)
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
    const auto makeWorker = [&]() -> Worker {
        std::vector<DocumentReader> readers(m_sources.stores.begin(), m_sources.stores.end());
        return [&, readers = std::move(readers)](std::size_t piece) mutable {
            const SelectedDocument &candidate = candidates[piece];
            // The store was opened with its checksum: all of its texts can be read.
            const auto text = readers[candidate.corpus].text(candidate.document).value_or("");
            Inspection &inspection = inspections[piece];
            inspection.tokens = countTokens(text);
            inspection.bytes = text.size();
            if (m_guard)
                inspection.leak = m_guard->find(text);
        };
    };
    ProgressMeter meter(m_progress, "guard", "documents", candidates.size());
    return forEachParallel(candidates.size(), m_options.threads, makeWorker, meter, m_stop).map([&] {
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
    m_selection.documents.push_back(candidate);
    ++summary.documents;
    summary.tokens += inspection.tokens;
    summary.bytes += inspection.bytes;
}

} // namespace tlm
