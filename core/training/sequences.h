#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "core/base/file.h"

namespace tlm {

/// Token ids that lie somewhere in 16 or in 32 bits, read as 32.
class TokenView
{
public:
    TokenView() = default;
    explicit TokenView(std::span<const std::uint16_t> ids) : m_narrow(ids.data()), m_size(ids.size()) {}
    explicit TokenView(std::span<const std::int32_t> ids) : m_wide(ids.data()), m_size(ids.size()) {}

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    bool isNarrow() const { return m_narrow != nullptr; }
    std::int32_t operator[](std::size_t i) const { return m_narrow ? m_narrow[i] : m_wide[i]; }
    /// `first` + `count` must be at most size().
    TokenView part(std::size_t first, std::size_t count) const;

    class Iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = std::int32_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::int32_t *;
        using reference = std::int32_t;

        Iterator() = default;
        Iterator(const TokenView &view, std::ptrdiff_t place)
            : m_narrow(view.m_narrow), m_wide(view.m_wide), m_place(place)
        {
        }
        std::int32_t operator*() const { return m_narrow ? m_narrow[m_place] : m_wide[m_place]; }
        std::int32_t operator[](std::ptrdiff_t offset) const { return *(*this + offset); }
        Iterator &operator+=(std::ptrdiff_t offset)
        {
            m_place += offset;
            return *this;
        }
        Iterator &operator-=(std::ptrdiff_t offset) { return *this += -offset; }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this -= 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend Iterator operator+(Iterator at, std::ptrdiff_t offset) { return at += offset; }
        friend Iterator operator+(std::ptrdiff_t offset, Iterator at) { return at += offset; }
        friend Iterator operator-(Iterator at, std::ptrdiff_t offset) { return at -= offset; }
        friend std::ptrdiff_t operator-(const Iterator &a, const Iterator &b)
        {
            return a.m_place - b.m_place;
        }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_place == b.m_place; }
        friend auto operator<=>(const Iterator &a, const Iterator &b) { return a.m_place <=> b.m_place; }

    private:
        const std::uint16_t *m_narrow = nullptr;
        const std::int32_t *m_wide = nullptr;
        std::ptrdiff_t m_place = 0;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, static_cast<std::ptrdiff_t>(m_size)}; }

private:
    const std::uint16_t *m_narrow = nullptr;
    const std::int32_t *m_wide = nullptr;
    std::size_t m_size = 0;
};

/// Token sequences with their special tokens, kept flat: one block of ids and where each sequence ends. The
/// ids take 16 bits as long as all fit; they are kept in memory, or stay in a memory-mapped file.
class Sequences
{
public:
    Sequences() = default;
    /// Sequences of a file, which are not copied: `ids` and `ends` lie in `file`.
    Sequences(MappedFile file, TokenView ids, std::span<const std::uint64_t> ends);

    /// Only for sequences kept in memory.
    void append(std::span<const std::int32_t> ids);
    std::size_t size() const { return ends().size(); }
    /// All tokens, special ones too.
    std::uint64_t tokens() const { return ids().size(); }
    TokenView operator[](std::size_t number) const;
    std::int32_t length(std::size_t number) const
    {
        return static_cast<std::int32_t>((*this)[number].size());
    }
    TokenView ids() const;
    /// Where each sequence ends in ids().
    std::span<const std::uint64_t> ends() const { return m_isMapped ? m_mappedEnds : m_ends; }

private:
    void widen();

    std::vector<std::uint16_t> m_narrow;
    std::vector<std::int32_t> m_wide; ///< all ids, once one does not fit into 16 bits
    std::vector<std::uint64_t> m_ends;
    bool m_isWide = false, m_isMapped = false;
    MappedFile m_file;
    TokenView m_mappedIds;
    std::span<const std::uint64_t> m_mappedEnds;
};

/// Where the second text starts (the length if there is none), where the two entity markers stand (−1 if they
/// do not), and whether the second text has token type 1.
struct SequenceShape
{
    std::int32_t secondStart = 0;
    std::array<std::int32_t, 2> markers{-1, -1};
    bool hasTypes = true;
};

/// The examples of one split as sequences; the three lists are of equal size.
struct LabelledSequences
{
    Sequences sequences;
    std::vector<SequenceShape> shapes;
    std::vector<std::int32_t> labels;
};

} // namespace tlm
