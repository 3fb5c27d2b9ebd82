#include "ui/theme/style.h"

#include <gtest/gtest.h>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

using Heat = Style::Heat;

Style styleOf(Style::Look look, Heat heat = Heat::Indigo)
{
    return {look, heat, theme().font(Theme::FontRole::Body)};
}

TEST(Style, isOfItsOwnAndNotOfTheTheme)
{
    const Style before = theme().style();
    theme().setLightness(Theme::Lightness::Dark);
    EXPECT_FALSE(before.isDark());
    EXPECT_EQ(before.colours().surface, lightColours().surface);
    theme().setLightness(Theme::Lightness::Light);
}

TEST(Style, everyHeatGetsStrongerWithTheValue)
{
    for (const auto lightness : {Style::Lightness::Light, Style::Lightness::Dark})
        for (const Heat heat : {Heat::Indigo, Heat::Viridis, Heat::Grey}) {
            const Style style = styleOf({lightness}, heat);
            double before = 0;
            for (const double value : {0.25, 0.5, 0.75, 1.0}) {
                const double now = contrast(style.heat(value), style.heat(0));
                EXPECT_GT(now, before) << value;
                before = now;
            }
            EXPECT_EQ(style.heat(-3), style.heat(0));
            EXPECT_EQ(style.heat(7), style.heat(1));
        }
}

TEST(Style, viridisIsThatOfOthers)
{
    const Style style = styleOf({}, Heat::Viridis);
    EXPECT_EQ(style.heat(0), QColor("#440154"));
    EXPECT_EQ(style.heat(0.5), QColor("#21908C"));
    EXPECT_EQ(style.heat(1), QColor("#FDE725"));
    EXPECT_EQ(styleOf({Style::Lightness::Dark}, Heat::Viridis).heat(0), style.heat(0));
}

TEST(Style, greyGoesFromTheSurfaceToTheText)
{
    const Style style = styleOf({Style::Lightness::Dark}, Heat::Grey);
    EXPECT_EQ(style.heat(0), style.colours().surface);
    EXPECT_EQ(style.heat(1), style.colours().text);
}

} // namespace
} // namespace tlm
