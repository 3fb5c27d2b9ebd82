#include "core/data/delimitedparser.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

using Fields = std::vector<std::string>;

Fields parse(const std::vector<std::string> &lines, char delimiter = ',')
{
    DelimitedParser parser(delimiter);
    for (std::size_t i = 0; i < lines.size(); ++i)
        EXPECT_EQ(parser.feed(lines[i]), i + 1 == lines.size()) << lines[i];
    return parser.fields();
}

TEST(DelimitedParser, plainFields)
{
    EXPECT_EQ(parse({"a,b,,d\n"}), (Fields{"a", "b", "", "d"}));
    EXPECT_EQ(parse({",\r\n"}), (Fields{"", ""}));
    EXPECT_EQ(parse({"no end"}), Fields{"no end"});
    EXPECT_EQ(parse({"a\tb,c\n"}, '\t'), (Fields{"a", "b,c"}));
}

TEST(DelimitedParser, quotedFields)
{
    EXPECT_EQ(parse({"\"a,b\",\"c\"\"d\"\n"}), (Fields{"a,b", "c\"d"}));
    EXPECT_EQ(parse({"\"\",\"\"\"\"\r\n"}), (Fields{"", "\""}));
    EXPECT_EQ(parse({"\"one\r\n", "two\n", "\",x\n"}), (Fields{"one\r\ntwo\n", "x"}));
    EXPECT_EQ(parse({"\"a\n", "\"\"b\",c"}), (Fields{"a\n\"b", "c"}));
}

TEST(DelimitedParser, quotesElsewhereAreText)
{
    EXPECT_EQ(parse({"5\" disk,a \"b\" c\n"}), (Fields{"5\" disk", "a \"b\" c"}));
    EXPECT_EQ(parse({"\"a\"b,\"c\" \n"}), (Fields{"ab", "c "}));
    EXPECT_EQ(parse({"\"a\"\"\n", "b\" x,y\n"}), (Fields{"a\"\nb x", "y"}));
}

TEST(DelimitedParser, resetForgetsAnOpenQuote)
{
    DelimitedParser parser(',');
    EXPECT_FALSE(parser.feed("\"open\n"));
    parser.reset();
    EXPECT_TRUE(parser.feed("a,b\n"));
    EXPECT_EQ(parser.fields(), (Fields{"a", "b"}));
}

} // namespace
} // namespace tlm
