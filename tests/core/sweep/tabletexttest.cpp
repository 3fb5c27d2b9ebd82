#include "core/sweep/tabletext.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

SweepTable someTable()
{
    SweepTable table;
    table.sweep = "some";
    table.rowAxes = {"k"};
    table.columnAxes = {"task"};
    table.rows = {"50", "500"};
    table.columns = {"birds", "fish"};
    table.cells.assign(2, std::vector<TableCell>(2));
    table.cells[0][0] = {{"1", "2", "3"}, 3, {0.8495, 0.0057}, {}};
    table.cells[0][1] = {{"4"}, 3, {0.7, 0}, {}};
    table.cells[1][0] = {
        {"5", "6", "7"}, 3, {0.8607, 0.0048}, PairedDifference{0.0112, -0.001, 0.0234, 0.07}};
    table.cells[1][1].planned = 3;
    return table;
}

} // namespace

TEST(TableText, ColumnsStandUnderEachOther)
{
    EXPECT_EQ(alignedText({{"a", "long"}, {{"±±", "1"}, {"bbbb", "–"}}}), "a     long\n±±    1\nbbbb  –\n");
}

TEST(TableText, ThePapersForm)
{
    EXPECT_EQ(alignedText(pivotOf(someTable())), "k    birds                              fish\n"
                                                 "50   84.95 ± 0.57                       70.00 (1 of 3)\n"
                                                 "500  86.07 ± 0.48 +1.12 [-0.10, +2.34]  –\n");
}

TEST(TableText, LatexIsEscapedAndAligned)
{
    EXPECT_EQ(latexText({{"a_b", "50 %"}, {{"x & y", "84.95 ± 0.57"}, {"\\{~", "–"}}}),
              "\\begin{tabular}{lr}\n  \\toprule\n  a\\_b & 50 \\% \\\\\n  \\midrule\n"
              "  x \\& y & 84.95 $\\pm$ 0.57 \\\\\n  \\textbackslash{}\\{\\textasciitilde{} & -- \\\\\n"
              "  \\bottomrule\n\\end{tabular}\n");
}

TEST(TableText, Markdown)
{
    EXPECT_EQ(markdownText({{"a|b", "c"}, {{"1", "2"}}}), "| a\\|b | c |\n|---|---|\n| 1 | 2 |\n");
}

TEST(TableText, CsvIsQuotedWhereItMustBe)
{
    EXPECT_EQ(csvText({{"a", "b"}, {{"x,y", "say \"no\""}, {"two\nlines", ""}}}),
              "a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"two\nlines\",\n");
}

TEST(TableText, RecordsAreNumbersOfEveryCell)
{
    const TextTable records = recordsOf(someTable());
    ASSERT_EQ(records.rows.size(), 4u);
    EXPECT_EQ(records.rows[2], (std::vector<std::string>{"500", "birds", "3", "3", "0.8607", "0.0048",
                                                         "0.0112", "-0.001", "0.0234", "0.07"}));
    EXPECT_EQ(records.rows[1],
              (std::vector<std::string>{"50", "fish", "1", "3", "0.7", "0", "", "", "", ""}));
    EXPECT_EQ(records.rows[3], (std::vector<std::string>{"500", "fish", "0", "3", "", "", "", "", "", ""}));
}

TEST(TableText, Json)
{
    const Json json = toJson(someTable());
    EXPECT_EQ(json["sweep"], "some");
    EXPECT_EQ(json["split"], "test");
    EXPECT_EQ(json["rows"][0], "k");
    ASSERT_EQ(json["cells"].size(), 4u);
    EXPECT_EQ(json["cells"][2]["row"], "500");
    EXPECT_EQ(json["cells"][2]["mean"], 0.8607);
    EXPECT_EQ(json["cells"][2]["difference"]["high"], 0.0234);
    EXPECT_TRUE(json["cells"][3]["mean"].is_null());
    EXPECT_TRUE(json["cells"][0]["difference"].is_null());
}
