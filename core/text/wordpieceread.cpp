#include <algorithm>
#include <optional>
#include <sstream>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/tokenizer.h"
#include "core/text/wordpiecefiles.h"

namespace tlm {
namespace {

namespace dom = simdjson::dom;

constexpr std::uint64_t largestFile = 256u << 20;

/// Why a file is refused; caught at the border of this file.
struct Refusal
{
    std::string cause;
};

template <typename T>
T valueOr(const dom::element &object, const char *key, T otherwise)
{
    const auto found = object[key];
    return found.error() == simdjson::NO_SUCH_FIELD || found.is_null() ? otherwise : T(found);
}

void require(bool holds, const char *cause)
{
    if (!holds)
        throw Refusal{cause};
}

/// Puts the tokens at their ids, which must be 0 to n − 1, each once.
std::vector<std::string> ordered(const std::vector<std::pair<std::string_view, std::int64_t>> &tokens)
{
    std::vector<std::string> vocabulary(tokens.size());
    for (const auto &[token, id] : tokens) {
        require(id >= 0 && std::uint64_t(id) < tokens.size(),
                "The ids of its vocabulary are not the numbers from 0 on.");
        auto &place = vocabulary[static_cast<std::size_t>(id)];
        require(place.empty(), "An id of its vocabulary stands for two tokens.");
        place = token;
    }
    return vocabulary;
}

void readNormalizer(const dom::element &file, WordPieceOptions &options)
{
    const dom::element normalizer = file["normalizer"];
    require(std::string_view(normalizer["type"]) == "BertNormalizer" &&
                valueOr(normalizer, "clean_text", true),
            "Its normaliser is not BERT's.");
    options.lowerCase = valueOr(normalizer, "lowercase", true);
    options.stripAccents = valueOr(normalizer, "strip_accents", options.lowerCase);
    options.splitChinese = valueOr(normalizer, "handle_chinese_chars", true);
    const dom::element splitter = file["pre_tokenizer"];
    require(std::string_view(splitter["type"]) == "BertPreTokenizer",
            "Its splitting into words is not BERT's.");
}

/// The tokens matched as written; one that the vocabulary lacks joins it.
std::vector<std::string> readAdded(const dom::element &file,
                                   std::vector<std::pair<std::string_view, std::int64_t>> &tokens)
{
    std::vector<std::string> whole;
    dom::array added;
    if (file["added_tokens"].get(added) != simdjson::SUCCESS)
        return whole;
    const auto known = static_cast<std::int64_t>(tokens.size());
    for (const auto token : added) {
        const std::string_view content = token["content"];
        for (const char *way : {"single_word", "lstrip", "rstrip", "normalized"})
            require(!valueOr(token, way, false), "It has an added token that is not matched as written.");
        whole.emplace_back(content);
        if (std::int64_t(token["id"]) >= known)
            tokens.emplace_back(content, std::int64_t(token["id"]));
    }
    return whole;
}

WordPieceParts readTokenizerJson(const std::string &text)
{
    dom::parser parser;
    const dom::element file = parser.parse(text);
    const dom::element model = file["model"];
    require(valueOr<std::string_view>(model, "type", "WordPiece") == "WordPiece",
            "Its model is not WordPiece.");
    require(valueOr<std::string_view>(model, "continuing_subword_prefix", "##") == "##",
            "Its prefix of continued words is not ##.");
    require(valueOr<std::string_view>(model, "unk_token", "[UNK]") == "[UNK]",
            "Its unknown token is not [UNK].");
    WordPieceParts parts;
    readNormalizer(file, parts.options);
    const auto longest = valueOr<std::int64_t>(model, "max_input_chars_per_word", 100);
    require(longest > 0 && longest <= 1'000'000, "Its longest word is no sensible number.");
    parts.options.maximumWordLength = static_cast<std::int32_t>(longest);
    std::vector<std::pair<std::string_view, std::int64_t>> tokens;
    for (const auto [token, id] : dom::object(model["vocab"]))
        tokens.emplace_back(token, std::int64_t(id));
    parts.whole = readAdded(file, tokens);
    parts.vocabulary = ordered(tokens);
    return parts;
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

/// Calls `read` and turns what it throws into an error about `path`.
template <typename Read>
auto guarded(const std::filesystem::path &path, const Read &read) -> Expected<decltype(read())>
{
    try {
        return read();
    } catch (const Refusal &refusal) {
        return failure(ErrorCode::ModelInvalid, "This tokenizer cannot be used. " + refusal.cause,
                       path.string());
    } catch (const simdjson::simdjson_error &error) {
        return failure(ErrorCode::ModelInvalid,
                       fmt::format("This is not a tokenizer as Hugging Face writes them: {}", error.what()),
                       path.string());
    }
}

Expected<WordPieceParts> readVocabulary(const std::filesystem::path &folder)
{
    WordPieceParts parts;
    auto vocabulary = readFile(folder / "vocab.txt", largestFile);
    if (!vocabulary)
        return tl::unexpected(vocabulary.error());
    parts.vocabulary = splitLines(*vocabulary);
    const auto path = folder / "tokenizer_config.json";
    auto configuration = readFile(path, largestFile);
    if (!configuration && configuration.error().code != ErrorCode::FileNotFound)
        return tl::unexpected(configuration.error());
    if (!configuration)
        return parts;
    return guarded(path, [&] { return readConfiguration(*configuration); })
        .map([&](WordPieceOptions options) {
            parts.options = options;
            return std::move(parts);
        });
}

} // namespace

Expected<WordPieceParts> readWordPiece(const std::filesystem::path &folder)
{
    const auto path = folder / "tokenizer.json";
    const auto text = readFile(path, largestFile);
    if (text)
        return guarded(path, [&] { return readTokenizerJson(*text); });
    return text.error().code == ErrorCode::FileNotFound ? readVocabulary(folder)
                                                        : tl::unexpected(text.error());
}

Expected<std::shared_ptr<const Tokenizer>> openTokenizer(const std::filesystem::path &folder)
{
    return readWordPiece(folder).and_then([&](WordPieceParts parts) {
        return makeWordPiece(std::move(parts.vocabulary), parts.options, std::move(parts.whole))
            .map_error([&](Error error) {
                error.where = folder.string();
                return error;
            });
    });
}

} // namespace tlm
