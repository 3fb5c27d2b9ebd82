#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace tlm {

/// Decodes one code point at `position` and moves past it. Ill-formed bytes give U+FFFD and move by one byte.
char32_t nextCodePoint(std::string_view text, std::size_t &position);

/// Appends a code point as UTF-8.
void appendUtf8(std::string &text, char32_t codePoint);

/// How many code points well-formed UTF-8 has.
std::size_t characterCount(std::string_view text);

/// Where the character begins that the byte at `position`, which is inside the text, belongs to.
std::size_t startOfCharacter(std::string_view text, std::size_t position);

/// Byte offset of the first ill-formed sequence, or npos.
std::size_t firstInvalidUtf8(std::string_view text);

/// The text with every ill-formed byte replaced by U+FFFD.
std::string repairUtf8(std::string_view text);

} // namespace tlm
