#include <fmt/format.h>

#include "core/text/piecewords.h"
#include "core/text/sentencepiecefiles.h"
#include "core/text/tokenizersave.h"

namespace tlm {
namespace {

Json normalizer(bool lowerCase)
{
    auto steps = Json::array(
        {{{"type", "Replace"}, {"pattern", {{"Regex", wordSeparatorExpression()}}}, {"content", " "}},
         {{"type", "Strip"}, {"strip_left", true}, {"strip_right", true}}});
    if (lowerCase)
        steps.push_back({{"type", "Lowercase"}});
    return {{"type", "Sequence"}, {"normalizers", std::move(steps)}};
}

Json metaspace()
{
    return {{"type", "Metaspace"}, {"replacement", wordMark}, {"prepend_scheme", "always"}, {"split", true}};
}

Json unigram(const Tokenizer &tokenizer, const SentencePieceModel &model)
{
    auto vocabulary = Json::array();
    for (const auto &piece : model.pieces)
        vocabulary.push_back(Json::array({piece.text, piece.score}));
    return {{"type", "Unigram"},
            {"unk_id", tokenizer.specialTokens().unknown},
            {"vocab", std::move(vocabulary)},
            {"byte_fallback", false}};
}

Json bytePairs(const SentencePieceModel &model)
{
    std::vector<std::string> tokens;
    for (const auto &piece : model.pieces)
        tokens.push_back(piece.text);
    auto merges = Json::array();
    for (const auto &[left, right] : mergesOf(model))
        merges.push_back(left + " " + right);
    return {{"type", "BPE"},
            {"dropout", nullptr},
            {"unk_token", "[UNK]"},
            {"continuing_subword_prefix", nullptr},
            {"end_of_word_suffix", nullptr},
            {"fuse_unk", true},
            {"byte_fallback", false},
            {"ignore_merges", false},
            {"vocab", vocabularyObject(tokens)},
            {"merges", std::move(merges)}};
}

Json configuration(const std::vector<NumberedWholeToken> &added, bool lowerCase)
{
    return {{"tokenizer_class", "PreTrainedTokenizerFast"},
            {"added_tokens_decoder", addedTokensDecoder(added)},
            {"do_lower_case", lowerCase},
            {"pad_token", "[PAD]"},
            {"unk_token", "[UNK]"},
            {"cls_token", "[CLS]"},
            {"sep_token", "[SEP]"},
            {"mask_token", "[MASK]"},
            {"clean_up_tokenization_spaces", false}};
}

} // namespace

std::string wordSeparatorExpression()
{
    std::string expression = "[";
    for (const auto &[first, last] : wordSeparators())
        expression += fmt::format("\\x{{{:04X}}}-\\x{{{:04X}}}", std::uint32_t(first), std::uint32_t(last));
    return expression + "]+";
}

Expected<> saveSentencePiece(const Tokenizer &tokenizer, const SentencePieceParts &parts,
                             const std::filesystem::path &folder)
{
    const auto added = numbered(parts.whole, tokenizer);
    const bool isUnigram = parts.model.kind == TokenizerKind::Unigram;
    const auto json = tokenizerJson({addedTokens(added), normalizer(parts.lowerCase), metaspace(),
                                     bertPostProcessor(tokenizer.specialTokens()), metaspace(),
                                     isUnigram ? unigram(tokenizer, parts.model) : bytePairs(parts.model)});
    return writeFiles(folder, {{"spiece.model", parts.bytes},
                               {"tokenizer.json", toText(json)},
                               {"tokenizer_config.json", toText(configuration(added, parts.lowerCase))}});
}

} // namespace tlm
