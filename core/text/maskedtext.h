#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/asciimasks.h"
#include "core/text/utf8.h"
#include "core/text/wordclass.h"

namespace tlm {

/// Masks of a stretch of text. Of what is not ASCII, letters and digits that behave as those of ASCII count
/// as such, and what ends every word counts as nothing; the rest stays foreign.
class MaskedText
{
public:
    /// `lower` gets the text lower-cased as far as the masks know it, each byte at its place; it has 64 bytes
    /// more than the text.
    MaskedText(std::string_view text, std::string &lower, AsciiClassifier classify);

    /// Reads from `begin` on, at least one byte.
    void read(std::size_t begin);
    std::size_t blocks() const { return m_blocks; }
    /// Where a block begins in the text.
    std::size_t placeOf(std::size_t block) const { return m_begin + block * AsciiMasks::size; }
    std::size_t blockOf(std::size_t place) const { return (place - m_begin) / AsciiMasks::size; }

    /// Masks of a block without the bytes before `from`, whose lower case stays as it is. Both only grow.
    const AsciiMasks &masks(std::size_t block, std::size_t from);
    /// Masks of the block behind.
    const AsciiMasks &next(std::size_t block) const { return m_masks[block + 1]; }

private:
    void settle(std::size_t block);
    void settleTwoByteLetters(std::size_t block);
    bool settlePoint(std::size_t place);
    WordClass role(std::size_t place, Utf8Point point) const;
    WordClass roleOfJoiner(WordClass joiner, std::size_t place, std::size_t after) const;
    bool lowerInPlace(std::size_t place, Utf8Point point);
    void mark(std::size_t place, std::size_t size, WordClass role);
    bool has(std::uint64_t AsciiMasks::*mask, std::size_t place) const;

    static constexpr std::size_t blocksAtOnce = 32;
    std::string_view m_text;
    std::string &m_lower;
    AsciiClassifier m_classify;
    std::size_t m_begin = 0;
    std::size_t m_blocks = 0;
    std::array<AsciiMasks, blocksAtOnce + 1> m_masks; ///< one more for the byte that follows
};

} // namespace tlm
