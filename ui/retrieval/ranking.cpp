#include "ui/retrieval/ranking.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/hash.h"
#include "core/base/random.h"

namespace tlm {
namespace {

constexpr std::size_t passageLength = 420; // bytes: two lines of a wide window
constexpr std::size_t wholeLength = 200'000;
constexpr std::size_t firstRows = 12; // what a tall window shows

/// The document at a place of all corpora in their order.
Neighbour documentAt(const CorporaSet &corpora, std::uint64_t place)
{
    std::uint32_t corpus = 0;
    while (place >= corpora.stores[corpus].size())
        place -= corpora.stores[corpus++].size();
    return {corpus, std::uint32_t(place), 0};
}

} // namespace

Ranking::Ranking(const RankRequest &request)
    : m_request(request), m_searcher(request.corpora->indexes, request.bm25),
      m_weights(request.corpora->weights(request.query))
{
}

std::shared_ptr<const Ranking> Ranking::search(const RankRequest &request)
{
    std::shared_ptr<Ranking> ranking(new Ranking(request));
    ranking->m_neighbours = ranking->m_searcher.search(request.query, request.k);
    ranking->readFirst();
    return ranking;
}

std::shared_ptr<const Ranking> Ranking::draw(const RankRequest &request, std::uint64_t seed)
{
    std::shared_ptr<Ranking> ranking(new Ranking(request));
    const std::uint64_t all = request.corpora->documents();
    const CounterRandom random(seed, hash64(request.query));
    std::unordered_set<std::uint64_t> drawn;
    for (std::uint64_t i = 0; drawn.size() < std::min<std::uint64_t>(request.k, all); ++i)
        if (const std::uint64_t place = random.below(i, all); drawn.insert(place).second)
            ranking->m_neighbours.push_back(documentAt(*request.corpora, place));
    const auto explanations = ranking->m_searcher.explain(request.query, ranking->m_neighbours);
    for (std::size_t i = 0; i < explanations.size(); ++i)
        ranking->m_neighbours[i].score = explanations[i].value;
    ranking->readFirst();
    return ranking;
}

void Ranking::readFirst()
{
    for (std::size_t row = 0; row < std::min(firstRows, m_neighbours.size()); ++row)
        m_first.push_back(text(row));
}

double Ranking::meanScore() const
{
    double sum = 0;
    for (const Neighbour &neighbour : m_neighbours)
        sum += double(neighbour.score);
    return m_neighbours.empty() ? 0 : sum / double(m_neighbours.size());
}

NeighbourText Ranking::text(std::size_t row) const
{
    const Document document = corpora().document(m_neighbours[row]);
    NeighbourText text{
        QString::fromStdString(document.id), findPassage(document.text, m_weights, passageLength), {}};
    if (m_request.guard)
        text.leak = m_request.guard->find(document.text);
    return text;
}

Passage Ranking::whole(std::size_t row) const
{
    return markWhole(corpora().document(m_neighbours[row]).text, m_weights, wholeLength);
}

Explanation Ranking::explain(std::size_t row) const
{
    return m_searcher.explain(query(), m_neighbours[row]);
}

} // namespace tlm
