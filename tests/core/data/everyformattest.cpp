#include <gtest/gtest.h>

#include "compressed.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

/// A file of one format whose texts are `one é`, `two`, `three`, with line ends of LF.
struct Sample
{
    const char *name;
    std::string content;
    TextSplit split = TextSplit::WholeFile;
};

class EveryFormat : public testing::TestWithParam<Sample>
{
protected:
    Reading read(const std::string &content, const std::string &ending = {}) const
    {
        const auto path = folder.write(GetParam().name + ending, content);
        ReadOptions options;
        options.textSplit = GetParam().split;
        return readRecords(path, options);
    }
    const Names texts{"one é", "two", "three"};
    TemporaryFolder folder;
};

std::string withCrlf(const std::string &content)
{
    std::string text;
    for (const char letter : content)
        text += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    return text;
}

TEST_P(EveryFormat, isReadFromEveryCompression)
{
    for (const std::string kind : {"", "gz", "bz2", "xz", "zst"}) {
        const Reading reading = read(compress(kind, GetParam().content), kind.empty() ? kind : "." + kind);
        EXPECT_EQ(reading.values("text"), texts) << kind;
        EXPECT_TRUE(reading.bad.empty());
        EXPECT_FALSE(reading.error) << kind << describe(*reading.error);
    }
}

TEST_P(EveryFormat, isReadFromEveryEncodingAndLineEnd)
{
    using namespace std::string_literals;
    const std::string &content = GetParam().content;
    std::string utf16;
    for (std::size_t at = 0; at < content.size(); ++at) {
        const bool isAccent = content.compare(at, 2, "é") == 0;
        utf16 += isAccent ? "\xE9\0"s : content[at] + "\0"s;
        at += isAccent;
    }
    for (const std::string &variant : {withCrlf(content), "\xEF\xBB\xBF" + content,
                                       content.substr(0, content.size() - 1), utf16, "\xFF\xFE" + utf16}) {
        const Reading reading = read(variant);
        EXPECT_EQ(reading.values("text"), texts) << variant;
        EXPECT_TRUE(reading.bad.empty());
        EXPECT_FALSE(reading.error) << describe(*reading.error);
    }
}

/// A truncated archive may give records, then it is an error: a person is never left with a part.
TEST_P(EveryFormat, aTruncatedArchiveIsAnErrorWithItsPlace)
{
    std::string content = GetParam().content;
    for (const std::string kind : {"gz", "bz2", "xz", "zst"}) {
        const std::string bytes = compress(kind, content);
        const Reading reading = read(bytes.substr(0, bytes.size() - 6), "." + kind);
        ASSERT_TRUE(reading.error) << kind;
        EXPECT_EQ(reading.error->code, ErrorCode::FileTruncated) << kind << reading.error->cause;
        EXPECT_NE(reading.error->where.find(GetParam().name), std::string::npos);
    }
}

TEST_P(EveryFormat, aZeroIsALetterOrMakesABadRecord)
{
    std::string content = GetParam().content;
    content.insert(content.find("wo"), 1, '\0');
    const Reading reading = read(content);
    EXPECT_FALSE(reading.error);
    EXPECT_EQ(reading.records.size() + reading.bad.size(), 3u);
    if (reading.bad.empty())
        EXPECT_EQ(reading.values("text")[1], std::string("t\0wo", 4));
    else
        EXPECT_EQ(reading.values("text"), (Names{"one é", "three"}));
}

INSTANTIATE_TEST_SUITE_P(
    All, EveryFormat,
    testing::Values(
        Sample{"f.csv", "id,text\n1,one é\n2,two\n3,\"three\"\n"},
        Sample{"f.tsv", "id\ttext\n1\tone é\n2\ttwo\n3\tthree\n"},
        Sample{"f.jsonl", "{\"text\":\"one é\"}\n{\"text\":\"two\"}\n\n{\"text\":\"three\"}\n"},
        Sample{"f.json", "[\n{\"text\":\"one é\"},\n{\"text\":\n\"two\"}, {\"text\":\"three\"}]\n"},
        Sample{"f.txt", "one é\n\ntwo\nthree\n", TextSplit::Line},
        Sample{"f.md", "one é\n\ntwo\n\n\nthree\n", TextSplit::Paragraph},
        Sample{"rct.txt", "###12\nAIM\tone é\nAIM\ttwo\n\n###13\nAIM\tthree\n"},
        Sample{"trec.txt", "A:b one é\nA:c two\nB:d three\n"},
        Sample{"wiki_00",
               "<doc id=\"1\" url=\"\" title=\"\">\none é\n</doc>\n<doc id=\"2\" url=\"\" title=\"\">\ntwo\n"
               "</doc>\n<doc id=\"3\" url=\"\" title=\"\">\nthree\n</doc>\n"}));

} // namespace
} // namespace tlm
