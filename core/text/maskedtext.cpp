#include "core/text/maskedtext.h"

#include <algorithm>
#include <bit>

#include "core/text/lowercase.h"

namespace tlm {
namespace {

WordClass classOf(Utf8Point point)
{
    return point.point == Utf8Point::illFormed ? WordClass::Other : wordClass(point.point);
}

/// The masks without the bytes before `place`.
void forgetBefore(AsciiMasks &masks, std::size_t place)
{
    const auto kept = ~std::uint64_t(0) << place;
    masks.letter &= kept;
    masks.digit &= kept;
    masks.connector &= kept;
    masks.foreign &= kept;
}

} // namespace

MaskedText::MaskedText(std::string_view text, std::string &lower, AsciiClassifier classify)
    : m_text(text), m_lower(lower), m_classify(classify)
{
}

void MaskedText::read(std::size_t begin)
{
    m_begin = begin;
    m_settled = 0;
    const auto *text = m_text.data() + begin;
    const auto whole = std::min((m_text.size() - begin) / AsciiMasks::size, blocksAtOnce);
    m_blocks = std::max<std::size_t>(whole, 1);
    if (whole > 0) {
        m_classify(text, whole, m_masks.data(), m_lower.data() + begin);
    } else {
        std::array<char, AsciiMasks::size> last{};
        std::copy_n(text, m_text.size() - begin, last.begin());
        m_classify(last.data(), 1, m_masks.data(), m_lower.data() + begin);
    }
    const auto end = placeOf(m_blocks);
    const char following = end < m_text.size() ? m_text[end] : '\0';
    m_masks[m_blocks].letter =
        (following >= 'a' && following <= 'z') || (following >= 'A' && following <= 'Z');
    m_masks[m_blocks].digit = following >= '0' && following <= '9';
}

const AsciiMasks &MaskedText::masks(std::size_t block, std::size_t from)
{
    if (from > placeOf(block))
        forgetBefore(m_masks[block], from - placeOf(block));
    m_settled = std::max(m_settled, block);
    for (; m_settled < std::min(block + 2, m_blocks); ++m_settled)
        if (m_masks[m_settled].foreign != 0)
            settle(m_settled);
    return m_masks[block];
}

void MaskedText::settle(std::size_t block)
{
    for (auto left = m_masks[block].foreign; left != 0;) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(left));
        const auto size = settlePoint(placeOf(block) + bit);
        left = bit + size < AsciiMasks::size ? left & (~std::uint64_t(0) << (bit + size)) : 0;
    }
}

/// Marks the code point that begins here, and returns its size.
std::size_t MaskedText::settlePoint(std::size_t place)
{
    const auto point = decodeUtf8(m_text, place);
    // Whether the first byte is joined to what was before, only the grammar knows.
    if (place == m_begin || place + point.size > placeOf(m_blocks))
        return point.size;
    const auto as = role(place, point);
    if (as == WordClass::Other || (as != WordClass::End && lowerInPlace(place, point)))
        mark(place, point.size, as);
    return point.size;
}

/// Letter, Digit, Other for what ends a word, or End where the grammar must decide.
WordClass MaskedText::role(std::size_t place, Utf8Point point) const
{
    const auto wordClass = classOf(point);
    switch (wordClass) {
    case WordClass::Letter:
    case WordClass::Hangul:
        return WordClass::Letter;
    case WordClass::Numeric:
        return WordClass::Digit;
    case WordClass::Other:
        return WordClass::Other;
    case WordClass::MidLetter:
    case WordClass::MidNumber:
    case WordClass::MidNumberLetter:
        return roleOfJoiner(wordClass, place, place + point.size);
    default:
        break;
    }
    if (extends(wordClass) && has(&AsciiMasks::letter, place - 1))
        return WordClass::Letter;
    return extends(wordClass) && has(&AsciiMasks::digit, place - 1) ? WordClass::Digit : WordClass::End;
}

/// The role of a character that may join two letters or two digits.
WordClass MaskedText::roleOfJoiner(WordClass joiner, std::size_t place, std::size_t after) const
{
    const bool joinsLetters = joiner != WordClass::MidNumber && has(&AsciiMasks::letter, place - 1);
    const bool joinsDigits = joiner != WordClass::MidLetter && has(&AsciiMasks::digit, place - 1);
    const auto next = after < m_text.size() ? classOf(decodeUtf8(m_text, after)) : WordClass::Other;
    switch (next) {
    case WordClass::Letter:
    case WordClass::Hangul:
        return joinsLetters ? WordClass::Letter : WordClass::Other;
    case WordClass::Digit:
    case WordClass::Numeric:
        return joinsDigits ? WordClass::Digit : WordClass::Other;
    case WordClass::LetterEmoji:
    case WordClass::HebrewLetter:
        return WordClass::End;
    default:
        return extends(next) ? WordClass::End : WordClass::Other;
    }
}

/// False where the lower case takes more or fewer bytes.
bool MaskedText::lowerInPlace(std::size_t place, Utf8Point point)
{
    const auto lower = lowerCase(point.point);
    if (lower == point.point)
        return true;
    char bytes[4];
    if (encodeUtf8(lower, bytes) != point.size)
        return false;
    std::copy_n(bytes, point.size, m_lower.data() + place);
    return true;
}

void MaskedText::mark(std::size_t place, std::size_t size, WordClass role)
{
    for (auto end = place + size; place < end; ++place) {
        auto &masks = m_masks[(place - m_begin) / AsciiMasks::size];
        const auto bit = std::uint64_t(1) << (place - m_begin) % AsciiMasks::size;
        masks.foreign &= ~bit;
        masks.letter |= role == WordClass::Letter ? bit : 0;
        masks.digit |= role == WordClass::Digit ? bit : 0;
    }
}

bool MaskedText::has(std::uint64_t AsciiMasks::*mask, std::size_t place) const
{
    const auto offset = place - m_begin;
    return m_masks[offset / AsciiMasks::size].*mask >> offset % AsciiMasks::size & 1;
}

} // namespace tlm
