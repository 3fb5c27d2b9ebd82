#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/retrieval/bm25.h"
#include "core/retrieval/boundkernel.h"
#include "simdlevels.h"

namespace tlm {
namespace {

/// A row as it is meant: the code of each place.
struct Row
{
    std::vector<std::uint8_t> codes;
    std::array<std::uint16_t, frequencyCodes> bounds{};
    std::uint16_t most = 0;
};

Row randomRow(std::size_t documents)
{
    Row row;
    const auto density = *rc::gen::inRange(1, 20);
    row.codes = *rc::gen::container<std::vector<std::uint8_t>>(
        documents, rc::gen::map(rc::gen::inRange(0, 16 * density),
                                [](int value) { return static_cast<std::uint8_t>(value < 16 ? value : 0); }));
    for (std::size_t code = 1; code < frequencyCodes; ++code)
        row.bounds[code] = *rc::gen::inRange<std::uint16_t>(1, 2000);
    std::ranges::sort(row.bounds);
    for (const std::uint8_t code : row.codes)
        row.most = std::max(row.most, row.bounds[code]);
    return row;
}

std::vector<std::uint8_t> packed(const Row &row, const BoundKernel &kernel)
{
    std::vector<std::uint8_t> bytes(rowBytes);
    for (std::size_t place = 0; place < row.codes.size(); ++place) {
        const auto at = kernel.halfBytes[place];
        bytes[at / 2] = static_cast<std::uint8_t>(bytes[at / 2] | row.codes[place] << (at % 2 * 4));
    }
    return bytes;
}

class BoundKernelTest : public test::SimdLevelTest
{
protected:
    const BoundKernel &kernel = boundKernel(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Levels, BoundKernelTest, test::everySimdLevel, test::SimdLevelTest::name);

TEST(HalfBytes, everyPlaceHasItsOwn)
{
    for (const SimdLevel level : {SimdLevel::Plain, SimdLevel::Avx2, SimdLevel::Avx512}) {
        auto places = boundKernel(level).halfBytes;
        std::ranges::sort(places);
        for (std::size_t i = 0; i < places.size(); ++i)
            ASSERT_EQ(places[i], i);
    }
}

TEST_P(BoundKernelTest, survivorsAreThePlacesWhoseSumReachesTheThreshold)
{
    EXPECT_TRUE(rc::check([this] {
        const auto documents = *rc::gen::inRange<std::size_t>(1, 400);
        std::vector<Row> rows(*rc::gen::inRange<std::size_t>(0, 12));
        for (Row &row : rows)
            row = randomRow(documents);
        std::ranges::sort(rows, std::greater(), &Row::most);
        std::vector<std::uint16_t> start(blockDocuments);
        for (std::size_t place = 0; place < documents; ++place)
            start[place] = *rc::gen::inRange<std::uint16_t>(0, 500);
        const auto threshold = *rc::gen::inRange<std::uint32_t>(1, 8000);

        std::vector<std::uint16_t> sums = start, expected;
        for (std::size_t place = 0; place < documents; ++place) {
            for (const Row &row : rows)
                sums[place] = static_cast<std::uint16_t>(sums[place] + row.bounds[row.codes[place]]);
            if (sums[place] >= threshold)
                expected.push_back(static_cast<std::uint16_t>(place));
        }
        std::vector<std::vector<std::uint8_t>> bytes;
        std::vector<RowBound> bounds;
        for (const Row &row : rows)
            bytes.push_back(packed(row, kernel));
        for (std::size_t i = 0; i < rows.size(); ++i)
            bounds.push_back({bytes[i].data(), rows[i].bounds.data(), rows[i].most});
        std::vector<std::uint16_t> found = start, places(blockDocuments);
        places.resize(kernel.findSurvivors(bounds, documents, threshold, found.data(), places.data()));
        RC_ASSERT(places == expected);
        for (const std::uint16_t place : places)
            RC_ASSERT(found[place] == sums[place]);
    }));
}

TEST_P(BoundKernelTest, placesOutsideTheBlockNeverSurvive)
{
    std::vector<std::uint16_t> sums(blockDocuments, 9), places(blockDocuments);
    EXPECT_EQ(kernel.findSurvivors({}, 70, 1, sums.data(), places.data()), 70u);
    EXPECT_EQ(kernel.findSurvivors({}, 70, 10, sums.data(), places.data()), 0u);
    EXPECT_EQ(kernel.findSurvivors({}, 0, 1, sums.data(), places.data()), 0u);
}

TEST_P(BoundKernelTest, tablesHoldTheScoreOfEachFrequencyAndItsBound)
{
    EXPECT_TRUE(rc::check([this] {
        const auto weight = *rc::gen::element(1e-6f, 0.3f, 1.7f, 12.0f, 900.0f);
        const auto normInverse = *rc::gen::element(0.0f, 1e-4f, 0.37f, 3.3f, HUGE_VALF);
        const auto scale = std::ldexp(1.0f, *rc::gen::inRange(-4, 6));
        const auto greatest = *rc::gen::element<std::uint32_t>(0, 3, 15, 16, 40000);
        ScoreTable scores;
        kernel.fillScores(weight, normInverse, scores);
        const std::vector<TermWeight> terms{{weight, greatest}, {2 * weight, 0}};
        std::vector<BoundTable> bounds(2);
        kernel.fillBounds(terms, scale, normInverse, bounds.data());
        RC_ASSERT(scores[0] == 0 && bounds[0][0] == 0 && bounds[1][0] == 0);
        for (std::uint32_t code = 1; code < frequencyCodes; ++code) {
            RC_ASSERT(scores[code] == termScore(weight, code, normInverse));
            for (std::size_t i = 0; i < terms.size(); ++i) {
                const std::uint32_t most = code == lastCode ? std::max(terms[i].greatest, code) : code;
                const float score = termScore(terms[i].weight, most, normInverse) * scale;
                RC_ASSERT(bounds[i][code] == std::max(1.0f, std::ceil(score)));
            }
        }
    }));
}

TEST_P(BoundKernelTest, scoresOfARowAreAddedToTheSumsOfBunches)
{
    EXPECT_TRUE(rc::check([this] {
        const Row row = randomRow(blockDocuments);
        const float weight = 2.7f, normInverse = 0.4f;
        const std::vector<std::uint8_t> bytes = packed(row, kernel);
        std::vector<Bunch> bunches(*rc::gen::inRange<std::size_t>(0, 9));
        std::vector<double> expected, sums;
        for (Bunch &bunch : bunches) {
            const auto span = *rc::gen::inRange<std::size_t>(0, blockDocuments / spanDocuments);
            bunch.byte = static_cast<std::uint16_t>(span * spanBytes);
            for (std::uint8_t &at : bunch.at) {
                const std::size_t place =
                    span * spanDocuments + *rc::gen::inRange<std::size_t>(0, spanDocuments);
                at = static_cast<std::uint8_t>(kernel.halfBytes[place] % spanDocuments);
                sums.push_back(1.0 / static_cast<double>(3 + sums.size()));
                const float score =
                    row.codes[place] == 0 ? 0 : termScore(weight, row.codes[place], normInverse);
                expected.push_back(sums.back() + score);
            }
        }
        ScoreTable scores;
        kernel.fillScores(weight, normInverse, scores);
        kernel.addRowScores(bytes.data(), scores, bunches, sums.data());
        RC_ASSERT(sums == expected);
    }));
}

} // namespace
} // namespace tlm
