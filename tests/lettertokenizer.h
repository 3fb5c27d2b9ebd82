#pragma once
#include <memory>
#include <string>
#include <vector>

#include "core/text/wordpiece.h"

namespace tlm::test {

/// Knows 26 words: the letters.
inline std::shared_ptr<const Tokenizer> letterTokenizer()
{
    std::vector<std::string> tokens{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
    for (char letter = 'a'; letter <= 'z'; ++letter)
        tokens.emplace_back(1, letter);
    return makeWordPiece(tokens).value();
}

} // namespace tlm::test
