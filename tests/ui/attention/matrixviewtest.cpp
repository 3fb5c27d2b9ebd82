#include "ui/attention/matrixview.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "ui/attention/colourbar.h"
#include "ui/attention/linesview.h"
#include "ui/attention/someheads.h"
#include "ui/support/pixels.h"
#include "ui/theme/theme.h"

namespace tlm {
namespace {

MatrixPointer matrixOf(const std::vector<int> &heads, const MatrixOptions &options = {})
{
    return std::make_shared<ShownMatrix>(showMatrix(*test::someHeads()->sentence, heads, options));
}

class MatrixViewTest : public ::testing::Test
{
protected:
    MatrixViewTest()
    {
        m_view.resize(500, 500);
        m_view.setMatrix(matrixOf({0}), {});
        m_view.show();
        QObject::connect(&m_view, &MatrixView::pointed, [this](const QString &text) { m_words = text; });
    }
    QPoint at(QPoint cell) const { return m_view.geometryOfMatrix().cellRect(cell).center().toPoint(); }
    void wheel(QPoint cell, int delta)
    {
        QWheelEvent event(at(cell), m_view.mapToGlobal(at(cell)), {}, {0, delta}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_view, &event);
    }

    MatrixView m_view;
    QString m_words;
};

TEST_F(MatrixViewTest, tellsTheValueUnderThePointerAndTheKeys)
{
    QTest::mouseMove(&m_view, at({1, 2}));
    EXPECT_EQ(m_words, "b → a: 1.000");
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_words, "b → b: 0.000");
    QTest::keyClick(&m_view, Qt::Key_Up);
    EXPECT_EQ(m_words, "a → b: 0.000");
}

TEST_F(MatrixViewTest, strongWeightsAreDrawnInTheColourOfTheBar)
{
    const QImage image = m_view.grab().toImage();
    EXPECT_EQ(image.pixel(at({1, 2})), theme().heat(0.995).rgb());
    EXPECT_EQ(image.pixel(at({3, 2})), theme().heat(0.035).rgb());
}

TEST_F(MatrixViewTest, weightsBelowTheThresholdAreLeftEmpty)
{
    m_view.setMatrix(matrixOf({0, 1}, {0.6, false}), {});
    EXPECT_EQ(m_view.grab().toImage().pixel(at({1, 2})), theme().heat(0.035).rgb());
}

TEST_F(MatrixViewTest, theWheelZoomsAndADoubleClickShowsEverything)
{
    wheel({1, 2}, 120);
    EXPECT_EQ(m_view.geometryOfMatrix().part.shown, 4);
    QTest::mouseDClick(&m_view, Qt::LeftButton, {}, at({2, 2}));
    EXPECT_EQ(m_view.geometryOfMatrix().part, MatrixPart::whole(6));
}

TEST_F(MatrixViewTest, keysZoomAndMoveWhatShows)
{
    QTest::keyClick(&m_view, Qt::Key_Plus);
    EXPECT_EQ(m_view.geometryOfMatrix().part.shown, 4);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.geometryOfMatrix().part.first.x(), 2) << "the pointed cell stays in view";
    QTest::keyClick(&m_view, Qt::Key_Minus);
    EXPECT_EQ(m_view.geometryOfMatrix().part.shown, 6);
    QTest::keyClick(&m_view, Qt::Key_Plus);
    QTest::keyClick(&m_view, Qt::Key_0);
    EXPECT_EQ(m_view.geometryOfMatrix().part.shown, 6);
}

TEST_F(MatrixViewTest, draggingMovesWhatShows)
{
    wheel({0, 0}, 120);
    const MatrixGeometry before = m_view.geometryOfMatrix();
    QTest::mousePress(&m_view, Qt::LeftButton, {}, at({3, 3}));
    QTest::mouseMove(&m_view, at({1, 1}));
    QTest::mouseRelease(&m_view, Qt::LeftButton, {}, at({1, 1}));
    EXPECT_EQ(m_view.geometryOfMatrix().part.first, before.part.first + QPoint(2, 2));
}

TEST_F(MatrixViewTest, aDoubleClickOnATokenOrReturnMasksIt)
{
    QSignalSpy masked(&m_view, &MatrixView::maskToggled);
    m_view.setMatrix(matrixOf({0}, {0, true}), {});
    const MatrixGeometry geometry = m_view.geometryOfMatrix();
    QTest::mouseDClick(&m_view, Qt::LeftButton, {}, QPoint(10, at({0, 1}).y()));
    ASSERT_EQ(masked.size(), 1);
    EXPECT_EQ(masked[0][0].toInt(), 2) << "the place in the sentence, although [CLS] is hidden";
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&m_view, Qt::Key_Down);
    QTest::keyClick(&m_view, Qt::Key_Enter, Qt::KeypadModifier);
    ASSERT_EQ(masked.size(), 2);
    EXPECT_EQ(masked[1][0].toInt(), 3);
    const int plain = test::count(m_view.grab().toImage(), theme().colours().bad);
    m_view.setMatrix(matrixOf({0}, {0, true}), {2});
    EXPECT_GT(test::count(m_view.grab().toImage(), theme().colours().bad), plain);
    EXPECT_EQ(geometry.part.shown, 4);
}

TEST_F(MatrixViewTest, nothingIsDrawnOfNothing)
{
    m_view.setMatrix(std::make_shared<ShownMatrix>(), {});
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_TRUE(m_words.isEmpty());
    EXPECT_TRUE(m_view.accessibleDescription().isEmpty());
}

TEST_F(MatrixViewTest, theTooltipIsTheValueOrWhatCanBeDone)
{
    EXPECT_EQ(m_view.toolTip(), m_view.whatsThis());
    QTest::keyClick(&m_view, Qt::Key_Right);
    EXPECT_EQ(m_view.toolTip(), "[CLS] → [CLS]: 0.000");
}

/// The bar is painted with the colours of the cells, from the weight 0 below to 1 above.
TEST_F(MatrixViewTest, theColourBarIsThatOfTheCells)
{
    const QImage image = m_view.grab().toImage();
    const QRectF matrix = m_view.geometryOfMatrix().matrix;
    const int x = static_cast<int>(matrix.right()) + colourBarGap(theme().style()) + theme().space(5);
    const auto at = [&](double weight) {
        return image.pixel(x, qRound(matrix.bottom() - 1 - weight * (matrix.height() - 1)));
    };
    const HeatTable colours = matrixColours(theme().style());
    for (const double weight : {0.02, 0.25, 0.5, 0.75, 0.98})
        EXPECT_NEAR(qGreen(at(weight)), qGreen(colourOf(colours, static_cast<float>(weight))), 3) << weight;
}

TEST_F(MatrixViewTest, aBarThatIsLowerThanALineHasNoNumbers)
{
    m_view.setMinimumSize(1, 1);
    m_view.resize(120, 60);
    EXPECT_LT(m_view.geometryOfMatrix().matrix.height(), 20);
    EXPECT_GT(test::count(m_view.grab().toImage(), theme().colours().line), 0) << "the frame of the bar";
}

class LinesViewTest : public ::testing::Test
{
protected:
    LinesViewTest()
    {
        m_view.resize(400, 300);
        m_view.setMatrix(matrixOf({0}), {});
        m_view.show();
        QObject::connect(&m_view, &LinesView::pointed, [this](const QString &text) { m_words = text; });
    }
    QPoint at(int token) const { return m_view.geometryOfLines().leftToken(token).center().toPoint(); }
    /// Pixels that are not background on the way from one token to another.
    bool hasLine(int from, int to)
    {
        const LinesGeometry lines = m_view.geometryOfLines();
        const QPointF middle = (lines.from(from) + lines.to(to)) / 2;
        const QImage image = m_view.grab().toImage();
        return image.pixel(middle.toPoint()) != image.pixel(image.width() / 2, image.height() - 1);
    }

    LinesView m_view;
    QString m_words;
};

TEST_F(LinesViewTest, linesLeadWhereATokenLooks)
{
    EXPECT_TRUE(hasLine(2, 1));
    m_view.setMatrix(matrixOf({2}), {});
    EXPECT_TRUE(hasLine(2, 2));
}

TEST_F(LinesViewTest, weightsBelowTheThresholdDrawNone)
{
    m_view.setMatrix(matrixOf({0, 1}, {0.6, false}), {});
    EXPECT_FALSE(hasLine(2, 1));
    QTest::mouseMove(&m_view, at(2));
    EXPECT_EQ(m_words, "No line of b is strong enough to show");
}

TEST_F(LinesViewTest, thePointedTokenShowsItsLinesAlone)
{
    QTest::mouseMove(&m_view, at(4));
    EXPECT_TRUE(m_words.startsWith(". looks at c (1.00)")) << m_words.toStdString();
    EXPECT_TRUE(hasLine(4, 3));
    EXPECT_FALSE(hasLine(2, 1));
}

TEST_F(LinesViewTest, keysMoveAndMask)
{
    QSignalSpy masked(&m_view, &LinesView::maskToggled), moved(&m_view, &LinesView::moved);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_TRUE(m_words.startsWith("b looks at a"));
    QTest::keyClick(&m_view, Qt::Key_Enter, Qt::KeypadModifier);
    ASSERT_EQ(masked.size(), 1);
    EXPECT_EQ(masked[0][0].toInt(), 2);
    EXPECT_EQ(moved.size(), 3);
    QTest::mouseDClick(&m_view, Qt::LeftButton, {}, at(1));
    EXPECT_EQ(masked[1][0].toInt(), 1);
}

TEST_F(LinesViewTest, isAsTallAsItsTokens)
{
    m_view.setMatrix(
        std::make_shared<ShownMatrix>(showMatrix(*makeSentence(test::plantedColumn(1, 1, 512, 0)), {0}, {})),
        {});
    EXPECT_GE(m_view.minimumSizeHint().height(), 512 * 10);
}

/// A head that looks everywhere a little has thousands of lines, of which none could be made out.
TEST(StrongestLines, areFewOfEveryToken)
{
    ShownMatrix matrix;
    for (int token = 0; token < 40; ++token) {
        matrix.tokens << "word";
        matrix.positions.push_back(token);
    }
    matrix.weights.assign(40 * 40, 0.02F);
    matrix.weights[5 * 40 + 30] = 0.3F;
    const auto lines = strongestLines(matrix);
    EXPECT_EQ(lines.size(), 40u * 5u);
    EXPECT_EQ(lines[5 * 5].column, 30) << "the strongest first";
    EXPECT_EQ(linesOf(matrix, 5).size(), 40u) << "the pointed token shows all";
    matrix.threshold = 0.1;
    EXPECT_EQ(strongestLines(matrix).size(), 1u);
}

} // namespace
} // namespace tlm
