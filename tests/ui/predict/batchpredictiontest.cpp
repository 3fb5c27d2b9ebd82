#include "ui/predict/batchprediction.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"
#include "ui/predict/predictedfile.h"

namespace tlm {
namespace {

class BatchPredictionTest : public ::testing::Test
{
protected:
    Expected<BatchPrediction> read(const std::string &text, std::size_t examples)
    {
        return readBatch(m_folder.write("said.jsonl", text), examples);
    }
    ErrorCode codeOf(const std::string &text, std::size_t examples)
    {
        const auto said = read(text, examples);
        return said ? ErrorCode::Internal : said.error().code;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(BatchPredictionTest, examplesBecomeLines)
{
    EXPECT_EQ(predictionInput({{"a \"b\"\nc", "", 0}}), "{\"text\":\"a \\\"b\\\"\\nc\"}\n");
    EXPECT_EQ(predictionInput({{"a", "", 0}, {"b", "c", 0}}),
              "{\"text\":\"a\",\"pair\":\"\"}\n{\"text\":\"b\",\"pair\":\"c\"}\n");
}

TEST_F(BatchPredictionTest, keepsTheOrderOfTheModelsLabels)
{
    const auto said = read("{\"label\":\"b\",\"probabilities\":{\"b\":0.75,\"a\":0.25},\"line\":1}\n"
                           "{\"label\":\"a\",\"probabilities\":{\"b\":0.5,\"a\":0.5},\"line\":2}",
                           2);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->labels, (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(said->distributions, (Distributions{{0.75, 0.25}, {0.5, 0.5}}));
}

TEST_F(BatchPredictionTest, whatDoesNotFitIsRefused)
{
    const std::string good = "{\"label\":\"a\",\"probabilities\":{\"a\":1}}\n";
    EXPECT_TRUE(read(good, 1));
    EXPECT_EQ(codeOf(good, 2), ErrorCode::FileDamaged);
    EXPECT_EQ(codeOf("", 1), ErrorCode::FileDamaged);
    EXPECT_EQ(codeOf("[]\n", 1), ErrorCode::FileDamaged);
    EXPECT_EQ(codeOf("{\"probabilities\":{}}\n", 1), ErrorCode::FileDamaged);
    EXPECT_EQ(codeOf("{\"probabilities\":{\"a\":\"1\"}}\n", 1), ErrorCode::FileDamaged);
    EXPECT_EQ(codeOf(good + "{\"probabilities\":{\"b\":1}}\n", 2), ErrorCode::FileDamaged);
    EXPECT_FALSE(read("{\"label\":", 1));
    EXPECT_EQ(readBatch(m_folder / "missing", 1).error().code, ErrorCode::FileNotFound);
}

TEST_F(BatchPredictionTest, textsOfAFileAreReadWithTheirLines)
{
    NoProgress quiet;
    const auto csv = m_folder.write("a.csv", "text,other\none,1\n\"two\nlines\",2\n");
    const auto texts = readTexts(csv, "text", "other", quiet, {});
    ASSERT_TRUE(texts);
    ASSERT_EQ(texts->examples.size(), 2u);
    EXPECT_EQ(texts->examples[1].text, "two\nlines");
    EXPECT_EQ(texts->examples[1].pair, "2");
    EXPECT_EQ(texts->lines, (std::vector<std::uint64_t>{2, 3}));
    EXPECT_EQ(readTexts(csv, "none", "", quiet, {}).error().code, ErrorCode::ColumnMissing);
    EXPECT_EQ(readTexts(csv, "text", "none", quiet, {}).error().code, ErrorCode::ColumnMissing);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(readTexts(csv, "text", "", quiet, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST_F(BatchPredictionTest, badRecordsAreCounted)
{
    NoProgress quiet;
    const auto lines = m_folder.write("a.jsonl", "{\"text\":\"one\"}\n{broken\n{\"text\":\"two\"}\n");
    const auto texts = readTexts(lines, "text", "", quiet, {});
    ASSERT_TRUE(texts);
    EXPECT_EQ(texts->examples.size(), 2u);
    EXPECT_EQ(texts->bad, 1u);
}

} // namespace
} // namespace tlm
