#include <fmt/format.h>

#include "core/text/bytebpefiles.h"
#include "core/text/tokenizersave.h"

namespace tlm {
namespace {

constexpr const char *mergesHeader = "#version: 0.2\n";

std::vector<std::string> tokensOf(const Tokenizer &tokenizer)
{
    std::vector<std::string> tokens;
    for (std::int32_t id = 0; id < tokenizer.size(); ++id)
        tokens.push_back(tokenizer.token(id));
    return tokens;
}

std::string mergeLines(const std::vector<TokenMerge> &merges)
{
    std::string lines = mergesHeader;
    for (const auto &[left, right] : merges)
        lines += left + " " + right + "\n";
    return lines;
}

Json model(Json vocabulary, const std::vector<TokenMerge> &merges)
{
    auto list = Json::array();
    for (const auto &[left, right] : merges)
        list.push_back(left + " " + right);
    return {{"type", "BPE"},
            {"dropout", nullptr},
            {"unk_token", nullptr},
            {"continuing_subword_prefix", ""},
            {"end_of_word_suffix", ""},
            {"fuse_unk", false},
            {"byte_fallback", false},
            {"ignore_merges", false},
            {"vocab", std::move(vocabulary)},
            {"merges", std::move(list)}};
}

Json byteLevel(bool addPrefixSpace)
{
    return {{"type", "ByteLevel"},
            {"add_prefix_space", addPrefixSpace},
            {"trim_offsets", true},
            {"use_regex", true}};
}

/// `<s> A </s>` and `<s> A </s></s> B </s>`.
Json postProcessor(const SpecialTokens &special, bool addPrefixSpace)
{
    return {{"type", "RobertaProcessing"},
            {"sep", Json::array({"</s>", special.separator})},
            {"cls", Json::array({"<s>", special.classify})},
            {"trim_offsets", true},
            {"add_prefix_space", addPrefixSpace}};
}

Json configuration(const std::vector<NumberedWholeToken> &added, const ByteBpeOptions &options)
{
    return {{"tokenizer_class", options.lowerCase ? "PreTrainedTokenizerFast" : "RobertaTokenizer"},
            {"added_tokens_decoder", addedTokensDecoder(added)},
            {"add_prefix_space", options.addPrefixSpace},
            {"do_lower_case", options.lowerCase},
            {"trim_offsets", true},
            {"errors", "replace"},
            {"bos_token", "<s>"},
            {"eos_token", "</s>"},
            {"cls_token", "<s>"},
            {"sep_token", "</s>"},
            {"pad_token", "<pad>"},
            {"unk_token", "<unk>"},
            {"mask_token", "<mask>"},
            {"clean_up_tokenization_spaces", false}};
}

} // namespace

Expected<> saveByteBpe(const Tokenizer &tokenizer, const ByteBpeParts &parts,
                       const std::filesystem::path &folder)
{
    const auto added = numbered(parts.whole, tokenizer);
    const auto vocabulary = vocabularyObject(tokensOf(tokenizer));
    const auto &options = parts.options;
    const auto json = tokenizerJson(
        {addedTokens(added), options.lowerCase ? Json{{"type", "Lowercase"}} : Json(),
         byteLevel(options.addPrefixSpace), postProcessor(tokenizer.specialTokens(), options.addPrefixSpace),
         byteLevel(true), model(vocabulary, parts.merges)});
    return writeFiles(folder, {{"vocab.json", toText(vocabulary)},
                               {"merges.txt", mergeLines(parts.merges)},
                               {"tokenizer.json", toText(json)},
                               {"tokenizer_config.json", toText(configuration(added, options))}});
}

} // namespace tlm
