#include "core/training/trainingdata.h"

#include <filesystem>
#include <numeric>

#include <gtest/gtest.h>

#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class TrainingDataTest : public testing::Test
{
protected:
    void SetUp() override
    {
        texts.task.labels = {"a", "b"};
        texts.task.splits[0] = {{"one two three four five six seven", "", 0}, {"three four", "", 1}};
        texts.task.splits[1] = {{"one two", "", 1}};
        texts.task.splits[2] = {{"seven", "", 0}, {"two one", "", 1}};
    }

    std::shared_ptr<const Tokenizer> obtain(const Configuration &configuration)
    {
        return obtainTokenizer(texts, configuration, {folder, temporary / "cache"}, progress, {}).value();
    }

    const TemporaryFolder temporary;
    const std::filesystem::path folder = temporary / "run";
    TrainingTexts texts;
    NoProgress progress;
};

} // namespace

TEST_F(TrainingDataTest, TheTokenizerOfARunIsMadeOnceAndThenRead)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    const auto made = obtain(configuration);
    EXPECT_TRUE(std::filesystem::exists(folder / "tokenizer" / "tokenizer.json"));
    texts.task.splits[0] = {{"zebra", "", 0}};
    const auto read = obtain(configuration);
    EXPECT_EQ(read->size(), made->size());
    EXPECT_EQ(read->encode("one two seven"), made->encode("one two seven"));
}

TEST_F(TrainingDataTest, RunsOfEqualTextsShareTheirTokenizer)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    const auto made = obtain(configuration);
    std::filesystem::remove_all(folder);
    const auto kept = std::filesystem::directory_iterator(temporary / "cache" / "tokenizers")->path();
    const auto before = std::filesystem::last_write_time(kept);
    configuration.seed = 2;
    EXPECT_EQ(obtain(configuration)->encode("one two seven"), made->encode("one two seven"));
    EXPECT_EQ(std::filesystem::last_write_time(kept), before);
    EXPECT_TRUE(std::filesystem::exists(folder / "tokenizer" / "tokenizer.json"));

    std::filesystem::remove_all(folder);
    texts.task.splits[0] = {{"zebra zebra", "", 0}};
    EXPECT_NE(obtain(configuration)->size(), made->size());
}

TEST_F(TrainingDataTest, SplitsBecomeSequencesOfAtMostTheTasksLength)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    configuration.joint.taskLength = 6;
    const auto data =
        tokenizeData(texts, std::make_shared<WordTokenizer>(20), configuration, {}, 2, progress, {});
    ASSERT_TRUE(data);
    EXPECT_EQ(data->train.sequences.size(), 2u);
    EXPECT_EQ(data->train.sequences.length(0), 6);
    EXPECT_EQ(data->dev.labels, (std::vector<std::int32_t>{1}));
    EXPECT_EQ(data->test.labels, (std::vector<std::int32_t>{0, 1}));
    EXPECT_EQ(data->external.size(), 0u);
}

TEST(CountTokens, CountsExternalAndTrainingSequencesAlone)
{
    const TrainingData data = syntheticData();
    const auto counts = countTokens(data);
    EXPECT_EQ(counts.size(), 100u);
    EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::uint64_t(0)),
              data.external.tokens() + data.train.sequences.tokens());
    EXPECT_EQ(counts[2], data.external.size() + data.train.sequences.size()); // one [CLS] each
}

TEST(FewShotTexts, TrainTextsAreDrawnAndNoted)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path()).value();
    Task task;
    task.name = "letters";
    task.labels = {"a", "b"};
    for (auto &split : task.splits)
        split = {{"one", "", 0}, {"two", "", 0}, {"three", "", 0}, {"four", "", 1}};
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(workspace, task));
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    configuration.task = "letters";
    const auto whole = openTexts(workspace, configuration).value();
    EXPECT_EQ(whole.task.examples(Split::Train).size(), 4u);
    EXPECT_EQ(whole.inputs.find("train"), std::string::npos);
    configuration.data.examplesPerClass = 2;
    const auto few = openTexts(workspace, configuration).value();
    EXPECT_EQ(few.task.examples(Split::Train).size(), 3u);
    EXPECT_EQ(few.task.examples(Split::Test).size(), 4u);
    EXPECT_NE(few.inputs.find("\"examples\":3"), std::string::npos) << few.inputs;
    EXPECT_EQ(openTexts(workspace, configuration)->inputs, few.inputs);
}
