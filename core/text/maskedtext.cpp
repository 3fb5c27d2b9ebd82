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

/// The lower case of a letter of two bytes, or of none where it is no letter or takes another number of
/// bytes.
struct TwoByteLetter
{
    char lower[2];
};

/// By code point: those of Latin, Greek, Cyrillic, Arabic and more.
std::array<TwoByteLetter, 0x800> makeTwoByteLetters()
{
    std::array<TwoByteLetter, 0x800> letters{};
    for (char32_t point = 0x80; point < 0x800; ++point) {
        char bytes[4];
        if (wordClass(point) == WordClass::Letter && encodeUtf8(lowerCase(point), bytes) == 2)
            letters[point] = {bytes[0], bytes[1]};
    }
    return letters;
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
    settle(block);
    if (m_masks[block].foreign == 0 && block + 1 < m_blocks)
        settle(block + 1);
    return m_masks[block];
}

/// Marks what is foreign, to the first that the grammar must decide.
void MaskedText::settle(std::size_t block)
{
    const auto &foreign = m_masks[block].foreign;
    for (bool isSettled = true; foreign != 0 && isSettled;) {
        settleTwoByteLetters(block);
        if (foreign != 0)
            isSettled = settlePoint(placeOf(block) + static_cast<std::size_t>(std::countr_zero(foreign)));
    }
}

/// Marks the letters of two bytes that come before anything else that is foreign.
void MaskedText::settleTwoByteLetters(std::size_t block)
{
    static const auto letters = makeTwoByteLetters();
    auto left = m_masks[block].foreign;
    while (left != 0 && (block > 0 || left % 2 == 0)) {
        const auto bit = std::countr_zero(left);
        const auto place = placeOf(block) + static_cast<std::size_t>(bit);
        if ((left >> bit & 3) != 3)
            break;
        const auto lead = static_cast<unsigned char>(m_text[place]);
        const auto second = static_cast<unsigned char>(m_text[place + 1]);
        if (lead < 0xC0 || lead >= 0xE0 || second >= 0xC0)
            break;
        const auto &letter = letters[(lead & 0x1F) << 6 | (second & 0x3F)];
        if (letter.lower[0] == '\0')
            break;
        std::copy_n(letter.lower, 2, m_lower.data() + place);
        left &= left - 1;
        left &= left - 1;
    }
    m_masks[block].letter |= m_masks[block].foreign & ~left;
    m_masks[block].foreign = left;
}

/// Marks the code point that begins here; false where the grammar must decide.
bool MaskedText::settlePoint(std::size_t place)
{
    const auto point = decodeUtf8(m_text, place);
    // Whether the first byte is joined to what was before, only the grammar knows.
    if (place == m_begin || place + point.size > placeOf(m_blocks))
        return false;
    const auto as = role(place, point);
    if (as == WordClass::End || (as != WordClass::Other && !lowerInPlace(place, point)))
        return false;
    mark(place, point.size, as);
    return true;
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
