#include "ui/predict/devcard.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include "ui/clicks.h"
#include "ui/predict/confusionmodel.h"
#include "ui/predict/heatdelegate.h"
#include "ui/support/testworkspace.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

class DevCardTest : public ::testing::Test
{
protected:
    DevCardTest()
    {
        m_work.setTool(R"sh(
echo "$*" >> "${0%/*}/arguments"
case "$*" in
  *' 9 '*) echo '{"error":{"code":"model.invalid","message":"It is damaged."}}' >&2; exit 1;;
esac
echo '{"progress":{"what":"evaluate","done":1,"total":6,"unit":"examples","rate":1}}'
echo '{"evaluation":{"split":"dev","examples":1200,"macro_f1":0.5,"micro_f1":0.625,"accuracy":0.75,"confusion":[[5,1],[2,4]]}}'
)sh");
        m_card.resize(600, 600);
        m_card.show();
        m_card.setRun("7", "birds", {"crow", "owl"});
    }
    void measure()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([this] { return button()->isEnabled(); }, 20000));
    }
    QPushButton *button() { return test::control<QPushButton>(m_card, "Measure on dev"); }
    ConfusionModel &matrix() { return *m_card.findChild<ConfusionModel *>(); }

    test::TestWorkspace m_work;
    DevCard m_card{m_work.studio()};
};

TEST_F(DevCardTest, showsScoresAndMatrix)
{
    measure();
    const QStringList words = test::words(m_card);
    EXPECT_TRUE(words.contains("Macro-F1 0.5000 · micro-F1 0.6250 · accuracy 0.7500"));
    EXPECT_TRUE(words.contains("1,200 examples"));
    ASSERT_EQ(matrix().rowCount(), 2);
    EXPECT_EQ(matrix().index(1, 0).data().toString(), "2");
    const std::string arguments = *readFile(m_work.folder() / "arguments");
    EXPECT_NE(arguments.find("evaluate 7 --task birds --split dev"), std::string::npos) << arguments;
}

TEST_F(DevCardTest, aRunIsMeasuredOnce)
{
    measure();
    m_card.setRun("8", "birds", {"crow", "owl"});
    EXPECT_TRUE(button()->isVisible()) << "another run was not measured yet";
    m_card.setRun("7", "birds", {"crow", "owl"});
    EXPECT_FALSE(button()->isVisible());
    EXPECT_EQ(matrix().rowCount(), 2);
}

TEST_F(DevCardTest, afterAnErrorOneMayTryAgain)
{
    m_card.setRun("9", "birds", {"crow", "owl"});
    QSignalSpy failed(&m_card, &DevCard::failed);
    measure();
    EXPECT_EQ(failed.size(), 1);
    EXPECT_TRUE(button()->isVisible());
    EXPECT_FALSE(test::words(m_card).contains("measuring …"));
}

TEST_F(DevCardTest, labelsThatDoNotFitTheMatrixShowNone)
{
    m_card.setRun("7", "birds", {"crow"});
    measure();
    EXPECT_EQ(matrix().rowCount(), 0);
    EXPECT_TRUE(test::words(m_card).join(' ').contains("Macro-F1")) << "the scores are still true";
}

TEST(HeatDelegate, theCountIsReadableOnEveryShade)
{
    for (const auto lightness : {Theme::Lightness::Light, Theme::Lightness::Dark}) {
        theme().setLightness(lightness);
        for (int step = 0; step <= 20; ++step) {
            const QColor ground = theme().heat(step / 20.0);
            EXPECT_GE(std::max(contrast(ground, Qt::white), contrast(ground, Qt::black)), 4.5) << step;
        }
    }
    theme().setLightness(Theme::Lightness::Light);
}

TEST(HeatDelegate, theGroundIsTheShareOfTheRow)
{
    ConfusionModel model;
    model.setMatrix({"crow", "owl"}, {{3, 1}, {0, 5}});
    HeatDelegate delegate;
    QImage image(60, 40, QImage::Format_RGB32);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    delegate.paint(&painter, option, model.index(0, 1));
    EXPECT_EQ(image.pixel(2, 2), theme().heat(0.25).rgb());
    delegate.paint(&painter, option, model.index(1, 1));
    EXPECT_EQ(image.pixel(5, 5), theme().heat(1).rgb());
}

} // namespace
} // namespace tlm
