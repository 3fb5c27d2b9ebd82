#pragma once
#include <string>
#include <string_view>

namespace tlm {

/// Appends the lower case of a character as Rust's `char::to_lowercase`, and so Hugging Face's library, has
/// it: only İ becomes two characters, and Σ is σ wherever it stands.
void appendLowerCase(std::string &text, char32_t point);

/// A text in lower case, character by character.
std::string lowerCharacters(std::string_view text);

/// Unicode's White_Space.
bool isWhiteSpace(char32_t point);

/// Whether bytes begin as the middle of a word does: with a letter, a mark or a digit, or with a part of a
/// character.
bool beginsInsideWord(std::string_view bytes);

} // namespace tlm
