#include "core/training/foreachbatch.h"

#include <algorithm>
#include <functional>

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
        EXPECT_LE(batch.tokens, tokensAtOnce(bert));
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            ++seen[numbers[row]];
            EXPECT_EQ(batch.input.lengths[row], data.dev.sequences.length(numbers[row]));
        }
    };
    ASSERT_TRUE(forEachBatch(bert, data.dev, data.tokenizer->specialTokens(), {}, {}, work));
    EXPECT_EQ(seen, std::vector<int>(data.dev.labels.size(), 1));
}

TEST(ForEachBatch, FillsBatchesTheLongestExamplesFirst)
{
    const TrainingData data = syntheticData();
    const Bert bert = twoLayers(data);
    LabelledSequences examples;
    std::int64_t tokens = 0;
    for (std::int32_t i = 0; i < 400; ++i) {
        const std::vector<std::int32_t> ids(std::size_t(3 + i * 7 % 20), 2);
        examples.sequences.append(ids);
        examples.shapes.push_back({std::int32_t(ids.size()), {-1, -1}});
        examples.labels.push_back(0);
        tokens += std::int64_t(ids.size());
    }
    std::vector<std::int64_t> sizes, longest;
    const auto work = [&](const Batch &batch, const std::vector<std::uint32_t> &, const ForwardOptions &) {
        sizes.push_back(batch.tokens);
        longest.push_back(batch.input.ids.size(1));
    };
    ASSERT_TRUE(forEachBatch(bert, examples, data.tokenizer->specialTokens(), {}, {}, work));
    EXPECT_EQ(std::int64_t(sizes.size()), (tokens + tokensAtOnce(bert) - 1) / tokensAtOnce(bert));
    for (std::size_t i = 0; i + 1 < sizes.size(); ++i)
        EXPECT_GT(sizes[i] + 3, tokensAtOnce(bert)) << "batch " << i << " has room for the shortest";
    EXPECT_TRUE(std::ranges::is_sorted(longest, std::greater()));
}

TEST(ForEachBatch, AnExampleLargerThanABatchIsOne)
{
    const TrainingData data = syntheticData();
    const Bert bert = twoLayers(data);
    LabelledSequences examples;
    for (const auto length : {5L, tokensAtOnce(bert) + 1, 6L}) {
        examples.sequences.append(std::vector<std::int32_t>(std::size_t(length), 2));
        examples.shapes.push_back({std::int32_t(length), {-1, -1}});
        examples.labels.push_back(0);
    }
    std::vector<std::vector<std::uint32_t>> batches;
    const auto work = [&](const Batch &, const std::vector<std::uint32_t> &numbers, const ForwardOptions &) {
        batches.push_back(numbers);
    };
    ASSERT_TRUE(forEachBatch(bert, examples, data.tokenizer->specialTokens(), {}, {}, work));
    EXPECT_EQ(batches, (std::vector<std::vector<std::uint32_t>>{{1}, {2, 0}}));
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
