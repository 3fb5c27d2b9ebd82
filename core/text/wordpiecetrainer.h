#pragma once
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/text/basictokenizer.h"
#include "core/text/wordpiece.h"

namespace tlm {

/// Learns a WordPiece vocabulary from texts: words as BERT's BasicTokenizer gives them, then merges of the
/// most frequent pair (as Hugging Face's WordPieceTrainer does), ties by the smaller pair of ids.
/// Deterministic. A word over the maximum length or with a character outside the alphabet is left out.
class WordPieceTrainer
{
public:
    explicit WordPieceTrainer(WordPieceOptions options = {});
    /// Counts the words of a text.
    void add(std::string_view text);
    /// The vocabulary: [PAD] [UNK] [CLS] [SEP] [MASK], `whole`, the alphabet (at most 1,000 characters), then
    /// merges, `size` tokens in all or fewer when the texts give no more. Pairs seen fewer than `minimum`
    /// times are not merged. Errors: ConfigurationOutOfRange when `size` has no room for the tokens named,
    /// Stopped.
    Expected<std::vector<std::string>> train(std::int32_t size, const std::vector<std::string> &whole,
                                             ProgressSink &progress, std::stop_token stop,
                                             std::uint64_t minimum = 2) const;

private:
    std::size_t m_longest;
    BasicTokenizer m_basic;
    std::unordered_map<std::string, std::uint64_t> m_words;
};

} // namespace tlm
