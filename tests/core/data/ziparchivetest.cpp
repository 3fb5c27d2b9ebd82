#include "core/data/ziparchive.h"

#include <gtest/gtest.h>

#include "torchfile.h"

namespace tlm {
namespace {

std::span<const std::byte> asBytes(const std::string &text)
{
    return std::as_bytes(std::span(text));
}

std::string asText(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::string causeOf(const std::string &file)
{
    const auto entries = readZip(asBytes(file), "file");
    if (entries)
        return "accepted";
    EXPECT_EQ(entries.error().code, ErrorCode::ModelInvalid);
    EXPECT_EQ(entries.error().where, "file");
    return entries.error().cause;
}

template <typename Number>
std::string with(std::string file, std::size_t place, Number number)
{
    return file.replace(place, sizeof number, test::bytesOf(number));
}

const std::string good = test::zipOf({{"a/b", "hello"}, {"c", ""}, {"d", std::string(300, 'x')}});
constexpr std::size_t endSize = 22;
const std::size_t end = good.size() - endSize, directory = good.find("PK\1\2");

/// The same archive with 64-bit fields wherever there can be some.
std::string largeZip()
{
    const std::string bytes = "hello", none(4, '\xff');
    const std::string head =
        test::bytesOf<std::uint32_t>(0) + test::bytesOf<std::uint32_t>(0) + test::bytesOf(test::crc32(bytes));
    const std::string entry = "PK\3\4" + std::string(2, '\0') + head + none + none +
                              test::bytesOf<std::uint16_t>(1) + test::bytesOf<std::uint16_t>(0) + "a" + bytes;
    const std::string extra = test::bytesOf<std::uint16_t>(9) + test::bytesOf<std::uint16_t>(1) + "?" +
                              test::bytesOf<std::uint16_t>(1) + test::bytesOf<std::uint16_t>(24) +
                              test::bytesOf<std::uint64_t>(5) + test::bytesOf<std::uint64_t>(5) +
                              test::bytesOf<std::uint64_t>(0);
    const std::string line = "PK\1\2" + std::string(4, '\0') + head + none + none +
                             test::bytesOf<std::uint16_t>(1) + test::bytesOf(std::uint16_t(extra.size())) +
                             std::string(10, '\0') + none + "a" + extra;
    const std::string end64 = "PK\6\6" + std::string(28, '\0') + test::bytesOf<std::uint64_t>(1) +
                              test::bytesOf<std::uint64_t>(line.size()) +
                              test::bytesOf<std::uint64_t>(entry.size());
    const std::string locator = "PK\6\7" + std::string(4, '\0') +
                                test::bytesOf<std::uint64_t>(entry.size() + line.size()) +
                                std::string(4, '\0');
    return entry + line + end64 + locator + "PK\5\6" + std::string(4, '\0') + none + none + none +
           std::string(2, '\0');
}

} // namespace

TEST(ZipArchive, entriesAreFound)
{
    EXPECT_TRUE(beginsAsZip(asBytes(good)));
    const auto entries = readZip(asBytes(good), "file");
    ASSERT_TRUE(entries) << describe(entries.error());
    ASSERT_EQ(entries->size(), 3u);
    EXPECT_EQ((*entries)[0].name, "a/b");
    EXPECT_EQ(asText((*entries)[0].bytes), "hello");
    EXPECT_EQ((*entries)[1].bytes.size(), 0u);
    EXPECT_EQ(asText((*entries)[2].bytes), std::string(300, 'x'));
    for (const auto &entry : *entries)
        EXPECT_TRUE(verify(entry, "file"));
}

TEST(ZipArchive, aCommentMayFollow)
{
    const std::string comment = "PK\5\6 is how an end record begins";
    const auto file = with(good, good.size() - 2, std::uint16_t(comment.size())) + comment;
    EXPECT_EQ(readZip(asBytes(file), "file").value().size(), 3u);
}

TEST(ZipArchive, sizesOf64BitsAreRead)
{
    const auto file = largeZip();
    const auto entries = readZip(asBytes(file), "file");
    ASSERT_TRUE(entries) << describe(entries.error());
    ASSERT_EQ(entries->size(), 1u);
    EXPECT_EQ(asText((*entries)[0].bytes), "hello");
    EXPECT_TRUE(verify((*entries)[0], "file"));
}

TEST(ZipArchive, aChangedByteIsFoundUnlessThereIsNoChecksum)
{
    auto file = good;
    file[file.find("hello")] = 'j';
    auto entry = readZip(asBytes(file), "file").value()[0];
    EXPECT_EQ(verify(entry, "file").error().code, ErrorCode::ModelInvalid);
    entry.checksum = 0;
    EXPECT_TRUE(verify(entry, "file"));
}

TEST(ZipArchive, everyTruncationIsRefused)
{
    for (const auto &file : {good, largeZip()})
        for (std::size_t size = 0; size < file.size(); ++size)
            EXPECT_NE(causeOf(file.substr(0, size)), "accepted") << size;
}

TEST(ZipArchive, hostileDirectoriesAreRefused)
{
    const std::pair<std::string, const char *> files[]{
        {with(good, end + 4, 1u), "part of several"},
        {with(good, end + 8, std::uint16_t(2)), "part of several"},
        {with(with(good, end + 8, std::uint16_t(60000)), end + 10, std::uint16_t(60000)),
         "more than there can be"},
        {with(good, end + 12, 0x7fffffffu), "outside"},
        {with(good, end + 16, 0x7fffffffu), "outside"},
        {with(good, end + 16, std::uint32_t(directory + 1)), "outside"},
        {with(good, end + 16, 0u), "damaged"},
        {with(good, end + 16, ~0u), "64-bit"},
        {with(good, directory + 8, std::uint16_t(1)), "encrypted"},
        {with(good, directory + 10, std::uint16_t(8)), "compressed"},
        {with(good, directory + 20, 4u), "compressed"},
        {with(with(good, directory + 20, 1000000u), directory + 24, 1000000u), "outside"},
        {with(with(good, directory + 20, 40u), directory + 24, 40u), "overlaps"},
        {with(good, directory + 42, 1u), "does not begin"},
        {with(good, directory + 42, 0x7fffffffu), "outside"},
        {with(good, directory + 28, std::uint16_t(0xffff)), "outside"},
        {with(good, directory + 24, ~0u), "64"},
        {with(good, 30, 'x'), "two names"},
        {test::zipOf({{"a", "1"}, {"a", "2"}}), "two entries"},
        {std::string(100, 'x'), "no end record"},
        {"PK\3\4", "too short"},
        {"", "too short"}};
    for (const auto &[file, part] : files)
        EXPECT_NE(causeOf(file).find(part), std::string::npos) << part << ": " << causeOf(file);
}

TEST(ZipArchive, hostile64BitFieldsAreRefused)
{
    const auto file = largeZip();
    const std::size_t end64 = file.find("PK\6\6"), locator = file.find("PK\6\7"), extra = file.find("?");
    for (const std::uint64_t absurd :
         {std::uint64_t(1) << 62, ~std::uint64_t(0), std::uint64_t(file.size())}) {
        EXPECT_NE(causeOf(with(file, end64 + 32, absurd)), "accepted");
        EXPECT_NE(causeOf(with(file, end64 + 40, absurd)), "accepted");
        EXPECT_NE(causeOf(with(file, end64 + 48, absurd)), "accepted");
        EXPECT_NE(causeOf(with(file, locator + 8, absurd)), "accepted");
        for (const std::size_t field : {5u, 13u, 21u})
            EXPECT_NE(causeOf(with(file, extra + field, absurd)), "accepted") << field;
    }
    EXPECT_NE(causeOf(with(file, locator, 'x')), "accepted");
    EXPECT_NE(causeOf(with(file, end64, 'x')), "accepted");
    EXPECT_NE(causeOf(with(file, extra + 1, std::uint16_t(2))), "accepted");
    EXPECT_NE(causeOf(with(file, extra + 3, std::uint16_t(8))), "accepted");
}

} // namespace tlm
