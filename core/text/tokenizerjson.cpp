#include "core/text/tokenizerjson.h"

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace tlm {
namespace {

WholeToken readAddedToken(const simdjson::dom::element &token, bool isNormalizing)
{
    const std::string_view content = token["content"];
    require(!content.empty(), "It has an added token without text.");
    require(!valueOr(token, "single_word", false) && !(isNormalizing && valueOr(token, "normalized", false)),
            "It has an added token that is not matched as written.");
    return {std::string(content), valueOr(token, "special", false), valueOr(token, "lstrip", false),
            valueOr(token, "rstrip", false)};
}

} // namespace

void require(bool holds, std::string_view cause)
{
    if (!holds)
        throw TokenizerRefusal{std::string(cause)};
}

Error refusedTokenizer(std::string cause, const std::filesystem::path &path)
{
    return {ErrorCode::ModelInvalid, std::move(cause), path.string()};
}

std::string_view partType(const simdjson::dom::element &file, const char *part)
{
    auto found = file[part];
    if (found.error() == simdjson::NO_SUCH_FIELD || found.is_null())
        return {};
    return valueOr<std::string_view>(found.value(), "type", {});
}

NumberedTokens readNumberedTokens(const simdjson::dom::element &vocabulary)
{
    NumberedTokens tokens;
    for (const auto [token, id] : simdjson::dom::object(vocabulary)) {
        require(tokens.size() < largestVocabulary, "Its vocabulary is too large.");
        tokens.emplace_back(token, std::int64_t(id));
    }
    return tokens;
}

std::vector<std::string> orderedTokens(const NumberedTokens &tokens)
{
    std::vector<std::string> vocabulary(tokens.size());
    for (const auto &[token, id] : tokens) {
        require(!token.empty(), "Its vocabulary has an empty token.");
        require(id >= 0 && std::uint64_t(id) < tokens.size(),
                "The ids of its vocabulary are not the numbers from 0 on.");
        auto &place = vocabulary[static_cast<std::size_t>(id)];
        require(place.empty(), "An id of its vocabulary stands for two tokens.");
        place = token;
    }
    return vocabulary;
}

std::vector<WholeToken> readAddedTokens(const simdjson::dom::element &file, NumberedTokens &tokens)
{
    std::vector<WholeToken> whole;
    const auto found = file["added_tokens"];
    if (found.error() == simdjson::NO_SUCH_FIELD || found.is_null())
        return whole;
    const std::unordered_map<std::string_view, std::int64_t> known(tokens.begin(), tokens.end());
    std::unordered_set<std::string_view> seen;
    const bool isNormalizing = !partType(file, "normalizer").empty();
    for (const auto token : simdjson::dom::array(found)) {
        whole.push_back(readAddedToken(token, isNormalizing));
        const std::string_view content = token["content"];
        const auto id = std::int64_t(token["id"]);
        require(seen.insert(content).second, fmt::format("It adds {} twice.", content));
        require(tokens.size() < largestVocabulary, "Its vocabulary is too large.");
        if (const auto place = known.find(content); place == known.end())
            tokens.emplace_back(content, id);
        else
            require(place->second == id,
                    fmt::format("Its added token {} has another id in the vocabulary.", content));
    }
    return whole;
}

} // namespace tlm
