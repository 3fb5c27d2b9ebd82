#include "ui/theme/colours.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

struct Kind
{
    const char *name;
    Colours (*colours)();
    double least; ///< contrast of every text
};

class ColoursTest : public ::testing::TestWithParam<Kind>
{
};

TEST_P(ColoursTest, everyTextIsReadableOnEveryGround)
{
    const auto [name, colours, least] = GetParam();
    const Colours c = colours();
    for (const QColor &text : {c.text, c.muted, c.accent, c.good, c.caution, c.bad})
        for (const QColor &ground : {c.window, c.surface, c.raised, c.selection, c.hover})
            EXPECT_GE(contrast(text, ground), least)
                << text.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(c.onAccent, c.accent), least);
    EXPECT_GE(contrast(c.text, c.mark), least);
}

INSTANTIATE_TEST_SUITE_P(Lightness, ColoursTest,
                         ::testing::Values(Kind{"light", &lightColours, 4.5}, Kind{"dark", &darkColours, 4.5},
                                           Kind{"lightHigh", &lightHighContrastColours, 7},
                                           Kind{"darkHigh", &darkHighContrastColours, 7}),
                         [](const auto &kind) { return kind.param.name; });

TEST(Colours, linesAreVisibleInHighContrast)
{
    for (const Colours &c : {lightHighContrastColours(), darkHighContrastColours()})
        EXPECT_GE(contrast(c.line, c.surface), 4.5);
}

TEST(Colours, contrastIsThatOfWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1.0, 1e-9);
    EXPECT_NEAR(contrast(QColor("#777777"), Qt::white), 4.48, 0.005); // the known example just below 4.5
    EXPECT_EQ(contrast(Qt::red, Qt::white), contrast(Qt::white, Qt::red));
}

TEST(Colours, blendGoesFromUnderToOver)
{
    EXPECT_EQ(blend(Qt::white, Qt::black, 0), QColor(Qt::black));
    EXPECT_EQ(blend(Qt::white, Qt::black, 1), QColor(Qt::white));
    EXPECT_EQ(blend(QColor(200, 100, 0), QColor(100, 200, 50), 0.5), QColor(150, 150, 25));
}

} // namespace
} // namespace tlm
