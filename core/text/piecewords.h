#pragma once
#include <functional>
#include <span>
#include <string_view>

namespace tlm {

/// How SentencePiece marks where a word begins (U+2581).
inline constexpr std::string_view wordMark = "\xE2\x96\x81";

/// A range of code points, the last included.
struct CodePointRange
{
    char32_t first, last;
};

/// What parts words: white space, control characters but U+0000, and the mark of words itself. In order.
std::span<const CodePointRange> wordSeparators();

/// Cuts texts into the words within which SentencePiece looks for pieces, lower-cased if asked.
class PieceWords
{
public:
    using Take = std::function<void(std::string_view word)>;
    explicit PieceWords(bool lowerCase) : m_lowerCase(lowerCase) {}
    /// Calls `take` with each word behind its mark; the view is valid during the call only. Ill-formed bytes
    /// become U+FFFD.
    void forEach(std::string_view text, const Take &take) const;

private:
    bool m_lowerCase;
};

} // namespace tlm
