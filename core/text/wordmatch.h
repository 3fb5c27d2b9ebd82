#pragma once
#include <cstddef>
#include <string_view>

namespace tlm {

/// The longest match of the letters-and-digits rules (ALPHANUM, NUM, KATAKANA and HANGUL in Lucene) from
/// `begin`: the byte offset behind it, or `begin` for none.
std::size_t matchWord(std::string_view text, std::size_t begin);

/// The same for emoji sequences (UTS #51 of emoji 11): pictures with skin tones, joined pictures, tags, key
/// caps, flags.
std::size_t matchEmoji(std::string_view text, std::size_t begin);

/// The same for what Lucene calls SOUTHEAST_ASIAN (a run), IDEOGRAPHIC and HIRAGANA (one character each).
std::size_t matchScript(std::string_view text, std::size_t begin);

/// The longest of the three: the end of the token that begins here, or `begin` for none.
std::size_t matchToken(std::string_view text, std::size_t begin);

} // namespace tlm
