#include "core/text/wordmatch.h"

#include <algorithm>
#include <array>

#include "core/text/utf8.h"
#include "core/text/wordwindow.h"

namespace tlm {
namespace {

/// What was read last. The three Pending states and Leading alone are no token yet.
enum class Word : std::uint8_t {
    None,
    Start,
    Leading, ///< only connectors such as _
    Letter,
    Hebrew,      ///< a Hebrew letter that a quotation mark may follow
    HebrewQuote, ///< Hebrew letter and single quote: complete, or the middle of a word
    HebrewPair,  ///< Hebrew letters around a double quote
    Number,
    Katakana,
    Connected, ///< a connector behind something
    PendingLetter,
    PendingNumber,
    PendingHebrew,
};

constexpr bool isToken(Word state)
{
    return state >= Word::Letter && state <= Word::Connected;
}

/// A connector joins everything, so any word can begin behind it.
constexpr bool canBegin(Word state)
{
    return state == Word::Start || state == Word::Leading || state == Word::Connected;
}

constexpr bool canContinue(Word state)
{
    return canBegin(state) || (isToken(state) && state != Word::Katakana);
}

constexpr Word afterQuote(Word state)
{
    switch (state) {
    case Word::Hebrew:
        return Word::HebrewQuote;
    case Word::Letter:
        return Word::PendingLetter;
    case Word::Number:
        return Word::PendingNumber;
    default:
        return Word::None;
    }
}

constexpr Word afterMiddle(Word state, bool joinsLetters, bool joinsNumbers)
{
    if (joinsLetters && (state == Word::Letter || state == Word::Hebrew))
        return Word::PendingLetter;
    return joinsNumbers && state == Word::Number ? Word::PendingNumber : Word::None;
}

constexpr Word afterHebrew(Word state)
{
    if (state == Word::PendingHebrew)
        return Word::HebrewPair;
    // The grammar lets a quotation mark follow only a letter that begins its group.
    if (state == Word::PendingLetter)
        return Word::Letter;
    return canContinue(state) ? Word::Hebrew : Word::None;
}

constexpr Word after(Word state, WordClass next)
{
    switch (next) {
    case WordClass::Letter:
    case WordClass::LetterEmoji:
    case WordClass::Hangul:
        return canContinue(state) || state == Word::PendingLetter ? Word::Letter : Word::None;
    case WordClass::HebrewLetter:
        return afterHebrew(state);
    case WordClass::Numeric:
    case WordClass::Digit:
        return canContinue(state) || state == Word::PendingNumber ? Word::Number : Word::None;
    case WordClass::Katakana:
        return canBegin(state) || state == Word::Katakana ? Word::Katakana : Word::None;
    case WordClass::ExtendNumLet:
        if (state == Word::Start || state == Word::Leading)
            return Word::Leading;
        return isToken(state) ? Word::Connected : Word::None;
    case WordClass::MidLetter:
        return afterMiddle(state, true, false);
    case WordClass::MidNumber:
        return afterMiddle(state, false, true);
    case WordClass::MidNumberLetter:
        return afterMiddle(state, true, true);
    case WordClass::SingleQuote:
        return afterQuote(state);
    case WordClass::DoubleQuote:
        return state == Word::Hebrew ? Word::PendingHebrew : Word::None;
    default:
        return extends(next) && state != Word::Start ? state : Word::None;
    }
}

constexpr auto states = std::size_t(Word::PendingHebrew) + 1;
constexpr auto classes = std::size_t(WordClass::End) + 1;
using Transitions = std::array<std::array<Word, classes>, states>;

/// What `after` says of every pair.
constexpr Transitions makeTransitions()
{
    Transitions all{};
    for (std::size_t state = 0; state < states; ++state)
        for (std::size_t next = 0; next < classes; ++next)
            all[state][next] = after(Word(state), WordClass(next));
    return all;
}

constexpr auto transitions = makeTransitions();

} // namespace

std::size_t matchWord(std::string_view text, std::size_t begin)
{
    WordWindow window(text, begin);
    auto end = begin;
    for (auto state = Word::Start; state != Word::None;) {
        state = transitions[std::size_t(state)][std::size_t(window.next())];
        if (isToken(state))
            end = window.position();
    }
    return end;
}

std::size_t matchScript(std::string_view text, std::size_t begin)
{
    WordWindow window(text, begin);
    const auto isComplex = [](WordClass c) {
        return c == WordClass::Complex || c == WordClass::ComplexExtend;
    };
    const auto first = window.next();
    if (!isComplex(first) && first != WordClass::Han && first != WordClass::Hiragana)
        return begin;
    auto end = window.position();
    for (auto next = window.next(); extends(next) || (isComplex(first) && isComplex(next));
         next = window.next())
        end = window.position();
    return end;
}

std::size_t matchToken(std::string_view text, std::size_t begin)
{
    const auto point = decodeUtf8(text, begin).point;
    switch (point == Utf8Point::illFormed ? WordClass::Other : wordClass(point)) {
    case WordClass::Letter:
    case WordClass::Hangul:
    case WordClass::HebrewLetter:
    case WordClass::Numeric:
    case WordClass::Digit:
    case WordClass::Katakana:
    case WordClass::ExtendNumLet:
        return matchWord(text, begin);
    case WordClass::LetterEmoji:
        return std::max(matchWord(text, begin), matchEmoji(text, begin));
    case WordClass::Joiner:
    case WordClass::KeyCapBase:
    case WordClass::Emoji:
    case WordClass::EmojiBase:
    case WordClass::EmojiModifier:
    case WordClass::RegionalIndicator:
        return matchEmoji(text, begin);
    case WordClass::Han:
    case WordClass::Hiragana:
    case WordClass::Complex:
    case WordClass::ComplexExtend:
        return matchScript(text, begin);
    default:
        return begin;
    }
}

} // namespace tlm
