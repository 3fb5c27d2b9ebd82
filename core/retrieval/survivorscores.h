#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/retrieval/blockquery.h"

namespace tlm {

/// The exact scores of a query for few of a block's documents: of single precision floats, added up in double
/// precision in byte order of the terms. Scratch memory of one thread.
class SurvivorScores
{
public:
    explicit SurvivorScores(const BoundKernel &kernel);

    /// Of the documents at these places, which are in ascending order. What is returned lives until the next
    /// call.
    std::span<const float> at(std::span<const std::uint16_t> places, const BlockScores &scores,
                              const BlockQuery &query);

private:
    /// Gives each place its sum: those in one span of a row stand together.
    void makeBunches(std::span<const std::uint16_t> places);
    void addRow(std::span<const std::uint16_t> places, const BlockScores &scores, const BlockQuery &query,
                std::size_t term);
    void addPostings(const BlockScores &scores, const BlockQuery &query, std::size_t term);
    /// The same where there are few places: they are looked for.
    void findPostings(std::span<const std::uint16_t> places, const BlockScores &scores,
                      const BlockQuery &query, std::size_t term);
    void addExceptions(const BlockScores &scores, const BlockQuery &query, std::size_t term);

    const BoundKernel &m_kernel;
    std::vector<Bunch> m_bunches;
    /// By place: which of m_sums it adds to. Places that are not asked for share the first few.
    std::vector<std::uint16_t> m_sumOf;
    std::vector<double> m_sums;
    std::vector<std::pair<std::size_t, double>> m_exact; ///< sums that are put right after a row was added
    std::vector<float> m_scores;
};

} // namespace tlm
