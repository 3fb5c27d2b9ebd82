#include "core/attention/countingoptions.h"

namespace tlm {

namespace {

tl::unexpected<Error> unusable(const std::string &key, const std::string &wanted)
{
    return failure(ErrorCode::Usage, "`" + key + "` must be " + wanted + ".", "counting");
}

Expected<> takeShare(const std::string &key, const Json &json, double &share)
{
    if (!json.is_number() || !(json.get<double>() >= 0 && json.get<double>() <= 1))
        return unusable(key, "a share from 0 to 1");
    share = json.get<double>();
    return {};
}

Expected<> takeTokens(const std::string &key, const Json &json, std::set<std::string> &tokens)
{
    if (!json.is_array())
        return unusable(key, "an array of tokens");
    tokens.clear();
    for (const Json &token : json) {
        if (!token.is_string())
            return unusable(key, "an array of tokens");
        tokens.insert(token.get<std::string>());
    }
    return {};
}

template <typename Choice>
Expected<> takeChoice(const std::string &key, const Json &json, const std::string &first,
                      const std::string &second, Choice &choice)
{
    if (json != first && json != second)
        return unusable(key, "`" + first + "` or `" + second + "`");
    choice = json == first ? Choice(0) : Choice(1);
    return {};
}

Expected<> take(const std::string &key, const Json &json, CountingOptions &options)
{
    if (key == "rows")
        return takeChoice(key, json, "inner", "all", options.rows);
    if (key == "offsets")
        return takeChoice(key, json, "pooled", "apart", options.offsets);
    if (key == "vertical_tokens")
        return takeTokens(key, json, options.verticalTokens);
    if (key == "positional")
        return takeShare(key, json, options.positional);
    if (key == "vertical")
        return takeShare(key, json, options.vertical);
    return failure(ErrorCode::Usage, "There is no way of counting called `" + key + "`.", "counting");
}

} // namespace

std::set<std::string> CountingOptions::defaultVerticalTokens()
{
    return {"[CLS]", "[SEP]", "<s>", "</s>", ".", "\u3002", "\uFF01", "\uFF1F"};
}

Json countingJson(const CountingOptions &options)
{
    return {{"rows", options.rows == CountedRows::Inner ? "inner" : "all"},
            {"offsets", options.offsets == AdjacentOffsets::Pooled ? "pooled" : "apart"},
            {"vertical_tokens", options.verticalTokens},
            {"positional", options.positional},
            {"vertical", options.vertical}};
}

Expected<CountingOptions> countingFromJson(const Json &json)
{
    if (!json.is_object())
        return failure(ErrorCode::Usage, "`counting` must be an object.", "counting");
    CountingOptions options;
    for (const auto &[key, value] : json.items())
        if (const auto taken = take(key, value, options); !taken)
            return tl::unexpected(taken.error());
    return options;
}

} // namespace tlm
