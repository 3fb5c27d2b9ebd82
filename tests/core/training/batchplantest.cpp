#include "core/training/batchplan.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/random.h"

using namespace tlm;

namespace {

Sequences sequencesOf(const std::vector<std::int32_t> &lengths)
{
    Sequences sequences;
    for (const std::int32_t length : lengths)
        sequences.append(std::vector<std::int32_t>(static_cast<std::size_t>(length), 7));
    return sequences;
}

std::vector<std::int32_t> randomLengths(std::size_t count)
{
    const CounterRandom random(99);
    std::vector<std::int32_t> lengths(count);
    for (std::size_t i = 0; i < count; ++i)
        lengths[i] = 3 + static_cast<std::int32_t>(random.below(i, 62));
    return lengths;
}

std::vector<std::vector<std::uint32_t>> epochOf(BatchPlan &plan, std::uint64_t epoch)
{
    std::vector<std::vector<std::uint32_t>> batches;
    for (DataPosition position{epoch, 0}; position.epoch == epoch; ++position.batch) {
        const auto &batch = plan.at(position);
        if (position.epoch != epoch)
            break;
        batches.push_back(batch);
    }
    return batches;
}

bool coversAllOnce(const std::vector<std::vector<std::uint32_t>> &batches, std::size_t size)
{
    std::vector<int> seen(size);
    for (const auto &batch : batches) {
        for (const std::uint32_t number : batch)
            ++seen.at(number);
    }
    return std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; });
}

} // namespace

TEST(BatchPlan, CoversEverySequenceOnceAnEpochWhateverTheSizes)
{
    EXPECT_TRUE(rc::check([] {
        const auto lengths =
            *rc::gen::suchThat(rc::gen::container<std::vector<std::int32_t>>(rc::gen::inRange(1, 130)),
                               [](const auto &list) { return !list.empty(); });
        const BatchSize size{*rc::gen::inRange<std::int64_t>(0, 2) * 256,
                             *rc::gen::inRange<std::int64_t>(1, 9)};
        const Sequences sequences = sequencesOf(lengths);
        BatchPlan plan(sequences, size, 1, 2);
        for (const std::uint64_t epoch : {0, 1, 5})
            RC_ASSERT(coversAllOnce(epochOf(plan, epoch), lengths.size()));
    }));
}

TEST(BatchPlan, PutsLikeLengthsTogetherInFewShapes)
{
    const auto lengths = randomLengths(20'000);
    const Sequences sequences = sequencesOf(lengths);
    BatchPlan plan(sequences, {.tokens = 2048}, 1, 1);
    std::set<std::pair<std::size_t, std::int32_t>> shapes;
    std::uint64_t padded = 0;
    for (const auto &batch : epochOf(plan, 0)) {
        std::int32_t longest = 0;
        for (const std::uint32_t number : batch)
            longest = std::max(longest, lengths[number]);
        const auto tokens = static_cast<std::int64_t>(batch.size()) * paddedLength(longest);
        EXPECT_LE(tokens, 2048);
        padded += static_cast<std::uint64_t>(tokens);
        shapes.emplace(batch.size(), paddedLength(longest));
    }
    EXPECT_LE(shapes.size(), 10u);
    EXPECT_GT(double(sequences.tokens()) / double(padded), 0.85);
}

TEST(BatchPlan, OfSequencesHasThatManyAndOneRest)
{
    const Sequences sequences = sequencesOf(randomLengths(103));
    BatchPlan plan(sequences, {.tokens = 0, .sequences = 10}, 1, 1);
    std::map<std::size_t, int> sizes;
    for (const auto &batch : epochOf(plan, 0))
        ++sizes[batch.size()];
    EXPECT_EQ(sizes, (std::map<std::size_t, int>{{10, 10}, {3, 1}}));
    EXPECT_EQ(plan.batchesPerEpoch(), 11u);
}

TEST(BatchPlan, AnyPositionCanBeReachedDirectly)
{
    const Sequences sequences = sequencesOf(randomLengths(500));
    BatchPlan walked(sequences, {.tokens = 512}, 3, 1), jumped(sequences, {.tokens = 512}, 3, 1);
    DataPosition position;
    std::vector<std::uint32_t> last;
    for (int step = 0; step < 70; ++step, ++position.batch)
        last = walked.at(position);
    --position.batch;
    EXPECT_GT(position.epoch, 0u);
    EXPECT_EQ(jumped.at(position), last);
}

TEST(BatchPlan, OrderChangesWithEpochSeedAndStream)
{
    const Sequences sequences = sequencesOf(randomLengths(500));
    const auto first = [&](std::uint64_t seed, std::uint64_t stream, std::uint64_t epoch) {
        BatchPlan plan(sequences, {.tokens = 512}, seed, stream);
        return epochOf(plan, epoch);
    };
    EXPECT_EQ(first(1, 1, 0), first(1, 1, 0));
    EXPECT_NE(first(1, 1, 0), first(1, 1, 1));
    EXPECT_NE(first(1, 1, 0), first(2, 1, 0));
    EXPECT_NE(first(1, 1, 0), first(1, 2, 0));
}

TEST(BatchPlan, ASequenceLongerThanABatchStandsAlone)
{
    const Sequences sequences = sequencesOf({300, 5, 5});
    BatchPlan plan(sequences, {.tokens = 128}, 1, 1);
    const auto batches = epochOf(plan, 0);
    EXPECT_TRUE(std::find(batches.begin(), batches.end(), std::vector<std::uint32_t>{0}) != batches.end());
}
