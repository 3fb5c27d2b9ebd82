#include "ui/runs/runwords.h"

#include <gtest/gtest.h>

#include <QFile>

namespace tlm {
namespace {

TEST(RunWords, everyStateHasAnIconThatExists)
{
    for (int state = 0; state <= static_cast<int>(RunState::Lost); ++state) {
        const QString icon = RunWords::stateIcon(static_cast<RunState>(state));
        EXPECT_TRUE(QFile::exists(":/icons/" + icon + ".svg")) << icon.toStdString();
    }
}

TEST(RunWords, tonesTellGoodFromBad)
{
    EXPECT_EQ(RunWords::stateTone(RunState::Finished), Label::Tone::Good);
    EXPECT_EQ(RunWords::stateTone(RunState::Failed), Label::Tone::Bad);
    EXPECT_EQ(RunWords::stateTone(RunState::Running), RunWords::stateTone(RunState::Preparing));
    EXPECT_EQ(RunWords::stateTone(RunState::Lost), Label::Tone::Caution);
}

TEST(RunWords, everyScaleRecipeAndStageHasItsWord)
{
    QStringList scales;
    for (int scale = 0; scale <= static_cast<int>(Scale::Large); ++scale)
        scales << RunWords::scale(static_cast<Scale>(scale));
    EXPECT_EQ(scales, (QStringList{"tiny", "mini", "small", "medium", "large"}));
    EXPECT_NE(RunWords::recipe(Recipe::Fast), RunWords::recipe(Recipe::Faithful));
    EXPECT_EQ(RunWords::stage("joint"), "joint training");
    EXPECT_EQ(RunWords::stage("something new"), "something new");
}

TEST(RunWords, metricsOfTheStoreHaveWordsAndOthersStay)
{
    EXPECT_EQ(RunWords::metric("loss.mlm.external"), "External MLM loss");
    EXPECT_EQ(RunWords::metric("gradient_norm"), "gradient_norm");
}

TEST(RunWords, aMissingScoreIsADash)
{
    EXPECT_EQ(RunWords::score({}), "–");
    EXPECT_EQ(RunWords::score(0.81927), "0.8193");
    EXPECT_EQ(RunWords::score(0.0), "0.0000") << "nothing right is a score, too";
}

TEST(RunWords, titleTellsRunMethodAndTask)
{
    tlm::Run run;
    run.id = "12";
    run.configuration.task = "birds";
    run.configuration.method = Method::TaskOnly;
    EXPECT_EQ(RunWords::title(run), "Run 12 · Task only · birds");
}

TEST(SecondsLeft, isUnknownWithoutStepsOrTime)
{
    tlm::Run run;
    run.state = RunState::Running;
    run.totalSteps = 100;
    run.seconds = 5;
    EXPECT_FALSE(secondsLeft(run));
    run.step = 100;
    EXPECT_DOUBLE_EQ(*secondsLeft(run), 0);
    run.step = 101; // a total that was corrected later
    EXPECT_FALSE(secondsLeft(run));
}

} // namespace
} // namespace tlm
