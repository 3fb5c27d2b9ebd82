#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tlm {

/// Text as it is compared: runs of ASCII white space are one space, none at the ends, ASCII letters small.
std::string normalizeText(std::string_view text);

/// Finds documents whose text was there before, by a 128-bit hash of the normalised text.
class DuplicateFilter
{
public:
    /// The number of the first document with this text, if it is not `number` itself.
    std::optional<std::uint64_t> firstWith(std::string_view text, std::uint64_t number);

private:
    struct Key
    {
        std::uint64_t low, high;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const { return key.low; }
    };
    std::unordered_map<Key, std::uint64_t, KeyHash> m_first;
};

} // namespace tlm
