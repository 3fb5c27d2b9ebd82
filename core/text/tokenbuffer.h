#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Bytes `begin` to `end` of a text.
struct TextRange
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The terms of one text, lower-cased, in the order of the text. Keep one buffer for many texts: its memory
/// is used again.
class TokenBuffer
{
public:
    /// So many bytes behind the begin of a term can be read, whatever its length.
    static constexpr std::size_t padding = 64;

    std::size_t size() const { return m_bounds / 2; }

    /// The term of a token; a view into the buffer.
    std::string_view term(std::size_t token) const
    {
        const auto begin = m_places[2 * token];
        return {m_lower.data() + begin, m_places[2 * token + 1] - begin};
    }

    /// Where a token stands in the text.
    TextRange range(std::size_t token) const;

private:
    friend class TokenScan;

    /// A term of another length than what it was made of, kept behind the others.
    struct Moved
    {
        std::size_t token;
        TextRange range;
    };

    std::string m_lower;                 ///< the text lower-cased, padding, moved terms, padding
    std::vector<std::uint32_t> m_places; ///< begin and end of each term in `m_lower`, then what is free
    std::size_t m_bounds = 0;            ///< how many of the places are in use
    std::vector<Moved> m_moved;
};

} // namespace tlm
