#include <algorithm>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

const std::string &spelling(const WordPieceParts &parts, std::int32_t id)
{
    return parts.vocabulary[static_cast<std::size_t>(id)];
}

struct MatchedToken
{
    std::int32_t id;
    bool isSpecial;
};

/// The tokens matched as written, by id.
std::vector<MatchedToken> matchedTokens(const WordPieceParts &parts, const SpecialTokens &special)
{
    std::vector<MatchedToken> tokens;
    for (const auto id :
         {special.padding, special.unknown, special.classify, special.separator, special.mask})
        tokens.push_back({id, true});
    for (const auto &whole : parts.whole) {
        const auto found = std::ranges::find(parts.vocabulary, whole);
        tokens.push_back({static_cast<std::int32_t>(found - parts.vocabulary.begin()), false});
    }
    std::ranges::sort(tokens, {}, &MatchedToken::id);
    return tokens;
}

Json addedToken(const WordPieceParts &parts, const MatchedToken &token)
{
    return {{"content", spelling(parts, token.id)},
            {"single_word", false},
            {"lstrip", false},
            {"rstrip", false},
            {"normalized", false},
            {"special", token.isSpecial}};
}

Json addedTokens(const WordPieceParts &parts, const SpecialTokens &special)
{
    auto list = Json::array();
    for (const auto &token : matchedTokens(parts, special)) {
        Json entry = {{"id", token.id}};
        entry.update(addedToken(parts, token));
        list.push_back(std::move(entry));
    }
    return list;
}

Json normalizer(const WordPieceOptions &options)
{
    return {{"type", "BertNormalizer"},
            {"clean_text", true},
            {"handle_chinese_chars", options.splitChinese},
            {"strip_accents", options.stripAccents},
            {"lowercase", options.lowerCase}};
}

/// `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]`.
Json postProcessor(const SpecialTokens &special)
{
    const auto token = [](const char *name, int type) {
        return Json{{"SpecialToken", {{"id", name}, {"type_id", type}}}};
    };
    const auto sequence = [](const char *name, int type) {
        return Json{{"Sequence", {{"id", name}, {"type_id", type}}}};
    };
    const auto entry = [](const char *name, std::int32_t id) {
        return Json{{"id", name}, {"ids", Json::array({id})}, {"tokens", Json::array({name})}};
    };
    return {{"type", "TemplateProcessing"},
            {"single", Json::array({token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)})},
            {"pair", Json::array({token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0), sequence("B", 1),
                                  token("[SEP]", 1)})},
            {"special_tokens",
             {{"[CLS]", entry("[CLS]", special.classify)}, {"[SEP]", entry("[SEP]", special.separator)}}}};
}

Json model(const WordPieceParts &parts)
{
    // Appended without the look-up for an equal key, which the vocabulary has not.
    Json::object_t vocabulary;
    for (std::size_t i = 0; i < parts.vocabulary.size(); ++i)
        vocabulary.Container::emplace_back(parts.vocabulary[i], i);
    return {{"type", "WordPiece"},
            {"unk_token", "[UNK]"},
            {"continuing_subword_prefix", "##"},
            {"max_input_chars_per_word", parts.options.maximumWordLength},
            {"vocab", std::move(vocabulary)}};
}

Json tokenizerJson(const WordPieceParts &parts, const SpecialTokens &special)
{
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", addedTokens(parts, special)},
            {"normalizer", normalizer(parts.options)},
            {"pre_tokenizer", {{"type", "BertPreTokenizer"}}},
            {"post_processor", postProcessor(special)},
            {"decoder", {{"type", "WordPiece"}, {"prefix", "##"}, {"cleanup", true}}},
            {"model", model(parts)}};
}

Json configuration(const WordPieceParts &parts, const SpecialTokens &special)
{
    auto decoder = Json::object();
    for (const auto &token : matchedTokens(parts, special))
        decoder[std::to_string(token.id)] = addedToken(parts, token);
    return {{"tokenizer_class", "BertTokenizer"},
            {"added_tokens_decoder", std::move(decoder)},
            {"do_lower_case", parts.options.lowerCase},
            {"strip_accents", parts.options.stripAccents},
            {"tokenize_chinese_chars", parts.options.splitChinese},
            {"pad_token", "[PAD]"},
            {"unk_token", "[UNK]"},
            {"cls_token", "[CLS]"},
            {"sep_token", "[SEP]"},
            {"mask_token", "[MASK]"},
            {"clean_up_tokenization_spaces", true}};
}

} // namespace

Expected<> saveWordPiece(const WordPieceParts &parts, const SpecialTokens &special,
                         const std::filesystem::path &folder)
{
    return writeFile(folder / "vocab.txt", fmt::format("{}\n", fmt::join(parts.vocabulary, "\n")))
        .and_then([&] { return writeFile(folder / "tokenizer.json", toText(tokenizerJson(parts, special))); })
        .and_then([&] {
            return writeFile(folder / "tokenizer_config.json", toText(configuration(parts, special)));
        });
}

} // namespace tlm
