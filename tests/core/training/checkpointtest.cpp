#include "core/training/checkpoint.h"

#include <fstream>

#include <ATen/TensorOperators.h>
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "trainedmodel.h"

using namespace tlm;
using namespace tlm::test;

namespace {

class CheckpointTest : public TrainedModel
{
protected:
    void SetUp() override
    {
        advance(12);
        state = trainer.state();
        state.best = state.weights;
        state.progress.bestStep = 10;
        state.progress.bestDev = 0.1;
        ASSERT_TRUE(saveCheckpoint(file, state, bert.parameters()));
    }

    std::string bytes() const
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    void overwrite(const std::string &content) const
    {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    }

    TrainingState state;
};

void expectEqual(const std::vector<at::Tensor> &a, const std::vector<at::Tensor> &b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_TRUE(a[i].equal(b[i])) << i;
}

} // namespace

TEST_F(CheckpointTest, GivesBackEverything)
{
    const auto loaded = loadCheckpoint(file, bert.parameters());
    ASSERT_TRUE(loaded) << loaded.error().cause;
    EXPECT_EQ(loaded->progress, state.progress);
    EXPECT_EQ(loaded->threads, 1);
    EXPECT_EQ(loaded->precision, setup.precision());
    expectEqual(loaded->weights, state.weights);
    expectEqual(loaded->best, state.best);
    expectEqual(loaded->optimizer.first, state.optimizer.first);
    expectEqual(loaded->optimizer.second, state.optimizer.second);
    expectEqual(loaded->optimizer.steps, state.optimizer.steps);
}

TEST_F(CheckpointTest, HeadCanBeReadAlone)
{
    const auto head = readCheckpointHead(file);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->progress, state.progress);
    EXPECT_EQ(head->precision, setup.precision());
}

TEST_F(CheckpointTest, TruncatedAnywhereIsRefused)
{
    const std::string whole = bytes();
    for (const double share : {0.0, 0.001, 0.1, 0.5, 0.9, 0.9999}) {
        overwrite(whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size()))));
        EXPECT_FALSE(loadCheckpoint(file, bert.parameters())) << share;
    }
}

TEST_F(CheckpointTest, AnyChangedByteIsNoticed)
{
    const std::string whole = bytes();
    const CounterRandom random(11);
    for (std::uint64_t i = 0; i < 40; ++i) {
        std::string damaged = whole;
        char &letter = damaged[random.below(i, damaged.size())];
        letter = static_cast<char>(letter ^ 0x10);
        overwrite(damaged);
        const auto loaded = loadCheckpoint(file, bert.parameters());
        ASSERT_FALSE(loaded) << i;
        EXPECT_FALSE(loaded.error().cause.empty());
    }
}

TEST_F(CheckpointTest, OfAnotherModelIsRefused)
{
    Configuration other = configuration;
    other.encoder.hidden = 16;
    const Bert smaller = makeModel(other, data).value();
    const auto loaded = loadCheckpoint(file, smaller.parameters());
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::FileDamaged);
    EXPECT_NE(loaded.error().cause.find("tensor"), std::string::npos);
}

TEST_F(CheckpointTest, OfANewerVersionIsRefusedAsSuch)
{
    std::string content = bytes();
    const std::string version = "\\\"version\\\":2";
    const std::size_t place = content.find(version);
    ASSERT_NE(place, std::string::npos);
    content.replace(place, version.size(), "\\\"version\\\":9");
    overwrite(content);
    const auto head = readCheckpointHead(file);
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().code, ErrorCode::FileNewer);
}

TEST_F(CheckpointTest, OldOneStaysWhenTheNewOneCannotBeWritten)
{
    const std::string before = bytes();
    const auto saved = saveCheckpoint(folder / "missing/checkpoint.safetensors", state, bert.parameters());
    EXPECT_FALSE(saved);
    EXPECT_EQ(bytes(), before);
}

TEST_F(CheckpointTest, MissingOneIsNotFound)
{
    std::filesystem::remove(file);
    const auto loaded = loadCheckpoint(file, bert.parameters());
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::FileNotFound);
}

TEST(TrainingProgressJson, RoundTripsAndRefusesWhatIsMissing)
{
    TrainingProgress progress;
    progress.stage = Stage::FineTuning;
    progress.step = 123456789012;
    progress.tokens = 99;
    progress.padded = 120;
    progress.stream = {{3, 14}, {1, 5}, 77, 123456789099};
    progress.lossRatio = 0.7;
    progress.rateFactors = {0.5, 0.25};
    progress.rollbacks = 3;
    progress.flops = 1.0 / 3;
    progress.bestStep = 7;
    progress.bestDev = 0.1;
    progress.bestIsOfJoint = true;
    progress.evaluationDue = true;
    const Json json = toJson(progress);
    const auto back = progressFromJson(json, "here");
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, progress);

    for (const auto &[key, value] : json.items()) {
        if (key.starts_with("best_"))
            continue;
        Json incomplete = json;
        incomplete.erase(key);
        EXPECT_FALSE(progressFromJson(incomplete, "here")) << key;
    }
    EXPECT_FALSE(progressFromJson(Json(), "here"));
}

TEST(TrainingProgressJson, OfTheFirstVersionHadOneBatchAStep)
{
    TrainingProgress progress;
    progress.step = 70;
    progress.stageStep = 20;
    progress.tokens = 999;
    Json json = toJson(progress);
    for (const char *key : {"stage_batch", "batch", "padded", "loss_ratio", "rate_factors", "rollbacks"})
        json.erase(key);
    EXPECT_FALSE(progressFromJson(json, "here"));
    progress.stream.batch = 70;
    progress.stream.stageBatch = 20;
    progress.padded = 999;
    EXPECT_EQ(progressFromJson(completeFirstVersion(json), "here").value(), progress);
    EXPECT_FALSE(progressFromJson(completeFirstVersion(Json()), "here"));
}
