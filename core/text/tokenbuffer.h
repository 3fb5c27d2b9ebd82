#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// A place in a text: bytes `begin` to `end`.
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
    std::size_t size() const { return m_bounds.size() / 2; }
    /// The term of a token; a view into the buffer.
    std::string_view term(std::size_t token) const
    {
        const auto begin = m_bounds[2 * token];
        return {m_lower.data() + begin, m_bounds[2 * token + 1] - begin};
    }

private:
    friend void tokenize(std::string_view text, TokenBuffer &tokens);
    std::string m_lower;
    std::vector<std::uint32_t> m_bounds; ///< begin and end of each term in `m_lower`
};

} // namespace tlm
