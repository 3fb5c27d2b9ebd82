#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tlm {

/// Token sequences with their special tokens, kept flat: one block of ids and where each sequence ends.
class Sequences
{
public:
    void append(std::span<const std::int32_t> ids);
    void append(const Sequences &other);
    std::size_t size() const { return m_ends.size(); }
    /// All tokens, special ones too.
    std::uint64_t tokens() const { return m_ids.size(); }
    std::span<const std::int32_t> operator[](std::size_t number) const;
    std::int32_t length(std::size_t number) const
    {
        return static_cast<std::int32_t>((*this)[number].size());
    }
    std::span<const std::int32_t> ids() const { return m_ids; }

private:
    std::vector<std::int32_t> m_ids;
    std::vector<std::uint64_t> m_ends;
};

/// Where the second text starts (the length if there is none) and where the two entity markers stand (−1 if
/// they do not).
struct SequenceShape
{
    std::int32_t secondStart = 0;
    std::array<std::int32_t, 2> markers{-1, -1};
};

/// The examples of one split as sequences; the three lists are of equal size.
struct LabelledSequences
{
    Sequences sequences;
    std::vector<SequenceShape> shapes;
    std::vector<std::int32_t> labels;
};

} // namespace tlm
