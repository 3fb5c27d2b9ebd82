#include <fmt/format.h>

#include "core/base/file.h"
#include "core/text/bytebpefiles.h"
#include "core/text/tokenizerjson.h"

namespace tlm {
namespace {

namespace dom = simdjson::dom;

constexpr const char *tooMany = "It has too many merges.";

/// The two tokens of a merge that is written as `left right`.
TokenMerge parseMerge(std::string_view line, std::size_t number)
{
    const auto space = line.find(' ');
    require(space != line.npos && space > 0 && space + 1 < line.size() &&
                line.find(' ', space + 1) == line.npos,
            fmt::format("Merge {} is not two tokens with a space between them.", number));
    return {std::string(line.substr(0, space)), std::string(line.substr(space + 1))};
}

TokenMerge readMerge(const dom::element &merge, std::size_t number)
{
    if (merge.is_string())
        return parseMerge(std::string_view(merge), number);
    const dom::array pair = merge;
    require(pair.size() == 2, fmt::format("Merge {} is not two tokens.", number));
    return {std::string(std::string_view(pair.at(0))), std::string(std::string_view(pair.at(1)))};
}

ByteBpeOptions readOptions(const dom::element &file)
{
    ByteBpeOptions options;
    const auto normalizer = partType(file, "normalizer");
    require(normalizer.empty() || normalizer == "Lowercase", "Its normaliser is not one for RoBERTa's kind.");
    options.lowerCase = !normalizer.empty();
    require(partType(file, "pre_tokenizer") == "ByteLevel", "Its splitting into words is not RoBERTa's.");
    const dom::element splitter = file["pre_tokenizer"];
    require(valueOr(splitter, "use_regex", true), "Its splitting into words is not RoBERTa's.");
    options.addPrefixSpace = valueOr(splitter, "add_prefix_space", true);
    return options;
}

void checkModel(const dom::element &model)
{
    for (const char *affix : {"continuing_subword_prefix", "end_of_word_suffix"})
        require(valueOr<std::string_view>(model, affix, {}).empty(), "Its model marks parts of words.");
    for (const char *way : {"byte_fallback", "ignore_merges"})
        require(!valueOr(model, way, false), "Its model merges in a way that RoBERTa's does not.");
    require(valueOr(model, "dropout", 0.0) == 0, "Its model leaves out merges at random.");
}

bool readAddPrefixSpace(const std::string &configuration)
{
    dom::parser parser;
    return valueOr(dom::element(parser.parse(configuration)), "add_prefix_space", false);
}

std::vector<TokenMerge> parseMerges(std::string_view text)
{
    std::vector<TokenMerge> merges;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        require(merges.size() < largestVocabulary, tooMany);
        if (!line.starts_with("#version"))
            merges.push_back(parseMerge(line, merges.size()));
        begin = end + 1;
    }
    return merges;
}

std::vector<std::string> parseVocabulary(const std::string &text)
{
    dom::parser parser;
    return orderedTokens(readNumberedTokens(parser.parse(text)));
}

Expected<std::string> readPart(const std::filesystem::path &path)
{
    return readFile(path, largestTokenizerFile);
}

} // namespace

ByteBpeParts readByteBpeJson(const dom::element &file)
{
    const dom::element model = file["model"];
    checkModel(model);
    ByteBpeParts parts;
    parts.options = readOptions(file);
    for (const auto merge : dom::array(model["merges"])) {
        require(parts.merges.size() < largestVocabulary, tooMany);
        parts.merges.push_back(readMerge(merge, parts.merges.size()));
    }
    auto tokens = readNumberedTokens(model["vocab"]);
    parts.whole = readAddedTokens(file, tokens);
    parts.vocabulary = orderedTokens(tokens);
    return parts;
}

Expected<ByteBpeParts> readByteBpeVocabulary(const std::filesystem::path &folder)
{
    ByteBpeParts parts;
    const auto vocabularyPath = folder / "vocab.json", mergesPath = folder / "merges.txt",
               configurationPath = folder / "tokenizer_config.json";
    const auto configuration = readPart(configurationPath);
    if (!configuration && configuration.error().code != ErrorCode::FileNotFound)
        return tl::unexpected(configuration.error());
    return readPart(vocabularyPath)
        .and_then([&](const std::string &text) {
            return guardedRead(vocabularyPath, [&] { return parseVocabulary(text); });
        })
        .and_then([&](std::vector<std::string> vocabulary) {
            parts.vocabulary = std::move(vocabulary);
            return readPart(mergesPath);
        })
        .and_then([&](const std::string &text) {
            return guardedRead(mergesPath, [&] { return parseMerges(text); });
        })
        .and_then([&](std::vector<TokenMerge> merges) {
            parts.merges = std::move(merges);
            return guardedRead(configurationPath,
                               [&] { return configuration && readAddPrefixSpace(*configuration); });
        })
        .map([&](bool addPrefixSpace) {
            parts.options.addPrefixSpace = addPrefixSpace;
            return std::move(parts);
        });
}

} // namespace tlm
