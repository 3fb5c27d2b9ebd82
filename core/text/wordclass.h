#pragma once
#include <cstdint>

#include "core/text/codepointpages.h"

namespace tlm {

/// The classes that the grammar of Lucene's StandardTokenizer (UAX #29 of Unicode 9, emoji 11) tells apart.
enum class WordClass : std::uint8_t {
    Other,
    Letter,
    LetterEmoji, ///< a letter that is an emoji too (ℹ)
    Hangul,
    HebrewLetter,
    Numeric,
    Digit, ///< 0 to 9, which key caps begin with
    Katakana,
    MidLetter,
    MidNumber,
    MidNumberLetter,
    SingleQuote,
    DoubleQuote,
    ExtendNumLet,
    Han,
    Hiragana,
    Complex,       ///< line break class SA: Thai, Lao, Khmer, Myanmar …
    ComplexExtend, ///< the same, combining
    Extend,        ///< Extend or Format
    Joiner,        ///< U+200D
    TextStyle,     ///< U+FE0E
    EmojiStyle,    ///< U+FE0F
    KeyCap,        ///< U+20E3
    KeyCapBase,    ///< # and *
    Tag,
    TagEnd,
    Emoji,
    EmojiBase, ///< takes a skin tone
    EmojiModifier,
    RegionalIndicator,
    End, ///< no code point: the text or the window is over
};

/// The classes of all code points, made anew.
CodePointPages<WordClass> makeWordClasses();

/// The class of a code point.
inline WordClass wordClass(char32_t codePoint)
{
    static const auto classes = makeWordClasses();
    return classes[codePoint];
}

/// Whether a class attaches to what precedes it (rule WB4).
constexpr bool extends(WordClass wordClass)
{
    return wordClass == WordClass::ComplexExtend ||
           (wordClass >= WordClass::Extend && wordClass <= WordClass::KeyCap) ||
           wordClass == WordClass::Tag || wordClass == WordClass::TagEnd;
}

} // namespace tlm
