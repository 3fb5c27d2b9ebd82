#include "core/data/dictdindex.h"

#include <map>
#include <optional>

#include <fmt/format.h>

#include "core/data/textstream.h"

namespace tlm {

namespace {

constexpr std::uint64_t largestNumber = std::uint64_t(1) << 40;
constexpr std::uint64_t mostLines = std::uint64_t(1) << 22;

std::optional<std::uint64_t> decodeNumber(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::uint64_t number = 0;
    for (const char letter : text) {
        const std::size_t digit = digits.find(letter);
        if (digit == std::string_view::npos || number > largestNumber)
            return {};
        number = number * digits.size() + digit;
    }
    return text.empty() ? std::nullopt : std::optional(number);
}

struct Row
{
    std::string headword;
    std::uint64_t offset, size;
};

std::optional<Row> parseRow(std::string_view line)
{
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos)
        return {};
    const auto offset = decodeNumber(line.substr(first + 1, second - first - 1));
    const auto size = decodeNumber(line.substr(second + 1, line.find('\t', second + 1) - second - 1));
    if (!offset || !size)
        return {};
    return Row{std::string(line.substr(0, first)), *offset, *size};
}

bool isAboutTheDictionary(const DictdEntry &entry)
{
    for (const auto &headword : entry.headwords) {
        if (headword.starts_with("00-") || headword.starts_with("00database"))
            return true;
    }
    return false;
}

} // namespace

Expected<DictdIndex> readDictdIndex(const std::filesystem::path &path)
{
    auto text = TextStream::open(path, "UTF-8");
    if (!text)
        return tl::unexpected(text.error());
    DictdIndex index;
    std::map<std::pair<std::uint64_t, std::uint64_t>, DictdEntry> entries;
    std::string line;
    Expected<bool> more = true;
    while ((more = text->readLine(line)) && *more) {
        if (text->line() > mostLines)
            return failure(ErrorCode::RecordBad,
                           fmt::format("A dictionary has at most {} headwords.", mostLines), text->place());
        trimLineEnd(line);
        const auto row = parseRow(line);
        if (!row) {
            index.bad.push_back({path.string(), text->line(), "The line has no headword, offset and size."});
            continue;
        }
        auto &entry = entries[{row->offset, row->size}];
        if (entry.headwords.empty())
            entry = {row->offset, row->size, {}, text->line()};
        entry.headwords.push_back(row->headword);
    }
    if (!more)
        return tl::unexpected(more.error());
    for (auto &[place, entry] : entries) {
        if (!isAboutTheDictionary(entry))
            index.entries.push_back(std::move(entry));
    }
    return index;
}

} // namespace tlm
