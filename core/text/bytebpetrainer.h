#pragma once
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/text/bytebpe.h"
#include "core/text/bytepieces.h"

namespace tlm {

/// Learns byte-level BPE from texts: pieces as RoBERTa's tokenizer cuts them, then merges of the most
/// frequent pair, the same ones as Hugging Face's BpeTrainer. Deterministic.
class ByteBpeTrainer
{
public:
    /// Tokens of `whole` (entity markers) are matched as written, take the space before them along and are
    /// no part of what is learnt from.
    explicit ByteBpeTrainer(ByteBpeOptions options = {}, const std::vector<std::string> &whole = {});
    /// Counts the pieces of a text.
    void add(std::string_view text);
    /// The vocabulary `<s> <pad> </s> <unk> <mask>`, `whole`, the 256 bytes and merges, `size` tokens in all
    /// or fewer when the texts give no more. Pairs seen fewer than `minimum` times are not merged. Errors:
    /// ConfigurationOutOfRange when `size` has no room for the bytes, Stopped.
    Expected<ByteBpeParts> train(std::int32_t size, ProgressSink &progress, std::stop_token stop,
                                 std::uint64_t minimum = 2) const;

private:
    ByteBpeOptions m_options;
    std::vector<WholeToken> m_whole;
    BytePieces m_pieces;
    std::unordered_map<std::string, std::uint64_t> m_counts;
};

} // namespace tlm
