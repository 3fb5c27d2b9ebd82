#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "compressed.h"
#include "core/data/readers.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

const std::string two = R"(<doc id="12" url="https://en.wikipedia.org/wiki?curid=12" title="Anarchism">
Anarchism

Anarchism is a philosophy.

Section.
More.
</doc>
<doc id="25" url="u" title="Autism">
Autism &amp; <br>
</doc>
)";

Reading readWiki(const std::string &content, const char *name = "wiki_00")
{
    const TemporaryFolder folder;
    return readRecords(folder.write(name, content));
}

TEST(WikiExtractor, blocksAreDocuments)
{
    for (const char *name : {"wiki_00", "wiki_00.txt", "wiki_00.bz2"}) {
        const Reading reading = readWiki(two, name);
        EXPECT_EQ(reading.columns, (Names{"id", "url", "title", "text"}));
        EXPECT_EQ(reading.values("id"), (Names{"12", "25"})) << name;
        EXPECT_EQ(reading.values("title"), (Names{"Anarchism", "Autism"}));
        EXPECT_EQ(reading.values("url"), (Names{"https://en.wikipedia.org/wiki?curid=12", "u"}));
        EXPECT_EQ(reading.values("text"),
                  (Names{"Anarchism\n\nAnarchism is a philosophy.\n\nSection.\nMore.", "Autism &amp; <br>"}));
        EXPECT_EQ(reading.records[1].line, 9u);
        EXPECT_TRUE(reading.bad.empty());
    }
}

TEST(WikiExtractor, jsonLinesAreReadAsSuch)
{
    const Reading reading =
        readWiki("{\"id\": \"12\", \"url\": \"u\", \"title\": \"T\", \"text\": \"T\\n\\nWords.\\n\"}\n");
    EXPECT_EQ(reading.columns, (Names{"id", "url", "title", "text"}));
    EXPECT_EQ(reading.values("text"), Names{"T\n\nWords.\n"});
}

TEST(WikiExtractor, lineEndsAndTheLastOneDoNotMatter)
{
    std::string content = two;
    for (std::size_t at = 0; (at = content.find('\n', at)) != std::string::npos; at += 2)
        content.insert(at, "\r");
    content.resize(content.size() - 2);
    EXPECT_EQ(readWiki(content).values("text"), readWiki(two).values("text"));
}

TEST(WikiExtractor, quotesInTitlesAndMoreAttributesAreRead)
{
    EXPECT_EQ(
        readWiki("<doc id=\"1\" url=\"u\" title=\"The \"X\" = \"Y\" Files\">\nx\n</doc>\n").values("title"),
        Names{"The \"X\" = \"Y\" Files"});
    const Reading reading =
        readWiki("<doc id=\"1\" revid=\"9\" url=\"u\" title=\"T\" nonfiltered=\"1\">\nx\n</doc>");
    EXPECT_EQ(reading.values("title"), Names{"T"});
    EXPECT_EQ(reading.values("url"), Names{"u"});
}

TEST(WikiExtractor, whatIsNotClosedOrOutsideIsBadAndReadingGoesOn)
{
    const Reading reading =
        readWiki("<doc id=\"1\" title=\"A\">\none\n<doc id=\"2\" title=\"B\">\ntwo\n</doc>\n"
                 "\nstray\n<doc id=\"3\" title=\"C\">\ncut off\n");
    EXPECT_EQ(reading.values("id"), Names{"2"});
    EXPECT_EQ(reading.values("text"), Names{"two"});
    ASSERT_EQ(reading.bad.size(), 3u);
    EXPECT_EQ(reading.bad[0].line, 1u);
    EXPECT_EQ(reading.bad[0].reason, "The <doc> block is never closed.");
    EXPECT_EQ(reading.bad[1].line, 7u);
    EXPECT_EQ(reading.bad[2].line, 8u);
    EXPECT_FALSE(reading.error);
}

TEST(WikiExtractor, onlyItsOwnTagOpensADocument)
{
    EXPECT_TRUE(opensWikiDocument("<doc id=\"1\" url=\"\" title=\"\">\n"));
    for (const char *line :
         {"<doc>", "<doc id=1>", "<doc id=\"1\"", "<document id=\"1\">", "a <doc id=\"1\">"})
        EXPECT_FALSE(opensWikiDocument(line)) << line;
}

TEST(WikiExtractor, anArchiveThatEndsTooEarlyIsAnError)
{
    std::string many;
    for (int i = 0; i < 2000; ++i)
        many += two;
    const std::string bytes = compress("bz2", many);
    const Reading reading = readWiki(bytes.substr(0, bytes.size() - 20), "wiki_00.bz2");
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->code, ErrorCode::FileTruncated);
}

/// Every line is of a document, blank or in the list of the bad.
TEST(WikiExtractor, noLineIsLost)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        const auto lines = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("<doc id=\"1\" title=\"t\">", "</doc>", "words", "")));
        std::string content;
        std::size_t opened = 0;
        for (const auto &line : lines) {
            content += line + "\n";
            opened += line.starts_with("<doc");
        }
        ReadOptions options;
        options.format = Format::WikiExtractor;
        const Reading reading = readRecords(folder.write("f", content), options);
        const auto isNeverClosed = [](const BadRecord &bad) { return bad.reason.starts_with("The <doc>"); };
        RC_ASSERT(reading.records.size() +
                      static_cast<std::size_t>(std::ranges::count_if(reading.bad, isNeverClosed)) ==
                  opened);
        RC_ASSERT(!reading.error);
    }));
}

} // namespace
} // namespace tlm
