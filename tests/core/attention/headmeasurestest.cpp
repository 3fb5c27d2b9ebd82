#include "core/attention/headmeasures.h"

#include <set>

#include <gtest/gtest.h>

using namespace tlm;

TEST(HeadMeasures, EveryMeasureHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (const Measure measure : allMeasures())
        names.insert(measureName(measure));
    EXPECT_EQ(names.size(), measureCount);
    EXPECT_FALSE(names.contains(""));
    EXPECT_EQ(measureName(Measure::AdjacentArgmax), "adjacent_argmax");
    EXPECT_EQ(measureName(Measure::SpecialMass), "special_mass");
    EXPECT_EQ(measureName(Measure::Confidence), "confidence");
}

TEST(HeadMeasures, AreReadAndSetByMeasure)
{
    HeadMeasures head;
    head.estimate(Measure::Entropy) = {1.5, 0.25};
    EXPECT_EQ(head[Measure::Entropy], 1.5);
    EXPECT_EQ(head.error(Measure::Entropy), 0.25);
    EXPECT_EQ(head[Measure::Distance], 0);
}
