#include "core/text/tokenscan.h"

#include <algorithm>
#include <bit>

#include "core/text/lowercase.h"
#include "core/text/utf8.h"
#include "core/text/wordmatch.h"

namespace tlm {
namespace {

/// Code units of the longest token. A block can lengthen one by 64.
constexpr std::size_t longest = 255;

bool isJoiner(char c)
{
    return c == '.' || c == '\'' || c == ',' || c == ':' || c == ';';
}

} // namespace

TokenScan::TokenScan(std::string_view text, TokenBuffer &tokens, SimdLevel level)
    : m_text(text), m_tokens(tokens), m_writeBits(asciiFunctions(level).writeBits),
      m_masked(text, tokens.m_lower, asciiFunctions(level).classify)
{
    m_tokens.m_bounds = 0;
    m_tokens.m_moved.clear();
    m_tokens.m_lower.resize(text.size() + TokenBuffer::padding);
}

void TokenScan::run()
{
    while (m_position < m_text.size()) {
        m_masked.read(m_position);
        for (std::size_t block = 0; block < m_masked.blocks(); block = m_masked.blockOf(m_position))
            scanBlock(block);
    }
    if (isOpen()) {
        const auto begin = reopen();
        addPlaces(begin, m_text.size());
    }
    if (!m_tokens.m_moved.empty())
        m_tokens.m_lower.append(TokenBuffer::padding, '\0');
}

/// The bytes of words: letters, digits, connectors, and what joins two letters or two digits.
std::uint64_t TokenScan::words(const AsciiMasks &masks, const AsciiMasks &next) const
{
    const auto betweenLetters =
        (masks.letter << 1 | m_letterBefore) & (masks.letter >> 1 | next.letter << 63);
    const auto betweenDigits = (masks.digit << 1 | m_digitBefore) & (masks.digit >> 1 | next.digit << 63);
    return masks.letter | masks.digit | masks.connector |
           ((masks.midNumberLetter | masks.midLetter) & betweenLetters) |
           ((masks.midNumberLetter | masks.midNumber) & betweenDigits);
}

void TokenScan::scanBlock(std::size_t block)
{
    const auto place = m_masked.placeOf(block);
    const auto &masks = m_masked.masks(block, m_position);
    const auto inWords = words(masks, m_masked.next(block));
    const auto bounds = inWords ^ (inWords << 1 | std::uint64_t(isOpen()));
    const auto undecided = masks.foreign | (bounds & inWords & masks.connector);
    if (undecided != 0) {
        write(bounds & ((undecided & -undecided) - 1), place);
        scanByGrammar(beginOfUndecided(place + static_cast<std::size_t>(std::countr_zero(undecided))));
        return;
    }
    write(bounds, place);
    m_letterBefore = masks.letter >> 63;
    m_digitBefore = masks.digit >> 63;
    m_position = place + AsciiMasks::size;
    if (isOpen() && m_position - m_tokens.m_places[m_tokens.m_bounds - 1] > longest - AsciiMasks::size)
        scanByGrammar(reopen());
}

void TokenScan::write(std::uint64_t bits, std::size_t place)
{
    auto &places = m_tokens.m_places;
    auto &bounds = m_tokens.m_bounds;
    if (places.size() < bounds + AsciiMasks::size)
        places.resize(2 * places.size() + AsciiMasks::size);
    bounds += m_writeBits(bits, static_cast<std::uint32_t>(place), places.data() + bounds);
}

void TokenScan::addPlaces(std::size_t begin, std::size_t end)
{
    auto &places = m_tokens.m_places;
    auto &bounds = m_tokens.m_bounds;
    if (places.size() < bounds + 2)
        places.resize(2 * places.size() + AsciiMasks::size);
    places[bounds++] = static_cast<std::uint32_t>(begin);
    places[bounds++] = static_cast<std::uint32_t>(end);
}

/// Takes back the begin of the token that is not over, and returns it.
std::size_t TokenScan::reopen()
{
    return m_tokens.m_places[--m_tokens.m_bounds];
}

bool TokenScan::isForeign(std::size_t place) const
{
    return place < m_text.size() && static_cast<unsigned char>(m_text[place]) >= 0x80;
}

/// Where the token begins that a byte without decision may belong to.
std::size_t TokenScan::beginOfUndecided(std::size_t place)
{
    if (isOpen())
        return reopen();
    if (place == 0 || !isForeign(place))
        return place;
    const char before = m_text[place - 1];
    if (before == '#' || before == '*')
        return place - 1;
    const auto bounds = m_tokens.m_bounds;
    if (isJoiner(before) && bounds > 0 && m_tokens.m_places[bounds - 1] == place - 1) {
        --m_tokens.m_bounds;
        return reopen();
    }
    return place;
}

/// The next place where a token may begin when none begins here. No connector of a run without a letter does.
std::size_t TokenScan::afterNoToken(std::size_t place) const
{
    const auto end = std::min(m_text.find_first_not_of('_', place), m_text.size());
    if (end - place >= longest)
        return end - longest + 1;
    return end > place && !isForeign(end) ? end : place + decodeUtf8(m_text, place).size;
}

/// Goes on by the grammar alone until ASCII stands before ASCII.
void TokenScan::scanByGrammar(std::size_t place)
{
    do {
        const auto end = matchToken(m_text, place);
        if (end > place)
            add(place, end);
        place = end > place ? end : afterNoToken(place);
    } while (isForeign(place) || isForeign(place + 1));
    m_position = place;
    m_letterBefore = m_digitBefore = 0;
}

void TokenScan::add(std::size_t begin, std::size_t end)
{
    const auto token = m_text.substr(begin, end - begin);
    auto &lower = m_tokens.m_lower;
    if (lowerCasePrefix(token) == token.size()) {
        token.copy(lower.data() + begin, token.size());
        addPlaces(begin, end);
        return;
    }
    m_scratch.clear();
    appendLowerCase(m_scratch, token);
    if (m_scratch.size() == token.size()) {
        m_scratch.copy(lower.data() + begin, token.size());
        addPlaces(begin, end);
        return;
    }
    m_tokens.m_moved.push_back({m_tokens.size(), {std::uint32_t(begin), std::uint32_t(end)}});
    addPlaces(lower.size(), lower.size() + m_scratch.size());
    lower += m_scratch;
}

} // namespace tlm
