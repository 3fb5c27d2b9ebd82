#include "core/attention/numpyfile.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/text/unicode.h"

namespace tlm {

namespace {

template <typename Value>
std::string bytesOf(std::span<const Value> values)
{
    const auto bytes = std::as_bytes(values);
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::u32string codePoints(std::string_view text)
{
    std::u32string points;
    for (std::size_t place = 0; place < text.size();)
        points += nextCodePoint(text, place);
    return points;
}

/// As Python writes it: `()`, `(4,)`, `(2, 3)`.
std::string tuple(const std::vector<std::int64_t> &shape)
{
    return shape.size() == 1 ? fmt::format("({},)", shape.front())
                             : fmt::format("({})", fmt::join(shape, ", "));
}

} // namespace

std::string numpyHead(const std::string &type, const std::vector<std::int64_t> &shape)
{
    constexpr std::size_t fixed = 10, alignment = 64; // magic, version and length; where values begin
    std::string description =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple(shape) + ", }";
    description.resize((fixed + description.size() + 1 + alignment - 1) / alignment * alignment - fixed, ' ');
    description.back() = '\n';
    const auto length = std::uint16_t(description.size());
    return std::string("\x93NUMPY\x01\x00", 8) + char(length & 0xff) + char(length >> 8) + description;
}

std::string numpyTexts(const std::vector<std::string> &texts)
{
    std::vector<std::u32string> points;
    std::size_t longest = 1;
    for (const std::string &text : texts) {
        points.push_back(codePoints(text));
        longest = std::max(longest, points.back().size());
    }
    std::string bytes = numpyHead("<U" + std::to_string(longest), {std::int64_t(texts.size())});
    for (std::u32string &text : points) {
        text.resize(longest);
        bytes += bytesOf(std::span<const char32_t>(text));
    }
    return bytes;
}

std::string numpyNumber(std::int64_t value)
{
    return numpyHead("<i8", {}) + bytesOf(std::span<const std::int64_t>(&value, 1));
}

} // namespace tlm
