#include "ui/plot/plotexport.h"

#include <cmath>
#include <limits>
#include <optional>

#include <gtest/gtest.h>

#include <QFileDialog>
#include <QPrintDialog>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "core/base/file.h"
#include "temporaryfolder.h"
#include "ui/plot/plot.h"
#include "ui/support/pdf.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/picturefile.h"

namespace tlm {
namespace {

class PlotExportTest : public ::testing::Test
{
protected:
    PlotExportTest()
    {
        m_plot.resize(400, 300);
        m_plot.setAxisTitles("Step", "Loss, nats");
        m_plot.setCurves(
            {{.name = "a \"b\", c", .x = {0, 100}, .y = {2.5, 1.25}}, {.name = "d", .x = {1}, .y = {2}}});
        m_plot.show();
    }
    std::string exported(const std::string &name)
    {
        const auto path = m_folder / name;
        bool done = false;
        exportPlot(m_plot, QString::fromStdString(path.string()), [&done](const Expected<> &written) {
            EXPECT_TRUE(written);
            done = true;
        });
        EXPECT_TRUE(test::eventually([&done] { return done; }));
        return readFile(path).value_or("");
    }

    test::TemporaryFolder m_folder;
    Plot m_plot{"Losses"};
};

TEST_F(PlotExportTest, picturesAreOfTheirKind)
{
    const std::string svg = exported("a.svg");
    EXPECT_NE(svg.find("<svg"), std::string::npos);
    EXPECT_NE(svg.find("Losses"), std::string::npos) << "its title";
    EXPECT_EQ(svg.find("<image"), std::string::npos) << "lines, not pixels";
    EXPECT_TRUE(exported("a.PDF").starts_with("%PDF"));
    const QImage png = QImage::fromData(QByteArray::fromStdString(exported("a.png")));
    EXPECT_EQ(png.size(), QSize(800, 600)) << "at twice the size";
}

TEST_F(PlotExportTest, lettersAreAsLargeAsOnTheScreen)
{
    const double points = m_plot.xAxis->labelFont().pointSizeF(), unit = 72.0 / screenResolution();
    const auto pdf = QByteArray::fromStdString(exported("a.pdf"));
    EXPECT_NEAR(test::pageOf(pdf).width(), 400 * unit, 1);
    EXPECT_NEAR(test::pageOf(pdf).height(), 300 * unit, 1);
    EXPECT_NEAR(test::largestLetters(pdf) * unit, points, 1);
    const auto svg = QString::fromStdString(exported("a.svg"));
    int found = 0;
    for (const auto &size : QRegularExpression("font-size=\"([0-9.]+)").globalMatch(svg))
        found += std::abs(size.captured(1).toDouble() * unit - points) < 0.1;
    EXPECT_GT(found, 0);
}

TEST_F(PlotExportTest, anSvgIsWellFormedWhateverItsCurvesAreCalled)
{
    m_plot.setAccessibleName("Losses & \"more\"");
    m_plot.setCurves({{.name = "lr<1e-4 & warm", .x = {0, 100}, .y = {2.5, 1.25}}});
    QXmlStreamReader xml(QByteArray::fromStdString(exported("a.svg")));
    QString title, description;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == u"title")
                title = xml.readElementText();
            else if (xml.name() == u"desc")
                description = xml.readElementText();
        }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_EQ(title, "Losses & \"more\"");
    EXPECT_TRUE(description.contains("lr<1e-4 & warm")) << description.toStdString();
}

TEST_F(PlotExportTest, anEndingOfNoKindIsRefused)
{
    const auto path = m_folder / "curves.jpg";
    std::optional<ErrorCode> code;
    exportPlot(m_plot, QString::fromStdString(path.string()), [&code](const Expected<> &written) {
        if (!written)
            code = written.error().code;
    });
    EXPECT_TRUE(test::eventually([&code] { return code.has_value(); }));
    EXPECT_EQ(code, ErrorCode::Usage);
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(PlotExportTest, valuesAreWrittenAsCsv)
{
    EXPECT_EQ(exported("a.csv"),
              "curve,Step,\"Loss, nats\"\n\"a \"\"b\"\", c\",0,2.5\n\"a \"\"b\"\", c\",100,1.25\nd,1,2\n");
}

TEST_F(PlotExportTest, aFileThatCannotBeWrittenIsAnError)
{
    bool done = false;
    exportPlot(m_plot, QString::fromStdString((m_folder / "no" / "a.csv").string()),
               [&done](const Expected<> &written) {
                   EXPECT_FALSE(written);
                   done = true;
               });
    EXPECT_TRUE(test::eventually([&done] { return done; }));
}

TEST_F(PlotExportTest, aPlotThatIsGoneHearsOfNothing)
{
    bool done = false;
    const auto path = m_folder / "a.csv";
    {
        Plot other("Other");
        other.setCurves({{.name = "a", .x = {0}, .y = {2}}});
        exportPlot(other, QString::fromStdString(path.string()),
                   [&done](const Expected<> &) { done = true; });
    }
    EXPECT_TRUE(test::eventually([&path] { return std::filesystem::exists(path); }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(done);
}

TEST_F(PlotExportTest, savingAsksForAPathAndTellsWhatCameOfIt)
{
    QWidget page;
    auto *messages = new MessageBar(&page);
    m_plot.setParent(&page);
    savePlot(m_plot);
    auto *dialog = m_plot.findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->nameFilters().size(), 4);
    const auto path = QString::fromStdString((m_folder / "curves.svg").string());
    Q_EMIT dialog->fileSelected(path);
    EXPECT_TRUE(test::eventually([messages] { return !messages->cause().isEmpty(); }));
    EXPECT_TRUE(messages->cause().contains(path));
    dialog->close();
    m_plot.setParent(nullptr);
}

TEST_F(PlotExportTest, printingAsksForAPrinter)
{
    printPlot(m_plot);
    auto *dialog = m_plot.findChild<QPrintDialog *>();
    ASSERT_TRUE(dialog);
    const auto path = m_folder / "printed.pdf";
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(QString::fromStdString(path.string()));
    Q_EMIT dialog->accepted(dialog->printer());
    const auto pdf = QByteArray::fromStdString(readFile(path).value_or(""));
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_NEAR(test::largestLetters(pdf) * 72 / screenResolution(), m_plot.xAxis->labelFont().pointSizeF(),
                1)
        << "before they grow with the whole plot";
    dialog->close();
}

TEST(LongCurve, isThinnedOutWithoutLosingPeaksOrMarks)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Curve curve{.name = "long", .x = {}, .y = {}};
    for (int i = 0; i < 1'000'000; ++i) {
        curve.x.push_back(i);
        curve.y.push_back(std::sin(i * 1e-4));
    }
    curve.y[500'000] = 40;
    curve.y[700'001] = nan;
    Plot plot("Long");
    plot.resize(600, 400);
    plot.show();
    plot.setCurves({curve});
    plot.replot();
    const auto points = plot.graph(0)->data();
    EXPECT_LT(points->size(), 20'000);
    bool peak = false, gap = false;
    for (const QCPGraphData &point : *points) {
        peak = peak || (point.key == 500'000 && point.value == 40);
        gap = gap || (point.key == 700'001 && std::isnan(point.value));
    }
    EXPECT_TRUE(peak && gap);
    EXPECT_EQ(plot.graph(1)->dataCount(), 1) << "the mark";
    plot.setView({{499'990, 500'010}, {-1, 50}});
    plot.replot();
    EXPECT_LT(plot.graph(0)->dataCount(), 30) << "what shows, and its neighbours";
    EXPECT_GE(plot.graph(0)->dataCount(), 21);
    plot.setHorizontalLogarithmic();
    plot.replot();
    EXPECT_LT(plot.graph(0)->dataCount(), 20'000);
}

TEST(LongCurve, thatIsRatherAnAreaIsDrawnByThinStrokes)
{
    Curve noise{.name = "noise", .x = {}, .y = {}}, wave = noise;
    for (int i = 0; i < 20'000; ++i) {
        for (Curve *curve : {&noise, &wave})
            curve->x.push_back(i);
        noise.y.push_back(i % 2);
        wave.y.push_back(std::sin(i * 1e-3));
    }
    Plot plot("Long");
    plot.resize(800, 400);
    plot.show();
    plot.setCurves({noise});
    plot.replot();
    EXPECT_EQ(plot.graph(0)->pen().widthF(), 1);
    EXPECT_FALSE(plot.graph(0)->antialiased());
    plot.setView({{0, 10}, {-1, 2}});
    plot.replot();
    EXPECT_EQ(plot.graph(0)->pen().widthF(), 2) << "so near it is a line again";
    plot.setCurves({wave});
    plot.replot();
    EXPECT_EQ(plot.graph(0)->pen().widthF(), 2);
    EXPECT_TRUE(plot.graph(0)->antialiased());
}

} // namespace
} // namespace tlm
