#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "core/selection/leakguard.h"
#include "ui/retrieval/corporaset.h"

namespace tlm {

/// A question to the corpora.
struct RankRequest
{
    std::shared_ptr<const CorporaSet> corpora;
    std::shared_ptr<const LeakGuard> guard; ///< of the task; may be missing
    Bm25 bm25;
    std::size_t k = 50;
    std::string query; ///< as it is searched for
};

/// What a list shows of a document.
struct NeighbourText
{
    QString id;
    Passage passage;
    std::optional<LeakGuard::Leak> leak; ///< the dev or test text that it contains
};

/// Documents with their scores for one query, best first or as they were drawn. A value that threads share.
class Ranking
{
public:
    /// The best `k` documents (BM25).
    static std::shared_ptr<const Ranking> search(const RankRequest &request);
    /// `k` documents at random, with the scores that the query gives them: what retrieval must beat.
    static std::shared_ptr<const Ranking> draw(const RankRequest &request, std::uint64_t seed);

    const std::string &query() const { return m_request.query; }
    const CorporaSet &corpora() const { return *m_request.corpora; }
    const std::vector<Neighbour> &neighbours() const { return m_neighbours; }
    const std::string &corpus(std::size_t row) const { return corpora().names[m_neighbours[row].corpus]; }
    /// What was read of the first rows, so that a list has something to show at once.
    const std::vector<NeighbourText> &first() const { return m_first; }
    double meanScore() const;

    NeighbourText text(std::size_t row) const;
    /// The document as it stands, with all its marks.
    Passage whole(std::size_t row) const;
    Explanation explain(std::size_t row) const;

private:
    explicit Ranking(const RankRequest &request);
    void readFirst();

    RankRequest m_request;
    Searcher m_searcher;
    TermWeights m_weights;
    std::vector<Neighbour> m_neighbours;
    std::vector<NeighbourText> m_first;
};

} // namespace tlm
