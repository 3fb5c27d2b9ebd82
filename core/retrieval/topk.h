#pragma once
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "core/retrieval/collection.h"

namespace tlm {

/// Keeps the best of many scored positions: higher score first, then lower position. Scores are not negative,
/// positions are below 2^33.
class TopK
{
public:
    explicit TopK(std::size_t count);

    void add(float score, Position position)
    {
        const std::uint64_t key = keyOf(score, position);
        if (key < m_lowest)
            return;
        if (m_keys.size() >= m_limit)
            shrink();
        m_keys.push_back(key);
    }
    /// The same for several scores; positionOf(i) is the position of the i-th.
    template <typename PositionOf>
    void add(std::span<const float> scores, const PositionOf &positionOf)
    {
        if (m_keys.size() + scores.size() > m_limit)
            shrink();
        std::size_t size = m_keys.size();
        m_keys.resize(size + scores.size());
        std::uint64_t *keys = m_keys.data();
        for (std::size_t i = 0; i < scores.size(); ++i) { // without a branch that is hard to guess
            keys[size] = keyOf(scores[i], positionOf(i));
            size += keys[size] >= m_lowest;
        }
        m_keys.resize(size);
    }

    /// Drops what has less than this score, now and later.
    void raise(float score) { m_lowest = std::max(m_lowest, keyOf(score, lastPosition)); }

    struct Entry
    {
        float score;
        Position position;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// The best, in order; fewer than wanted if they were raised too far. Gives its memory back.
    std::vector<Entry> take();

private:
    static constexpr int positionBits = 33;
    static constexpr Position lastPosition = (Position(1) << positionBits) - 1;

    /// Greater keys are better: the score, whose sign is always 0, above the complement of the position.
    static std::uint64_t keyOf(float score, Position position)
    {
        return (std::uint64_t(std::bit_cast<std::uint32_t>(score)) << positionBits) |
               (lastPosition - position);
    }
    void dropLow();
    void shrink();

    std::size_t m_count, m_limit;
    std::uint64_t m_lowest = 0; ///< nothing below can be among the best
    std::vector<std::uint64_t> m_keys;
};

} // namespace tlm
