#include <gtest/gtest.h>

#include "compressed.h"
#include "readrecords.h"

namespace tlm {
namespace {

using test::Reading;
using test::readRecords;
using test::TemporaryFolder;

ReadOptions lines(const std::string &encoding = {})
{
    ReadOptions options;
    options.format = Format::PlainText;
    options.textSplit = TextSplit::Line;
    options.encoding = encoding;
    return options;
}

TEST(Encoding, bytesThatAreNotUtf8AreNamedWithTheirLine)
{
    const TemporaryFolder folder;
    const auto path = folder.write("f.txt", "fine\nalso fine\ncaf\xE9\nrest\n");
    const Reading reading = readRecords(path, lines("UTF-8"));
    EXPECT_EQ(reading.records.size(), 0u) << "the sample for guessing meets it already";
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->code, ErrorCode::FileEncoding);
    EXPECT_EQ(reading.error->where, path.string() + ":3");
    EXPECT_NE(describe(*reading.error).find("windows-1252"), std::string::npos);
}

TEST(Encoding, aLateBadLineComesAfterTheGoodOnes)
{
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 50000; ++i)
        text += "line of text\n";
    const auto path = folder.write("f.txt.gz", test::compress("gz", text + "\xFF\n"));
    const Reading reading = readRecords(path, lines());
    EXPECT_EQ(reading.records.size(), 50000u);
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->where, path.string() + ":50001");
}

TEST(Encoding, namedEncodingsAreConverted)
{
    const TemporaryFolder folder;
    const std::string cafe = "caf\xC3\xA9 \xE2\x82\xAC";
    EXPECT_EQ(readRecords(folder.write("a", "caf\xE9 \x80\n"), lines("windows-1252")).values("text"),
              std::vector<std::string>{cafe});
    EXPECT_EQ(readRecords(folder.write("b", "\xBA\xBA\xD7\xD6\n"), lines("gb18030")).values("text"),
              std::vector<std::string>{"汉字"});
    EXPECT_EQ(readRecords(folder.write("c", cafe + "\n"), lines("utf8")).values("text"),
              std::vector<std::string>{cafe});
}

TEST(Encoding, byteOrderMarksAreHonouredAndLeftOut)
{
    using namespace std::string_literals;
    const TemporaryFolder folder;
    const std::vector<std::string> expected{"é", "x"};
    EXPECT_EQ(readRecords(folder.write("a", "\xEF\xBB\xBF\xC3\xA9\r\nx\r\n"), lines()).values("text"),
              expected);
    EXPECT_EQ(readRecords(folder.write("b", "\xFF\xFE\xE9\0\n\0x\0"s), lines()).values("text"), expected);
    EXPECT_EQ(readRecords(folder.write("c", "\xFE\xFF\0\xE9\0\n\0x"s), lines()).values("text"), expected);
    EXPECT_EQ(readRecords(folder.write("d", "\xFF\xFE\xE9\0\n\0x\0"s), lines("UTF-16LE")).values("text"),
              expected);
    EXPECT_EQ(
        readRecords(folder.write("e", "\xFF\xFE\0\0\xE9\0\0\0\n\0\0\0x\0\0\0"s), lines()).values("text"),
        expected);
}

TEST(Encoding, wrongBytesOfANamedEncodingAreNamedWithTheirLine)
{
    using namespace std::string_literals;
    const TemporaryFolder folder;
    const auto path = folder.write("f", "ok\nok\n\xBA\xBA \xFF\n");
    EXPECT_EQ(readRecords(path, lines("gb18030")).error->where, path.string() + ":3");
    const auto cut = folder.write("g", "\xFF\xFE"
                                       "a\0b"s);
    EXPECT_EQ(readRecords(cut, lines()).error->code, ErrorCode::FileEncoding);
}

TEST(Encoding, anUnknownNameIsAnError)
{
    const TemporaryFolder folder;
    const Reading reading = readRecords(folder.write("f", "x\n"), lines("klingon"));
    EXPECT_EQ(reading.error->code, ErrorCode::FileEncoding);
    EXPECT_NE(reading.error->cause.find("klingon"), std::string::npos);
}

TEST(Encoding, controlAndReplacementCharactersAreData)
{
    const TemporaryFolder folder;
    using namespace std::string_literals;
    const std::string text = "a\0b\x03 \xEF\xBF\xBD \xC2\x85 z"s;
    EXPECT_EQ(readRecords(folder.write("f", text + "\n"), lines()).values("text"),
              std::vector<std::string>{text});
}

/// Pieces of 64 KiB must not cut characters apart.
TEST(Encoding, charactersAcrossPiecesStayWhole)
{
    const TemporaryFolder folder;
    std::string utf16, utf8;
    for (int i = 0; i < 60000; ++i) {
        utf16 += std::string("\x3D\xD8\x00\xDE", 4);
        utf8 += "\xF0\x9F\x98\x80";
    }
    EXPECT_EQ(
        readRecords(folder.write("f", "\xFF\xFEx" + std::string(1, '\0') + utf16), lines()).values("text"),
        std::vector<std::string>{"x" + utf8});
    EXPECT_EQ(readRecords(folder.write("g", "x" + utf8), lines()).values("text"),
              std::vector<std::string>{"x" + utf8});
}

} // namespace
} // namespace tlm
