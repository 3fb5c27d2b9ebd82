#include "core/experiment/keptmodels.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

TEST(KeptModels, AreInTheOrderOfTheirSteps)
{
    const test::TemporaryFolder run;
    for (const std::int64_t step : {100, 9, 40})
        std::filesystem::create_directories(keptModelFolder(run.path(), step));
    EXPECT_EQ(keptModelFolder(run.path(), 40), run.path() / "models" / "40");
    EXPECT_EQ(keptModelSteps(run.path()), (std::vector<std::int64_t>{9, 40, 100}));
}

TEST(KeptModels, WhatNoStepNamesIsNotOne)
{
    const test::TemporaryFolder run;
    for (const char *name : {"7", "notes", ".8.part", "-3", "12a", "99999999999999999999"})
        std::filesystem::create_directories(run.path() / "models" / name);
    EXPECT_EQ(keptModelSteps(run.path()), (std::vector<std::int64_t>{7}));
}

TEST(KeptModels, ANameTellsAStepOrNothing)
{
    EXPECT_EQ(keptModelStep("40"), 40);
    EXPECT_EQ(keptModelStep("0"), 0);
    for (const char *name : {"", "-1", "-0", "007", "+4", " 4", "4 ", "4.5", "99999999999999999999"})
        EXPECT_FALSE(keptModelStep(name)) << name;
}

TEST(KeptModels, ThereAreNoneWhereThereIsNoFolder)
{
    const test::TemporaryFolder run;
    EXPECT_TRUE(keptModelSteps(run.path()).empty());
    EXPECT_TRUE(keptModelSteps(run / "nowhere").empty());
}
