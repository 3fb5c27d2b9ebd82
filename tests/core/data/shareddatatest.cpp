#include <array>

#include <gtest/gtest.h>

#include "core/data/record.h"

namespace tlm {
namespace {

struct Expectation
{
    const char *file;
    std::size_t records;
    Format format;
    TextSplit split = TextSplit::WholeFile;
};

/// The table of the data's own README.
constexpr std::array expectations{
    Expectation{"tasks/acl_arc/dev.jsonl.gz", 114, Format::JsonLines},
    Expectation{"tasks/acl_arc/test.jsonl.gz", 139, Format::JsonLines},
    Expectation{"tasks/acl_arc/train.jsonl.gz", 1688, Format::JsonLines},
    Expectation{"tasks/ag_news/dev.csv.gz", 1000, Format::Csv},
    Expectation{"tasks/ag_news/test.csv.gz", 7600, Format::Csv},
    Expectation{"tasks/ag_news/test_original.csv.gz", 7600, Format::Csv},
    Expectation{"tasks/ag_news/train.csv.gz", 9000, Format::Csv},
    Expectation{"tasks/chemprot/dev.jsonl.gz", 2427, Format::JsonLines},
    Expectation{"tasks/chemprot/test.jsonl.gz", 3469, Format::JsonLines},
    Expectation{"tasks/chemprot/train.jsonl.gz", 4169, Format::JsonLines},
    Expectation{"tasks/helpfulness_mini/dev.jsonl.bz2", 476, Format::JsonLines},
    Expectation{"tasks/helpfulness_mini/test.jsonl.bz2", 715, Format::JsonLines},
    Expectation{"tasks/helpfulness_mini/train.jsonl.bz2", 3573, Format::JsonLines},
    Expectation{"tasks/hyperpartisan/dev.jsonl.gz", 65, Format::JsonLines},
    Expectation{"tasks/hyperpartisan/test.jsonl.gz", 65, Format::JsonLines},
    Expectation{"tasks/hyperpartisan/train.jsonl.gz", 515, Format::JsonLines},
    Expectation{"tasks/imdb/dev.jsonl.zst", 5000, Format::JsonLines},
    Expectation{"tasks/imdb/test.jsonl.zst", 25000, Format::JsonLines},
    Expectation{"tasks/imdb/train.jsonl.zst", 20000, Format::JsonLines},
    Expectation{"tasks/rct_structured/dev.txt.gz", 5465, Format::PubMedRct},
    Expectation{"tasks/rct_structured/test.txt.gz", 5759, Format::PubMedRct},
    Expectation{"tasks/rct_structured/train.txt.gz", 25261, Format::PubMedRct},
    Expectation{"tasks/scierc/dev.jsonl.gz", 455, Format::JsonLines},
    Expectation{"tasks/scierc/test.jsonl.gz", 974, Format::JsonLines},
    Expectation{"tasks/scierc/train.jsonl.gz", 3219, Format::JsonLines},
    Expectation{"tasks/tlm_example/source.csv.gz", 5000, Format::Csv},
    Expectation{"tasks/tlm_example/target.csv.gz", 32, Format::Csv},
    Expectation{"corpora/acl_anthology.jsonl.bz2", 47568, Format::JsonLines},
    Expectation{"corpora/acl_fulltext.jsonl.zst", 7062, Format::JsonLines},
    Expectation{"corpora/arxiv_abstracts.csv.zst", 74213, Format::Csv},
    Expectation{"corpora/biomed_abstracts.tsv.bz2", 17557, Format::Tsv},
    Expectation{"corpora/imdb_unlabelled.txt.xz", 24670, Format::PlainText, TextSplit::Line},
    Expectation{"corpora/news_articles.csv.xz", 12690, Format::Csv},
    Expectation{"corpora/novels/Woolf_Night_1919.txt.gz", 1, Format::PlainText},
    Expectation{"corpora/openstax_textbooks.txt.gz", 23171, Format::PlainText, TextSplit::Paragraph},
    Expectation{"corpora/product_reviews.jsonl.gz", 6659, Format::JsonLines},
    Expectation{"corpora/rct_fulltext.txt.gz", 87189, Format::PlainText, TextSplit::Line},
    Expectation{"corpora/reuters21578.json.gz", 18323, Format::JsonArray},
    Expectation{"corpora/wikipedia_en_2014.jsonl.zst", 60028, Format::JsonLines},
};

class SharedData : public testing::TestWithParam<Expectation>
{
};

TEST_P(SharedData, everyRecordIsReadAndNoneIsBad)
{
    const std::filesystem::path folder = TLM_SHARED_DATA;
    if (!std::filesystem::exists(folder / "README.md"))
        GTEST_SKIP() << "needs ../shared/data";
    ReadOptions options;
    options.textSplit = GetParam().split;
    auto reader = openRecords(folder / GetParam().file, options);
    ASSERT_TRUE(reader) << describe(reader.error());
    EXPECT_EQ((*reader)->format(), GetParam().format);
    std::size_t records = 0;
    while (true) {
        const auto result = (*reader)->next();
        ASSERT_TRUE(result) << describe(result.error());
        ASSERT_FALSE(result->bad) << result->bad->line << ": " << result->bad->reason;
        if (result->atEnd())
            break;
        ++records;
    }
    EXPECT_EQ(records, GetParam().records);
    EXPECT_EQ((*reader)->consumed(), std::filesystem::file_size(folder / GetParam().file));
}

std::string nameOf(const testing::TestParamInfo<Expectation> &info)
{
    std::string name;
    for (const char letter : std::string(info.param.file))
        name += std::isalnum(static_cast<unsigned char>(letter)) ? letter : '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, SharedData, testing::ValuesIn(expectations), nameOf);

} // namespace
} // namespace tlm
