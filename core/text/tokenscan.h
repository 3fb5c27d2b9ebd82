#pragma once
#include <string>
#include <string_view>

#include "core/text/maskedtext.h"
#include "core/text/tokenbuffer.h"

namespace tlm {

/// Finds the tokens of a text: most from masks of 64 bytes, the others one by one with the grammar. Masks
/// cannot decide what touches a foreign character, whether connectors stand alone, and where a long token is
/// cut.
class TokenScan
{
public:
    TokenScan(std::string_view text, TokenBuffer &tokens, SimdLevel level);
    void run();

private:
    bool isForeign(std::size_t place) const;
    bool isOpen() const { return m_tokens.m_bounds % 2 == 1; }
    void scanBlock(std::size_t block);
    std::uint64_t words(const AsciiMasks &masks, const AsciiMasks &next) const;
    void write(std::uint64_t bits, std::size_t place);
    void addPlaces(std::size_t begin, std::size_t end);
    std::size_t reopen();
    std::size_t beginOfUndecided(std::size_t place);
    std::size_t afterNoToken(std::size_t place) const;
    void scanByGrammar(std::size_t place);
    void add(std::size_t begin, std::size_t end);

    std::string_view m_text;
    TokenBuffer &m_tokens;
    BitWriter m_writeBits;
    MaskedText m_masked;
    std::size_t m_position = 0;       ///< what is before is done
    std::uint64_t m_letterBefore = 0; ///< 1 where the byte before the position is a letter of the same word
    std::uint64_t m_digitBefore = 0;
    std::string m_scratch;
};

} // namespace tlm
