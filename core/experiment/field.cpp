#include "core/experiment/field.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include <fmt/format.h>

namespace tlm {

namespace {

/// Levenshtein distance: how many letters must change to turn one word into the other.
std::size_t editDistance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] != right[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

const Field *findField(std::string_view key)
{
    static const std::unordered_map<std::string_view, const Field *> byKey = [] {
        std::unordered_map<std::string_view, const Field *> index;
        for (const Field &field : fields())
            index.emplace(field.key, &field);
        return index;
    }();
    const auto found = byKey.find(key);
    return found == byKey.end() ? nullptr : found->second;
}

tl::unexpected<Error> unknownKey(std::string_view key, const std::string &where)
{
    const std::string_view shown = key.substr(0, 200);
    const auto nearer = [shown](const Field &left, const Field &right) {
        return editDistance(shown, left.key) < editDistance(shown, right.key);
    };
    const auto nearest = std::min_element(fields().begin(), fields().end(), nearer);
    return failure(ErrorCode::ConfigurationUnknownKey,
                   "There is no configuration key \"" + std::string(shown) + "\"; the nearest is \"" +
                       nearest->key + "\".",
                   where);
}

Expected<> setField(Configuration &configuration, std::string_view assignment)
{
    const auto equals = assignment.find('=');
    if (equals == std::string_view::npos)
        return failure(ErrorCode::ConfigurationInvalid,
                       fmt::format("\"{}\" is not of the form key=value.", assignment));
    const Field *field = findField(assignment.substr(0, equals));
    if (!field)
        return unknownKey(assignment.substr(0, equals));
    return field->set(configuration, std::string(assignment.substr(equals + 1)));
}

} // namespace tlm
