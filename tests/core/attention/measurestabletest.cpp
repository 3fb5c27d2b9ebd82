#include "core/attention/measurestable.h"

#include <cmath>
#include <sstream>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

std::vector<std::vector<std::string>> cells(const std::string &csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        auto &row = rows.emplace_back();
        row.emplace_back();
        bool quoted = false;
        for (const char letter : line) {
            quoted ^= letter == '"';
            if (letter == ',' && !quoted)
                row.emplace_back();
            else
                row.back() += letter;
        }
    }
    return rows;
}

} // namespace

TEST(MeasuresTable, HasEveryMeasureOfEveryHeadWithItsError)
{
    std::vector<HeadMeasures> heads(2);
    heads[1].layer = 3;
    heads[1].head = 2;
    heads[1].pattern = HeadPattern::Vertical;
    heads[1].planted = true;
    heads[1].estimate(Measure::Entropy) = {1.0 / 3, 0.125};
    heads[1].estimate(Measure::BlockMass) = {std::nan(""), std::nan("")};
    const auto rows = cells(measuresCsv(heads));
    ASSERT_EQ(rows.size(), 3U);
    for (const auto &row : rows)
        ASSERT_EQ(row.size(), 10 + 2 * measureCount);
    for (std::size_t i = 0; i < measureCount; ++i) {
        EXPECT_EQ(rows[0][4 + 2 * i], measureName(Measure(i)));
        EXPECT_EQ(rows[0][5 + 2 * i], std::string(measureName(Measure(i))) + "_error");
    }
    const auto at = [](Measure measure) { return 4 + 2 * std::size_t(measure); };
    EXPECT_EQ(rows[1][2], "other");
    EXPECT_EQ(rows[1][3], "no");
    EXPECT_EQ((std::vector<std::string>{rows[2].begin(), rows[2].begin() + 4}),
              (std::vector<std::string>{"3", "2", "vertical", "yes"}));
    EXPECT_EQ(std::stod(rows[2][at(Measure::Entropy)]), 1.0 / 3) << "reads back as the same number";
    EXPECT_EQ(rows[2][at(Measure::Entropy) + 1], "0.125");
    EXPECT_EQ(rows[2][at(Measure::BlockMass)], "") << "not counted";
}

TEST(MeasuresTable, EveryRowTellsWhatItWasMeasuredOf)
{
    MeasuresOrigin origin;
    origin.model = "run \"a\", 3";
    origin.examples = 200;
    origin.importance = {{1, -0.25}};
    origin.muted = {{0, 10}, {1, 0}};
    origin.masked = {2, 3};
    origin.counting.rows = CountedRows::All;
    const auto rows = cells(measuresCsv(std::vector<HeadMeasures>(2), origin));
    const auto last = [&](std::size_t row) {
        return std::vector<std::string>(rows[row].end() - 6, rows[row].end());
    };
    EXPECT_EQ(last(0),
              (std::vector<std::string>{"model", "examples", "counting", "importance", "muted", "masked"}));
    EXPECT_EQ(last(1)[0], "\"run \"\"a\"\", 3\"");
    EXPECT_EQ(last(1)[1], "200");
    EXPECT_NE(last(1)[2].find("\"\"rows\"\":\"\"all\"\""), std::string::npos) << last(1)[2];
    EXPECT_EQ(last(1)[3], "") << "its importance was not measured";
    EXPECT_EQ(last(2)[3], "-0.25");
    for (const std::size_t row : {1, 2}) {
        EXPECT_EQ(last(row)[4], "\"[[0,10],[1,0]]\"");
        EXPECT_EQ(last(row)[5], "\"[2,3]\"");
    }
}

TEST(MeasuresTable, WhatIsNotKnownIsEmpty)
{
    const auto rows = cells(measuresCsv(std::vector<HeadMeasures>(1)));
    const std::size_t last = rows[1].size();
    for (const std::size_t place : {1, 2, 3, 5, 6}) // all but how they were counted
        EXPECT_EQ(rows[1][last - place], "") << place;
}
