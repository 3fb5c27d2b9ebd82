#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "core/text/golden.h"
#include "core/text/tokenizer.h"
#include "shareddata.h"

namespace tlm {
namespace {

using Names = std::vector<std::string>;

const Names folders = {"wordpiece", "bytebpe",       "bytebpe_lower",
                       "unigram",   "unigram_lower", "sentencepiecebpe"};

std::shared_ptr<const Tokenizer> golden(const std::string &name)
{
    return test::required(openTokenizer(TLM_GOLDEN_DIR "/text/tokenizers/" + name));
}

TEST(TokenizersGolden, EqualHuggingFaceOnDifficultStrings)
{
    std::vector<std::shared_ptr<const Tokenizer>> tokenizers;
    for (const auto &name : folders)
        tokenizers.push_back(golden(name));
    const auto rows = readGoldenJson("tokenizers_difficult.jsonl");
    ASSERT_EQ(rows.size(), 1206u);
    for (const auto &row : rows)
        for (std::size_t i = 0; i < folders.size(); ++i)
            EXPECT_EQ(tokenizers[i]->encode(row[0].get<std::string>()),
                      row[i + 1].get<std::vector<std::int32_t>>())
                << folders[i] << ": " << row[0];
}

/// The SHA-256 of the ids of the first texts of a corpus.
std::string hashIds(const Tokenizer &tokenizer, const std::filesystem::path &path, std::size_t count)
{
    ReadOptions options;
    options.textSplit = test::splitOf(path);
    const auto reader = test::required(openRecords(path, options));
    std::vector<std::string> columns;
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
        const auto read = test::required(reader->next());
        if (columns.empty())
            columns = test::required(chooseTextColumns(reader->columns(), "", path.string()));
        const auto text = joinColumns(read.record.value(), columns);
        lines += fmt::format("{}\n", fmt::join(tokenizer.encode(text), " "));
    }
    return sha256(lines);
}

class TokenizersGoldenFiles : public testing::TestWithParam<std::string>
{
};

TEST_P(TokenizersGoldenFiles, EqualHuggingFaceOnAHundredThousandTexts)
{
    const auto corpora = std::filesystem::path(TLM_SHARED_DATA) / "corpora";
    if (!std::filesystem::exists(corpora))
        GTEST_SKIP() << "needs ../shared/data";
    const auto tokenizer = golden(GetParam());
    std::size_t texts = 0;
    for (const auto &row : readGoldenRows("tokenizers_files.tsv")) {
        if (row[0] != GetParam())
            continue;
        const auto count = std::stoul(row[2]);
        texts += count;
        EXPECT_EQ(hashIds(*tokenizer, corpora / row[1], count), row[3]) << row[1];
    }
    EXPECT_EQ(texts, 101'721u);
}

INSTANTIATE_TEST_SUITE_P(Kinds, TokenizersGoldenFiles, testing::ValuesIn(folders),
                         [](const auto &name) { return name.param; });

} // namespace
} // namespace tlm
