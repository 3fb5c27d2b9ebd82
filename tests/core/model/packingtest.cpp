#include "core/model/packing.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/equal.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/model/smallmodel.h"
#include "tests/core/model/somelengths.h"

using namespace tlm;
using test::someLengths;

namespace {

constexpr std::int64_t width = 20;

std::vector<std::int64_t> values(const at::Tensor &tensor)
{
    const auto longs = tensor.to(at::kLong).contiguous();
    const auto *data = longs.const_data_ptr<std::int64_t>();
    return {data, data + longs.numel()};
}

/// Slots of real tokens, group by group, as the groups' sequences tell.
std::vector<std::int64_t> expectedSlots(const Packing &packing, const std::vector<std::int64_t> &lengths)
{
    std::vector<std::int64_t> slots;
    std::int64_t begin = 0;
    for (const auto &group : packing.groups) {
        const auto sequences = values(group.sequences);
        for (std::size_t row = 0; row < sequences.size(); ++row)
            for (std::int64_t i = 0; i < lengths[std::size_t(sequences[row])]; ++i)
                slots.push_back(begin + std::int64_t(row) * group.length + i);
        begin += group.rows * group.length;
    }
    return slots;
}

} // namespace

RC_GTEST_PROP(Packing, HoldsEveryRealTokenOnce, ())
{
    const auto lengths = someLengths(width);
    const auto packing = packTokens(lengths, width);
    RC_ASSERT(packing.tokens == std::accumulate(lengths.begin(), lengths.end(), std::int64_t(0)));
    RC_ASSERT(packing.size() % 64 == 0);
    RC_ASSERT(packing.size() - packing.tokens < 64);
    const auto places = values(packing.places), rows = values(packing.rows);
    const auto positions = values(packing.positions);
    std::set<std::int64_t> seen;
    for (std::int64_t i = 0; i < packing.tokens; ++i) {
        const auto place = places[std::size_t(i)];
        RC_ASSERT(seen.insert(place).second);
        RC_ASSERT(place % width < lengths[std::size_t(place / width)]);
        RC_ASSERT(positions[std::size_t(i)] == place % width);
        RC_ASSERT(rows[std::size_t(place)] == i);
    }
    for (auto i = packing.tokens; i < packing.size(); ++i)
        RC_ASSERT(places[std::size_t(i)] == places[0] && positions[std::size_t(i)] == 0);
}

RC_GTEST_PROP(Packing, GroupsHoldSequencesOfLikeLengths, ())
{
    const auto lengths = someLengths(width);
    const auto packing = packTokens(lengths, width);
    std::int64_t slots = 0;
    for (const auto &group : packing.groups) {
        slots += group.rows * group.length;
        for (const auto sequence : values(group.sequences)) {
            const auto length = lengths[std::size_t(sequence)];
            RC_ASSERT(length <= group.length && length > group.length - 8);
        }
        RC_ASSERT(group.length % 8 == 0);
        RC_ASSERT(group.rows < 16 || group.rows % 8 == 0);
    }
    RC_ASSERT(packing.slotCount == slots);
    std::vector<std::int64_t> identity(std::size_t(packing.tokens));
    std::iota(identity.begin(), identity.end(), 0);
    RC_ASSERT((packing.slots.defined() ? values(packing.slots) : identity) ==
              expectedSlots(packing, lengths));
}

RC_GTEST_PROP(Packing, TheKeyBiasHidesPadding, ())
{
    const auto lengths = someLengths(width);
    const auto packing = packTokens(lengths, width);
    for (const auto &group : packing.groups) {
        const auto sequences = values(group.sequences);
        for (std::int64_t row = 0; group.keyBias.defined() && row < group.rows; ++row) {
            const auto real =
                row < std::int64_t(sequences.size()) ? lengths[std::size_t(sequences[std::size_t(row)])] : 0;
            const auto bias = group.keyBias[row].flatten();
            RC_ASSERT((bias.narrow(0, 0, real) == 0).all().item<bool>());
            RC_ASSERT((bias.narrow(0, real, group.length - real) < -1e29).all().item<bool>());
        }
        const bool isFull = std::all_of(sequences.begin(), sequences.end(), [&](std::int64_t sequence) {
            return lengths[std::size_t(sequence)] == group.length;
        });
        RC_ASSERT(group.keyBias.defined() == (!isFull || group.rows != std::int64_t(sequences.size())));
    }
}

RC_GTEST_PROP(Packing, StartsDivideTheRowsIntoSequences, ())
{
    const auto lengths = someLengths(width);
    const auto packing = packTokens(lengths, width);
    const auto starts = values(packing.starts);
    RC_ASSERT(starts.front() == 0 && starts.back() == packing.size());
    std::vector<std::int64_t> found, expected;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        found.push_back(starts[i + 1] - starts[i]);
    RC_ASSERT(packing.longest == *std::max_element(found.begin(), found.end()));
    std::copy_if(lengths.begin(), lengths.end(), std::back_inserter(expected),
                 [](std::int64_t length) { return length > 0; });
    if (packing.size() > packing.tokens)
        expected.push_back(packing.size() - packing.tokens);
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    RC_ASSERT(found == expected);
}

TEST(Packing, WithoutPaddingNothingIsMoved)
{
    const auto packing = packTokens(std::vector<std::int64_t>(32, 16), 16);
    EXPECT_EQ(packing.groups.size(), 1U);
    EXPECT_EQ(packing.size(), 512);
    EXPECT_FALSE(packing.slots.defined());
    EXPECT_FALSE(packing.groups[0].keyBias.defined());
}

TEST(Packing, WithoutRoundingSizesAreExact)
{
    const auto packing = packTokens({5, 5, 3}, 7, {1, 1, 1});
    EXPECT_EQ(packing.size(), 13);
    EXPECT_EQ(packing.slotCount, 13);
    EXPECT_EQ(values(packing.starts), (std::vector<std::int64_t>{0, 5, 10, 13}));
}

TEST(Packing, ReadsLengthsFromAMask)
{
    const auto mask = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}}).mask;
    EXPECT_EQ(realLengths(mask), (std::vector<std::int64_t>{5, 3}));
}

TEST(Packing, FewSequencesAreRoundedLess)
{
    const auto rowsOf = [](std::size_t sequences, const ShapeRounding &rounding) {
        return packTokens(std::vector<std::int64_t>(sequences, 8), 8, rounding).groups.front().rows;
    };
    EXPECT_EQ(rowsOf(3, {}), 3);
    EXPECT_EQ(rowsOf(5, {}), 8);
    EXPECT_EQ(rowsOf(13, {}), 16);
    EXPECT_EQ(rowsOf(17, {}), 24);
    EXPECT_EQ(rowsOf(5, {1, 1, 1}), 5);
    EXPECT_EQ(rowsOf(17, {1, 1, 1}), 17);
}
