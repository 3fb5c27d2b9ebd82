#include "core/training/seenbatches.h"

#include <algorithm>
#include <array>
#include <set>

#include <gtest/gtest.h>

#include "core/training/batchsource.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

std::vector<std::int32_t> idsOf(const Sequences &sequences, std::uint32_t number)
{
    const TokenView view = sequences[number];
    return {view.begin(), view.end()};
}

/// The sequence with its hidden tokens put back.
std::vector<std::int32_t> unmasked(const SeenSequence &sequence)
{
    auto ids = sequence.ids;
    for (const HiddenToken &token : sequence.hidden)
        ids[std::size_t(token.position)] = token.id;
    return ids;
}

} // namespace

TEST(SeenBatches, areTheSequencesOfTheDataWithSomeTokensHidden)
{
    const TrainingData data = syntheticData();
    const Configuration configuration = syntheticConfiguration(Method::Tlm);
    const auto batches = seeBatches(Stage::Joint, configuration, data, 0, 12);
    ASSERT_EQ(batches.size(), 12u);
    std::size_t hidden = 0;
    std::set<bool> kinds;
    for (const SeenBatch &batch : batches) {
        kinds.insert(batch.isInternal);
        std::int64_t tokens = 0;
        for (const SeenSequence &sequence : batch.sequences) {
            const Sequences &all = batch.isInternal ? data.train.sequences : data.external;
            EXPECT_EQ(unmasked(sequence), idsOf(all, sequence.number));
            EXPECT_EQ(sequence.label.has_value(), batch.isInternal);
            if (batch.isInternal) {
                EXPECT_EQ(*sequence.label, data.train.labels[sequence.number]);
            }
            EXPECT_TRUE(std::ranges::is_sorted(sequence.hidden, {}, &HiddenToken::position));
            EXPECT_LE(std::int64_t(sequence.ids.size()), batch.length);
            tokens += std::int64_t(sequence.ids.size());
            hidden += sequence.hidden.size();
        }
        EXPECT_EQ(tokens, batch.tokens);
    }
    EXPECT_EQ(kinds.size(), 2u); // rho1 external for each internal one
    EXPECT_GT(hidden, 0u);
}

TEST(SeenBatches, areThoseOfTheStreamFromAnyPlaceOn)
{
    const TrainingData data = syntheticData();
    const Configuration configuration = syntheticConfiguration(Method::Tlm);
    BatchSource source(Stage::Joint, planStage(Stage::Joint, configuration, data), configuration, data);
    StreamPosition position;
    for (int i = 0; i < 5; ++i)
        position = source.make(position).after;
    const SourcedBatch sixth = source.make(position);
    const auto seen = seeBatches(Stage::Joint, configuration, data, 5, 1);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].number, 5);
    ASSERT_EQ(seen[0].sequences.size(), sixth.sequences.size());
    for (std::size_t i = 0; i < sixth.sequences.size(); ++i)
        EXPECT_EQ(seen[0].sequences[i].number, sixth.sequences[i]);
    std::size_t hidden = 0;
    for (const SeenSequence &sequence : seen[0].sequences)
        hidden += sequence.hidden.size();
    EXPECT_EQ(std::int64_t(hidden), sixth.batch.masked);
}

TEST(SeenBatches, fineTuningHidesNothing)
{
    const TrainingData data = syntheticData();
    const auto seen = seeBatches(Stage::FineTuning, syntheticConfiguration(Method::Tlm), data, 0, 3);
    ASSERT_EQ(seen.size(), 3u);
    for (const SeenBatch &batch : seen) {
        EXPECT_TRUE(batch.isInternal);
        for (const SeenSequence &sequence : batch.sequences) {
            EXPECT_TRUE(sequence.hidden.empty());
            EXPECT_EQ(sequence.ids, idsOf(data.train.sequences, sequence.number));
            EXPECT_EQ(sequence.secondStart, data.train.shapes[sequence.number].secondStart);
        }
    }
}

TEST(OriginOf, countsThePiecesOfEachText)
{
    const std::vector<std::uint32_t> counts{2, 0, 1, 3};
    const std::vector<std::array<std::uint32_t, 3>> expected{{0, 0, 2}, {0, 1, 2}, {2, 0, 1},
                                                             {3, 0, 3}, {3, 1, 3}, {3, 2, 3}};
    for (std::uint32_t number = 0; number < expected.size(); ++number) {
        const SequenceOrigin origin = originOf(counts, number);
        EXPECT_EQ(origin.text, expected[number][0]);
        EXPECT_EQ(origin.piece, expected[number][1]);
        EXPECT_EQ(origin.pieces, expected[number][2]);
    }
}
