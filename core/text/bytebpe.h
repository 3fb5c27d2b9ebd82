#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/text/tokenizer.h"
#include "core/text/wholetokens.h"

namespace tlm {

struct ByteBpeOptions
{
    bool addPrefixSpace = false; ///< a text begins as if a space stood before it
    bool lowerCase = false;
};

/// Two tokens that become one.
struct TokenMerge
{
    std::string left, right;
    friend bool operator==(const TokenMerge &, const TokenMerge &) = default;
};

/// All that a byte-level BPE tokenizer is made of.
struct ByteBpeParts
{
    std::vector<std::string> vocabulary; ///< `vocabulary[i]` is the token of id i, spelled by spellBytes
    std::vector<TokenMerge> merges;      ///< the first is applied first
    ByteBpeOptions options;
    std::vector<WholeToken> whole; ///< matched as written, beyond the five special tokens or in place of them
};

/// RoBERTa's tokenizer: byte-level byte-pair encoding (Sennrich et al. 2016; Radford et al. 2019). Ids equal
/// those of Hugging Face's `tokenizers` (facts §5.5). The vocabulary must hold `<s> <pad> </s> <unk> <mask>`,
/// which are matched as written (`<mask>` takes the white space before it along), and every byte's
/// character. Errors: ModelInvalid for a token that is missing, empty or repeated, a merge of unknown tokens
/// or into an unknown one.
Expected<std::shared_ptr<const Tokenizer>> makeByteBpe(ByteBpeParts parts);

} // namespace tlm
