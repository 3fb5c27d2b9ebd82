#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/data/stream.h"
#include "core/text/golden.h"
#include "core/text/wordpiece.h"

namespace tlm {
namespace {

std::shared_ptr<const Tokenizer> goldenTokenizer()
{
    std::vector<std::string> vocabulary;
    for (const auto &row : readGoldenRows("wordpiece_vocabulary.txt"))
        vocabulary.push_back(row[0]);
    return makeWordPiece(std::move(vocabulary), {}, {"[[", "]]", "<<", ">>"}).value();
}

TEST(WordPieceGolden, EqualsHuggingFaceOnDifficultStrings)
{
    const auto tokenizer = goldenTokenizer();
    const auto rows = readGoldenRows("wordpiece.tsv");
    ASSERT_EQ(rows.size(), 1005u);
    for (const auto &row : rows)
        EXPECT_EQ(fmt::format("{}", fmt::join(tokenizer->encode(row[0]), " ")), row[1]) << row[0];
}

TEST(WordPieceGolden, EqualsHuggingFaceOnTenThousandTexts)
{
    if (!std::filesystem::exists(TLM_SHARED_DATA))
        GTEST_SKIP() << "needs ../shared/data";
    const auto tokenizer = goldenTokenizer();
    const auto rows = readGoldenRows("wordpiece_files.tsv");
    ASSERT_EQ(rows.size(), 10u);
    for (const auto &row : rows) {
        auto stream = ByteStream::open(std::filesystem::path(TLM_SHARED_DATA) / row[0]);
        ASSERT_TRUE(stream) << stream.error().cause;
        std::string ids, line;
        for (int i = 0; i < 1000 && stream->readLine(line).value(); ++i)
            ids += fmt::format("{}\n", fmt::join(tokenizer->encode(line), " "));
        EXPECT_EQ(sha256(ids), row[1]) << row[0];
    }
}

} // namespace
} // namespace tlm
