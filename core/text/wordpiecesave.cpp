#include <fmt/format.h>

#include "core/text/tokenizersave.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

Json normalizer(const WordPieceOptions &options)
{
    return {{"type", "BertNormalizer"},
            {"clean_text", true},
            {"handle_chinese_chars", options.splitChinese},
            {"strip_accents", options.stripAccents},
            {"lowercase", options.lowerCase}};
}

Json model(const std::vector<std::string> &tokens, const WordPieceOptions &options)
{
    return {{"type", "WordPiece"},
            {"unk_token", "[UNK]"},
            {"continuing_subword_prefix", "##"},
            {"max_input_chars_per_word", options.maximumWordLength},
            {"vocab", vocabularyObject(tokens)}};
}

Json configuration(const std::vector<NumberedWholeToken> &added, const WordPieceOptions &options)
{
    return {{"tokenizer_class", "BertTokenizer"},
            {"added_tokens_decoder", addedTokensDecoder(added)},
            {"do_lower_case", options.lowerCase},
            {"strip_accents", options.stripAccents},
            {"tokenize_chinese_chars", options.splitChinese},
            {"pad_token", "[PAD]"},
            {"unk_token", "[UNK]"},
            {"cls_token", "[CLS]"},
            {"sep_token", "[SEP]"},
            {"mask_token", "[MASK]"},
            {"clean_up_tokenization_spaces", true}};
}

} // namespace

Expected<> saveWordPiece(const Tokenizer &tokenizer, const std::vector<std::string> &tokens,
                         const WordPieceOptions &options, const std::vector<WholeToken> &whole,
                         const std::filesystem::path &folder)
{
    const auto added = numbered(whole, tokenizer);
    const auto json = tokenizerJson({addedTokens(added),
                                     normalizer(options),
                                     {{"type", "BertPreTokenizer"}},
                                     bertPostProcessor(tokenizer.specialTokens()),
                                     {{"type", "WordPiece"}, {"prefix", "##"}, {"cleanup", true}},
                                     model(tokens, options)});
    return writeFiles(folder, {{"vocab.txt", fmt::format("{}\n", fmt::join(tokens, "\n"))},
                               {"tokenizer.json", toText(json)},
                               {"tokenizer_config.json", toText(configuration(added, options))}});
}

} // namespace tlm
