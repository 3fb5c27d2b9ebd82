#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/text/wordpiece.h"

namespace tlm {

/// BERT's BasicTokenizer as Hugging Face's `tokenizers` has it: clean, part CJK, split at white space, strip
/// accents, lower-case, split punctuation off (facts §5.4). Immutable.
class BasicTokenizer
{
public:
    using TakeWord = std::function<void(std::string_view word)>;
    explicit BasicTokenizer(const WordPieceOptions &options);
    /// Calls `take` with each word; the view is valid during the call only.
    void words(std::string_view text, const TakeWord &take) const;

private:
    enum class Kind : std::uint8_t { Letter, Punctuation, Space, Chinese, Dropped };

    static Kind findKind(char32_t codePoint);
    Kind kind(char32_t codePoint) const;
    void addAscii(char c, std::string &word, const TakeWord &take) const;
    void addOther(std::string_view character, Kind found, std::string &word, const TakeWord &take) const;
    /// Normalises a word and calls `take` with its parts between punctuation.
    void finish(std::string &word, const TakeWord &take) const;
    void splitPunctuation(std::string_view word, const TakeWord &take) const;
    std::string normalized(const std::string &word) const;

    WordPieceOptions m_options;
    std::array<Kind, 128> m_ascii;
};

} // namespace tlm
