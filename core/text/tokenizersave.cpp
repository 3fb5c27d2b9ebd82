#include "core/text/tokenizersave.h"

#include <algorithm>

#include "core/base/file.h"

namespace tlm {
namespace {

Json flags(const WholeToken &token)
{
    return {{"content", token.text},       {"single_word", false}, {"lstrip", token.stripsLeft},
            {"rstrip", token.stripsRight}, {"normalized", false},  {"special", token.isSpecial}};
}

} // namespace

std::vector<NumberedWholeToken> numbered(const std::vector<WholeToken> &tokens, const Tokenizer &tokenizer)
{
    std::vector<NumberedWholeToken> list;
    for (const auto &token : tokens)
        list.push_back({tokenizer.id(token.text).value(), token});
    std::ranges::sort(list, {}, &NumberedWholeToken::id);
    return list;
}

Json addedTokens(const std::vector<NumberedWholeToken> &tokens)
{
    auto list = Json::array();
    for (const auto &[id, token] : tokens) {
        Json entry = {{"id", id}};
        entry.update(flags(token));
        list.push_back(std::move(entry));
    }
    return list;
}

Json addedTokensDecoder(const std::vector<NumberedWholeToken> &tokens)
{
    auto decoder = Json::object();
    for (const auto &[id, token] : tokens)
        decoder[std::to_string(id)] = flags(token);
    return decoder;
}

Json bertPostProcessor(const SpecialTokens &special)
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

Json vocabularyObject(const std::vector<std::string> &tokens)
{
    // Appended without the look-up for an equal key, which the vocabulary has not.
    Json::object_t vocabulary;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        vocabulary.Container::emplace_back(tokens[i], i);
    return vocabulary;
}

Json tokenizerJson(TokenizerJsonParts parts)
{
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", std::move(parts.addedTokens)},
            {"normalizer", std::move(parts.normalizer)},
            {"pre_tokenizer", std::move(parts.preTokenizer)},
            {"post_processor", std::move(parts.postProcessor)},
            {"decoder", std::move(parts.decoder)},
            {"model", std::move(parts.model)}};
}

Expected<> writeFiles(const std::filesystem::path &folder, const std::vector<NamedFile> &files)
{
    for (const auto &file : files)
        if (auto written = writeFile(folder / file.name, file.bytes); !written)
            return written;
    return {};
}

} // namespace tlm
