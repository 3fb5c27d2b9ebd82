#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace tlm {

/// Byte-level BPE spells every byte as one printable character (facts §5.5): printable Latin-1 as itself, the
/// other 68 bytes as the characters from U+0100 on, a space as `Ġ`.
char32_t byteCharacter(unsigned char byte);

/// Bytes as their characters, in UTF-8.
std::string spellBytes(std::string_view bytes);

/// The bytes that characters stand for; none if one stands for no byte.
std::optional<std::string> readSpelledBytes(std::string_view spelling);

} // namespace tlm
