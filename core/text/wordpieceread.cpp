#include <sstream>

#include "core/base/file.h"
#include "core/text/tokenizerjson.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

namespace dom = simdjson::dom;

void readNormalizer(const dom::element &file, WordPieceOptions &options)
{
    require(partType(file, "normalizer") == "BertNormalizer", "Its normaliser is not BERT's.");
    const dom::element normalizer = file["normalizer"];
    require(valueOr(normalizer, "clean_text", true), "Its normaliser is not BERT's.");
    options.lowerCase = valueOr(normalizer, "lowercase", true);
    options.stripAccents = valueOr(normalizer, "strip_accents", options.lowerCase);
    options.splitChinese = valueOr(normalizer, "handle_chinese_chars", true);
    require(partType(file, "pre_tokenizer") == "BertPreTokenizer", "Its splitting into words is not BERT's.");
}

std::vector<std::string> splitLines(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        lines.push_back(std::move(line));
    }
    return lines;
}

WordPieceOptions readConfiguration(const std::string &text)
{
    dom::parser parser;
    const dom::element file = parser.parse(text);
    WordPieceOptions options;
    options.lowerCase = valueOr(file, "do_lower_case", true);
    options.stripAccents = valueOr(file, "strip_accents", options.lowerCase);
    options.splitChinese = valueOr(file, "tokenize_chinese_chars", true);
    return options;
}

} // namespace

WordPieceParts readWordPieceJson(const dom::element &file)
{
    const dom::element model = file["model"];
    require(valueOr<std::string_view>(model, "continuing_subword_prefix", "##") == "##",
            "Its prefix of continued words is not ##.");
    require(valueOr<std::string_view>(model, "unk_token", "[UNK]") == "[UNK]",
            "Its unknown token is not [UNK].");
    WordPieceParts parts;
    readNormalizer(file, parts.options);
    const auto longest = valueOr<std::int64_t>(model, "max_input_chars_per_word", 100);
    require(longest > 0 && longest <= 1'000'000, "Its longest word is no sensible number.");
    parts.options.maximumWordLength = static_cast<std::int32_t>(longest);
    auto tokens = readNumberedTokens(model["vocab"]);
    for (auto &token : readAddedTokens(file, tokens)) {
        require(!token.stripsLeft && !token.stripsRight,
                "It has an added token that is not matched as written.");
        parts.whole.push_back(std::move(token.text));
    }
    parts.vocabulary = orderedTokens(tokens);
    return parts;
}

Expected<WordPieceParts> readWordPieceVocabulary(const std::filesystem::path &folder)
{
    WordPieceParts parts;
    auto vocabulary = readFile(folder / "vocab.txt", largestTokenizerFile);
    if (!vocabulary)
        return tl::unexpected(vocabulary.error());
    parts.vocabulary = splitLines(*vocabulary);
    const auto path = folder / "tokenizer_config.json";
    auto configuration = readFile(path, largestTokenizerFile);
    if (!configuration && configuration.error().code != ErrorCode::FileNotFound)
        return tl::unexpected(configuration.error());
    if (!configuration)
        return parts;
    return guardedRead(path, [&] { return readConfiguration(*configuration); })
        .map([&](WordPieceOptions options) {
            parts.options = options;
            return std::move(parts);
        });
}

} // namespace tlm
