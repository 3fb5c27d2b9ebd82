#include "core/retrieval/selection.h"

#include <algorithm>
#include <chrono>
#include <numeric>

#include "core/base/random.h"
#include "core/data/corpus.h"
#include "core/retrieval/leakguard.h"
#include "core/retrieval/neighbourunion.h"
#include "core/retrieval/parallel.h"
#include "core/retrieval/selectionfile.h"
#include "core/text/analyzer.h"

namespace tlm {

namespace {

/// The corpora that a selection is made from.
struct Sources
{
    std::vector<DocumentStore> stores;
    std::vector<Index> indexes;
    std::vector<std::string> hashes;
};

Expected<> addSource(const Workspace &workspace, const std::string &corpus, Sources &sources)
{
    const auto summary = summarizeCorpus(workspace, corpus);
    if (!summary)
        return tl::unexpected(summary.error());
    auto store = DocumentStore::open(documentsFile(workspace, corpus));
    if (!store)
        return tl::unexpected(store.error());
    auto index = Index::open(indexFile(workspace, corpus));
    if (!index)
        return tl::unexpected(index.error());
    if (store->size() != index->documents())
        return failure(ErrorCode::FileDamaged,
                       "The index is of other documents. Remove the corpus and add it again.",
                       indexFile(workspace, corpus).string());
    sources.stores.push_back(std::move(*store));
    sources.indexes.push_back(std::move(*index));
    sources.hashes.push_back(summary->hash);
    return {};
}

Expected<Sources> openSources(const Workspace &workspace, const std::vector<std::string> &corpora)
{
    if (corpora.empty())
        return failure(ErrorCode::Usage, "A selection needs at least one corpus");
    Sources sources;
    for (auto corpus = corpora.begin(); corpus != corpora.end(); ++corpus) {
        if (std::find(corpora.begin(), corpus, *corpus) != corpus)
            return failure(ErrorCode::Usage, "The corpus “" + *corpus + "” is named twice");
        if (const auto added = addSource(workspace, *corpus, sources); !added)
            return tl::unexpected(added.error());
    }
    return sources;
}

std::vector<std::string> queriesOf(const Task &task)
{
    std::vector<std::string> queries;
    for (const Example &example : task.examples(Split::Train))
        queries.push_back(task.hasPairs ? example.text + '\n' + example.pair : example.text);
    return queries;
}

/// All documents of the corpora in random order.
std::vector<SelectedDocument> shuffled(const Sources &sources, std::uint64_t seed)
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

/// What reading a candidate's text tells.
struct Inspection
{
    std::uint64_t tokens = 0, bytes = 0;
    std::optional<LeakGuard::Leak> leak;
};

/// Makes one selection; the steps share what they need.
class Maker
{
public:
    Maker(const SelectionOptions &options, const Task &task, const Sources &sources, ProgressSink &progress,
          std::stop_token stop)
        : m_options(options), m_task(task), m_sources(sources), m_progress(progress), m_stop(std::move(stop))
    {
        SelectionSummary &summary = m_selection.summary;
        summary.name = options.name;
        summary.task = options.task;
        summary.corpora = options.corpora;
        summary.corpusHashes = sources.hashes;
        summary.options = options;
    }

    /// The neighbours of all training texts.
    Expected<> retrieve()
    {
        const Searcher searcher(m_sources.indexes, m_options.bm25);
        const auto found =
            searcher.search(queriesOf(m_task), m_options.k, m_options.threads, m_progress, m_stop);
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

    /// Documents at random until there are `tokens` tokens, or `m_options.k` documents when it is empty.
    Expected<> draw(std::optional<std::uint64_t> tokens)
    {
        const auto enough = [&] {
            return tokens ? m_selection.summary.tokens >= *tokens
                          : m_selection.documents.size() >= m_options.k;
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

    Selection take() { return std::move(m_selection); }

private:
    Expected<std::vector<Inspection>> inspect(const std::vector<SelectedDocument> &candidates)
    {
        if (m_options.guard && !m_guard)
            m_guard.emplace(m_task, m_stop);
        std::vector<Inspection> inspections(candidates.size());
        const auto makeWorker = [&]() -> Worker {
            return [&](std::size_t piece) {
                const SelectedDocument &candidate = candidates[piece];
                const std::string text = m_sources.stores[candidate.corpus].text(candidate.document);
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

    void keep(const SelectedDocument &candidate, const Inspection &inspection)
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

    const SelectionOptions &m_options;
    const Task &m_task;
    const Sources &m_sources;
    ProgressSink &m_progress;
    std::stop_token m_stop;
    std::optional<LeakGuard> m_guard;
    Selection m_selection;
};

Expected<> checkFree(const Workspace &workspace, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return checked;
    if (std::filesystem::exists(workspace.selection(name)))
        return failure(ErrorCode::NameTaken, "There is a selection called “" + name + "” already", name);
    return {};
}

} // namespace

Expected<Selection> makeSelection(const Workspace &workspace, const SelectionOptions &wanted,
                                  ProgressSink &progress, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    if (const auto checked = checkFree(workspace, wanted.name); !checked)
        return tl::unexpected(checked.error());
    SelectionOptions options = wanted;
    std::optional<std::uint64_t> tokens;
    if (options.selector == Selector::Random && !options.like.empty()) {
        const auto like = summarizeSelection(workspace, options.like);
        if (!like)
            return tl::unexpected(like.error());
        tokens = like->tokens;
        if (options.task.empty())
            options.task = like->task;
        if (options.corpora.empty())
            options.corpora = like->corpora;
    }
    const auto task = loadTask(workspace, options.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto sources = openSources(workspace, options.corpora);
    if (!sources)
        return tl::unexpected(sources.error());

    Maker maker(options, *task, *sources, progress, stop);
    const auto made = options.selector == Selector::Bm25 ? maker.retrieve() : maker.draw(tokens);
    if (!made)
        return tl::unexpected(made.error());
    Selection selection = maker.take();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    selection.summary.seconds = elapsed.count();
    return saveSelection(workspace, selection).map([&] { return std::move(selection); });
}

} // namespace tlm
