#include "core/attention/attentionfigure.h"

#include <gtest/gtest.h>

#include "core/attention/palettepicture.h"

using namespace tlm;

namespace {

std::size_t count(const std::string &text, const std::string &part)
{
    std::size_t found = 0;
    for (auto place = text.find(part); place != std::string::npos; place = text.find(part, place + 1))
        ++found;
    return found;
}

/// Two layers of two heads: positional, vertical, planted, other.
std::vector<HeadMeasures> fourHeads()
{
    std::vector<HeadMeasures> heads(4);
    for (int i = 0; i < 4; ++i) {
        heads[std::size_t(i)].layer = i / 2;
        heads[std::size_t(i)].head = i % 2;
    }
    heads[0].pattern = HeadPattern::Positional;
    heads[1].pattern = HeadPattern::Vertical;
    heads[2].pattern = HeadPattern::Positional;
    heads[2].planted = true;
    return heads;
}

StoredAttention sentence(std::size_t tokens)
{
    return {2, 2, std::vector<std::string>(tokens, "a"), std::vector<float>(4 * tokens * tokens), -1};
}

} // namespace

TEST(AttentionFigure, FramesPositionalAndVeilsVerticalHeads)
{
    const auto svg = attentionFigure(sentence(3), fourHeads(), "A <model> & \"more\"");
    EXPECT_EQ(svg.rfind("<svg xmlns=", 0), 0U);
    EXPECT_EQ(count(svg, "<image "), 5U) << "four heads and the colour bar";
    EXPECT_EQ(count(svg, "#D1242F"), 1U) << "positional";
    EXPECT_EQ(count(svg, "class=\"hatch\""), 1U) << "vertical";
    EXPECT_EQ(count(svg, "stroke-dasharray"), 1U) << "planted";
    EXPECT_EQ(count(svg, "A &lt;model&gt; &amp; &quot;more&quot;"), 2U);
    EXPECT_NE(svg.find("1 positional (framed), 1 vertical (veiled), 1 other<"), std::string::npos);
    EXPECT_NE(svg.find("1 planted by the initialisation (dotted), not counted"), std::string::npos);
    EXPECT_NE(svg.find("Head 1.0: positional, planted"), std::string::npos);
}

TEST(AttentionFigure, TellsLayersHeadsAndColours)
{
    const auto svg = attentionFigure(sentence(3), fourHeads(), "", "3 < 4");
    EXPECT_NE(svg.find("<desc>3 &lt; 4</desc>"), std::string::npos);
    EXPECT_EQ(count(svg, ">Layer</text>"), 1U);
    EXPECT_EQ(count(svg, ">Head</text>"), 1U);
    for (const char *number : {">0</text>", ">1</text>"})
        EXPECT_EQ(count(svg, number), 3U) << "of a layer, of a head and at the bar: " << number;
    EXPECT_EQ(count(svg, ">0.5</text>"), 1U);
    EXPECT_EQ(count(svg, "class=\"bar\""), 1U);
}

TEST(AttentionFigure, NoWeightIsLost)
{
    auto stored = sentence(128); // more tokens than the smallest cell has units
    const auto blank = attentionFigure(stored, fourHeads(), "");
    for (std::size_t row = 0; row < 128; ++row)
        stored.weights[row * 128] = 1; // one column of the first head
    const auto column = attentionFigure(stored, fourHeads(), "");
    EXPECT_NE(column, blank);
    EXPECT_EQ(count(column, "width=\"128\" height=\"128\" preserveAspectRatio"), 4U)
        << "a unit of the figure for each weight";
}

TEST(AttentionFigure, EqualSentencesGiveEqualBytes)
{
    EXPECT_EQ(attentionFigure(sentence(5), fourHeads(), "a"), attentionFigure(sentence(5), fourHeads(), "a"));
}
