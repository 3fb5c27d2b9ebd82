#include "ui/frame/appearance.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/frame/settings.h"

namespace tlm {
namespace {

class AppearanceTest : public ::testing::Test
{
protected:
    AppearanceTest() : appearance(settings, "unix:path=/no/such/bus") {}
    ~AppearanceTest() override { appearance.apply({"en", "light", "normal", 100}); }

    Settings settings;
    Appearance appearance;
};

TEST_F(AppearanceTest, theCommandLineGoesBeforeTheSettingsAndIsNotKept)
{
    settings.set(settings::language, QString("en"));
    settings.set(settings::scale, 120);
    appearance.apply({"zh_CN", "dark", "high", 0});
    EXPECT_EQ(appearance.language(), "zh_CN");
    EXPECT_TRUE(theme().isDark());
    EXPECT_TRUE(theme().hasHighContrast());
    EXPECT_EQ(theme().scale(), 120);
    EXPECT_EQ(settings.get(settings::language), "en");
    settings.set(settings::scale, 100);
}

TEST_F(AppearanceTest, whatAPersonSetsHoldsAtOnceAndIsKept)
{
    appearance.apply({"en", "light", "normal", 100});
    QSignalSpy outdated(&appearance, &Appearance::outdated);
    appearance.setTheme("dark");
    appearance.setContrast("high");
    EXPECT_TRUE(theme().isDark());
    EXPECT_TRUE(theme().hasHighContrast());
    EXPECT_EQ(settings.get(settings::theme), "dark");
    appearance.setHeat("viridis");
    EXPECT_EQ(theme().style().heat(), Theme::Heat::Viridis);
    EXPECT_EQ(settings.get(settings::heat), "viridis");
    EXPECT_EQ(outdated.count(), 0) << "colours change in place";
    appearance.setScale(150);
    appearance.setLanguage("zh_CN");
    EXPECT_EQ(outdated.count(), 2);
    appearance.setLanguage("zh_CN");
    appearance.setScale(150);
    EXPECT_EQ(outdated.count(), 2) << "nothing changed";
    EXPECT_EQ(settings.get(settings::scale), 150);
    appearance.setLanguage("en");
    appearance.setTheme("light");
    appearance.setContrast("normal");
    appearance.setHeat("indigo");
    appearance.setScale(100);
}

} // namespace
} // namespace tlm
