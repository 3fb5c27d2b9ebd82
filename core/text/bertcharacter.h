#pragma once

namespace tlm {

/// Character kinds as Hugging Face's `tokenizers` sees them: its tables are of Unicode 8, and what came later
/// is none of these.

/// Control, format and private-use characters, U+0000 and U+FFFD, which BERT's normaliser drops.
bool isBertDropped(char32_t codePoint);

/// White space; not U+000B and the like, which are dropped.
bool isBertSpace(char32_t codePoint);

/// ASCII symbols and every Unicode punctuation: a token of its own.
bool isBertPunctuation(char32_t codePoint);

/// A character of the CJK blocks that become words of their own.
bool isBertChinese(char32_t codePoint);

/// Category Mn, stripped with the accents.
bool isBertAccent(char32_t codePoint);

} // namespace tlm
