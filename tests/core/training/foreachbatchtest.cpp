#include "core/training/foreachbatch.h"

#include <c10/core/GradMode.h>
#include <gtest/gtest.h>

#include "core/training/modelstart.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

Bert twoLayers(const TrainingData &data)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.encoder.layers = 2;
    return makeModel(configuration, data).value();
}

} // namespace

TEST(ForEachBatch, HoldsEveryExampleOnceWithoutGradients)
{
    const TrainingData data = syntheticData();
    const Bert bert = twoLayers(data);
    std::vector<int> seen(data.dev.labels.size());
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &numbers,
                          const ForwardOptions &) {
        EXPECT_FALSE(c10::GradMode::is_enabled());
        EXPECT_LE(batch.padded(), std::max(tokensAtOnce(bert), batch.input.ids.size(1)));
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            ++seen[numbers[row]];
            EXPECT_EQ(batch.input.lengths[row], data.dev.sequences.length(numbers[row]));
        }
    };
    ASSERT_TRUE(forEachBatch(bert, data.dev, data.tokenizer->specialTokens(), {}, {}, work));
    EXPECT_EQ(seen, std::vector<int>(data.dev.labels.size(), 1));
}

TEST(ForEachBatch, NoExamplesAreNoWork)
{
    const TrainingData data = syntheticData();
    const auto work = [](const Batch &, const std::vector<std::uint32_t> &, const ForwardOptions &) {
        ADD_FAILURE();
    };
    EXPECT_TRUE(forEachBatch(twoLayers(data), {}, data.tokenizer->specialTokens(), {}, {}, work));
}

TEST(ForEachBatch, AStopEndsItBetweenTheLayersOfAPass)
{
    const TrainingData data = syntheticData();
    const Bert bert = twoLayers(data);
    std::stop_source stop;
    int layers = 0;
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &,
                          const ForwardOptions &pass) {
        ForwardOptions options = pass;
        options.takeWeights = [&](std::int64_t layer, const PackedGroup &, const at::Tensor &) {
            layers = std::max(layers, int(layer) + 1);
            stop.request_stop();
        };
        bert.encode(batch.input, options);
        ADD_FAILURE() << "the second layer was computed";
    };
    const auto done =
        forEachBatch(bert, data.dev, data.tokenizer->specialTokens(), {}, stop.get_token(), work);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Stopped);
    EXPECT_EQ(layers, 1);
    EXPECT_TRUE(c10::GradMode::is_enabled()) << "as before";
}
