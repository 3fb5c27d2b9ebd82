#pragma once
#include <memory>

#include "core/text/tokenizer.h"

namespace tlm {

struct WordPieceOptions
{
    bool lowerCase = true;
    bool stripAccents = true;
    bool splitChinese = true;
    std::int32_t maximumWordLength = 100; ///< code points; a longer word is [UNK]
};

/// BERT's tokenizer (Devlin et al. 2019): BasicTokenizer, then greedy longest match. Ids equal those of
/// Hugging Face's `tokenizers` (facts §5.4). Special tokens written out in a text are matched before
/// normalisation. `vocabulary[i]` is the token of id i and must hold [PAD] [UNK] [CLS] [SEP] [MASK]. Tokens
/// in `whole` beyond these (entity markers such as `[[`) are matched whole as well. Errors: ModelInvalid for
/// a missing special token, an empty or a repeated token.
Expected<std::shared_ptr<const Tokenizer>> makeWordPiece(std::vector<std::string> vocabulary,
                                                         WordPieceOptions options = {},
                                                         std::vector<std::string> whole = {});

} // namespace tlm
