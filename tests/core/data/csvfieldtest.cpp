#include "core/data/csvfield.h"

#include <gtest/gtest.h>

using namespace tlm;

TEST(CsvField, QuotesOnlyWhatMustBeQuoted)
{
    EXPECT_EQ(csvField(""), "");
    EXPECT_EQ(csvField("plain words; a tab\t"), "plain words; a tab\t");
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csvField("\r"), "\"\r\"");
    EXPECT_EQ(csvField("a \"word\""), "\"a \"\"word\"\"\"");
}
