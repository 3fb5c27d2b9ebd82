#include "core/data/ziparchive.h"

#include <algorithm>
#include <unordered_set>

#include <boost/crc.hpp>
#include <fmt/format.h>

#include "core/data/bytereader.h"

namespace tlm {

namespace {

constexpr std::uint32_t localSign = 0x04034b50, entrySign = 0x02014b50, endSign = 0x06054b50,
                        end64Sign = 0x06064b50, locatorSign = 0x07064b50;
constexpr std::size_t endSize = 22, locatorSize = 20, entrySize = 46, longestComment = 0xffff;
constexpr std::uint32_t inExtraField = 0xffffffff; ///< a number that did not fit stands there

/// Why an archive is refused; caught at the border of this file.
struct Refusal
{
    std::string cause;
};

void require(bool holds, std::string cause)
{
    if (!holds)
        throw Refusal{std::move(cause)};
}

/// Where the directory lies and how many entries it has.
struct Directory
{
    std::uint64_t entries = 0, size = 0, offset = 0;
};

/// A line of the directory.
struct Line
{
    ZipEntry entry;
    std::uint64_t begin = 0, size = 0; ///< begin: of the entry's own header
};

/// The end record is the last thing of an archive but for a comment.
std::size_t findEnd(std::span<const std::byte> file)
{
    require(file.size() >= endSize, "The archive is too short.");
    const std::size_t last = file.size() - endSize;
    for (std::size_t back = 0; back <= std::min(last, longestComment); ++back) {
        ByteReader reader(file, last - back);
        if (reader.number<std::uint32_t>() != endSign)
            continue;
        reader.skip(16);
        if (reader.number<std::uint16_t>() == back)
            return last - back;
    }
    throw Refusal{"The archive has no end record: it is cut off."};
}

Directory readEnd(std::span<const std::byte> file, std::size_t end)
{
    ByteReader reader(file, end + 4);
    require(reader.number<std::uint32_t>() == 0, "The archive is a part of several.");
    const auto here = reader.number<std::uint16_t>();
    const auto all = reader.number<std::uint16_t>();
    const auto size = reader.number<std::uint32_t>();
    const auto offset = reader.number<std::uint32_t>();
    if (all != 0xffff && size != inExtraField && offset != inExtraField) {
        require(here == all, "The archive is a part of several.");
        return {all, size, offset};
    }
    require(end >= locatorSize, "The archive has no 64-bit end record.");
    ByteReader locator(file, end - locatorSize);
    require(locator.number<std::uint32_t>() == locatorSign, "The archive has no 64-bit end record.");
    locator.skip(4);
    ByteReader large(file, locator.number<std::uint64_t>());
    require(large.number<std::uint32_t>() == end64Sign, "The archive has no 64-bit end record.");
    large.skip(28);
    Directory directory;
    directory.entries = large.number<std::uint64_t>();
    directory.size = large.number<std::uint64_t>();
    directory.offset = large.number<std::uint64_t>();
    return directory;
}

/// Replaces numbers that did not fit by those of the field with 64-bit ones.
void readExtra(ByteReader fields, std::size_t size, std::initializer_list<std::uint64_t *> numbers)
{
    constexpr std::uint16_t largeNumbers = 1;
    const auto isMissing = [](const std::uint64_t *number) { return *number == inExtraField; };
    if (std::none_of(numbers.begin(), numbers.end(), isMissing))
        return;
    for (const std::size_t end = fields.position() + size; fields.position() < end;) {
        const auto kind = fields.number<std::uint16_t>();
        const auto length = fields.number<std::uint16_t>();
        ByteReader values(fields.take(length));
        if (kind != largeNumbers)
            continue;
        for (auto *number : numbers) {
            if (isMissing(number))
                *number = values.number<std::uint64_t>();
        }
        return;
    }
    throw Refusal{"The archive says a size in 32 bits that needs 64."};
}

Line readLine(ByteReader &reader, std::string_view rule)
{
    require(reader.number<std::uint32_t>() == entrySign, "The directory of the archive is damaged.");
    reader.skip(4);
    const auto flags = reader.number<std::uint16_t>();
    const auto method = reader.number<std::uint16_t>();
    reader.skip(4);
    Line line;
    line.entry.checksum = reader.number<std::uint32_t>();
    std::uint64_t packed = reader.number<std::uint32_t>();
    line.size = reader.number<std::uint32_t>();
    const auto nameSize = reader.number<std::uint16_t>();
    const auto extraSize = reader.number<std::uint16_t>();
    const auto commentSize = reader.number<std::uint16_t>();
    reader.skip(8);
    line.begin = reader.number<std::uint32_t>();
    line.entry.name = reader.text(nameSize);
    const ByteReader extra = reader;
    reader.skip(std::size_t(extraSize) + commentSize);
    readExtra(extra, extraSize, {&line.size, &packed, &line.begin});
    constexpr std::uint16_t encrypted = 1;
    require(!(flags & encrypted), fmt::format("The entry {} of the archive is encrypted.", line.entry.name));
    require(method == 0 && packed == line.size, fmt::format("The entry {} of the archive is compressed.{}{}",
                                                            line.entry.name, rule.empty() ? "" : " ", rule));
    return line;
}

/// Finds the bytes behind the entry's own header.
void place(Line &line, std::span<const std::byte> body)
{
    ByteReader reader(body, line.begin);
    require(reader.number<std::uint32_t>() == localSign,
            fmt::format("The entry {} of the archive does not begin where it should.", line.entry.name));
    reader.skip(22);
    const auto nameSize = reader.number<std::uint16_t>();
    const auto extraSize = reader.number<std::uint16_t>();
    require(reader.text(nameSize) == line.entry.name,
            fmt::format("The entry {} of the archive has two names.", line.entry.name));
    reader.skip(extraSize);
    line.entry.bytes = reader.take(line.size);
}

void checkApart(const std::vector<Line> &lines, std::span<const std::byte> body)
{
    std::uint64_t end = 0;
    std::unordered_set<std::string_view> names;
    for (const auto &[entry, begin, size] : lines) {
        require(begin >= end, fmt::format("The entry {} of the archive overlaps another.", entry.name));
        require(names.insert(entry.name).second,
                fmt::format("The archive has two entries called {}.", entry.name));
        end = std::uint64_t(entry.bytes.data() - body.data()) + size;
    }
}

std::vector<Line> readLines(std::span<const std::byte> file, std::string_view rule)
{
    const std::size_t end = findEnd(file);
    const auto directory = readEnd(file, end);
    require(directory.offset <= end && directory.size <= end - directory.offset,
            "The directory of the archive lies outside of it.");
    require(directory.entries <= directory.size / entrySize,
            fmt::format("The archive claims {} entries, more than there can be.", directory.entries));
    ByteReader reader(file.subspan(directory.offset, directory.size));
    std::vector<Line> lines;
    for (std::uint64_t i = 0; i < directory.entries; ++i)
        place(lines.emplace_back(readLine(reader, rule)), file.first(directory.offset));
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.begin < b.begin; });
    checkApart(lines, file);
    return lines;
}

} // namespace

bool beginsAsZip(std::span<const std::byte> file)
{
    return file.size() >= 4 && ByteReader(file).number<std::uint32_t>() == localSign;
}

Expected<std::vector<ZipEntry>> readZip(std::span<const std::byte> file, const std::string &where,
                                        std::string_view rule)
try {
    std::vector<ZipEntry> entries;
    for (const auto &line : readLines(file, rule))
        entries.push_back(line.entry);
    return entries;
} catch (const Refusal &refusal) {
    return failure(ErrorCode::ModelInvalid, refusal.cause, where);
} catch (const ByteReader::OutOfBytes &) {
    return failure(ErrorCode::ModelInvalid, "The archive names a place outside of it.", where);
}

Expected<> verify(const ZipEntry &entry, const std::string &where)
{
    boost::crc_32_type checksum;
    checksum.process_bytes(entry.bytes.data(), entry.bytes.size());
    if (entry.checksum == 0 || entry.checksum == checksum.checksum())
        return {};
    return failure(ErrorCode::ModelInvalid,
                   fmt::format("The entry {} is damaged: its checksum is wrong.", entry.name), where);
}

} // namespace tlm
