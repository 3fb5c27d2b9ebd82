#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/text/tokenizer.h"
#include "core/text/wholetokens.h"

namespace tlm {

/// A token matched as written and its id.
struct NumberedWholeToken
{
    std::int32_t id;
    WholeToken token;
};

/// The tokens of a vocabulary that are matched as written, by id.
std::vector<NumberedWholeToken> numbered(const std::vector<WholeToken> &tokens, const Tokenizer &tokenizer);

/// `added_tokens` of a tokenizer.json.
Json addedTokens(const std::vector<NumberedWholeToken> &tokens);

/// `added_tokens_decoder` of a tokenizer_config.json.
Json addedTokensDecoder(const std::vector<NumberedWholeToken> &tokens);

/// `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]` with types 0 and 1.
Json bertPostProcessor(const SpecialTokens &special);

/// `{"token": id}` for tokens in the order of their ids.
Json vocabularyObject(const std::vector<std::string> &tokens);

/// A tokenizer.json of these parts, neither truncating nor padding.
struct TokenizerJsonParts
{
    Json addedTokens, normalizer, preTokenizer, postProcessor, decoder, model;
};
Json tokenizerJson(TokenizerJsonParts parts);

/// A file and what it holds.
struct NamedFile
{
    std::string name, bytes;
};

/// Writes files into a folder, one after the other.
Expected<> writeFiles(const std::filesystem::path &folder, const std::vector<NamedFile> &files);

} // namespace tlm
