#include "ui/runs/runsplot.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/support/testworkspace.h"
#include "ui/support/words.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class RunsPlotTest : public ::testing::Test
{
protected:
    RunsPlotTest()
    {
        m_first = m_work.addRun({.method = Method::Tlm, .dev = 0.3});
        m_second = m_work.addRun({.method = Method::Random, .dev = 0.2});
    }
    void show(const std::vector<std::string> &ids)
    {
        std::vector<tlm::Run> runs;
        for (const std::string &id : ids)
            runs.push_back(*m_work.history().run(id));
        m_card.setRuns(runs);
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    Plot &plot() { return *m_card.findChild<Plot *>(); }
    void choose(const char *list, const QVariant &data)
    {
        auto *box = test::control<QComboBox>(m_card, list);
        box->setCurrentIndex(box->findData(data));
        ASSERT_GE(box->currentIndex(), 0);
        Q_EMIT box->activated(box->currentIndex());
    }

    test::TestWorkspace m_work;
    std::string m_first, m_second;
    RunsPlot m_card{m_work.studio()};
};

TEST_F(RunsPlotTest, curvesOfRunsDifferInColourAndStroke)
{
    show({m_first, m_second});
    ASSERT_EQ(plot().graphCount(), 2);
    EXPECT_EQ(plot().graph(0)->name(), "Run 1 · TLM · birds");
    EXPECT_EQ(plot().graph(1)->name(), "Run 2 · Random text · birds");
    EXPECT_NE(plot().graph(0)->pen().color(), plot().graph(1)->pen().color());
    EXPECT_NE(plot().graph(0)->pen().style(), plot().graph(1)->pen().style());
}

TEST_F(RunsPlotTest, everyMetricOfTheStoreIsOffered)
{
    show({m_first});
    auto *metrics = test::control<QComboBox>(m_card, "Metric");
    QSet<QString> names;
    for (int i = 0; i < metrics->count(); ++i)
        names << metrics->itemData(i).toString();
    EXPECT_TRUE(names.contains({"loss.mlm.external", "loss.mlm.internal", "loss.task", "learning_rate",
                                "tokens_per_second", "dev.macro_f1"}));
    EXPECT_EQ(metrics->currentText(), "Dev macro-F1");
}

TEST_F(RunsPlotTest, theChosenMetricAndAxisStayWhenRunsChange)
{
    show({m_first});
    choose("Metric", "loss.task");
    choose("Horizontal axis", static_cast<int>(CurveAxis::Tokens));
    show({m_second});
    EXPECT_EQ(test::control<QComboBox>(m_card, "Metric")->currentText(), "Task loss");
    ASSERT_EQ(plot().graphCount(), 1);
    EXPECT_DOUBLE_EQ(plot().graph(0)->data()->at(2)->key, 61'440);
    EXPECT_DOUBLE_EQ(plot().graph(0)->data()->at(2)->value, 7);
    EXPECT_EQ(plot().xAxis->label(), "Tokens");
}

TEST_F(RunsPlotTest, newPointsAreAddedToTheCurves)
{
    show({m_first});
    m_work.addPoints(m_first, {{40, 81'920, "dev.macro_f1", 0.6, 40}}, {});
    QSignalSpy refilled(test::control<QComboBox>(m_card, "Metric")->model(),
                        &QAbstractItemModel::rowsInserted);
    show({m_first});
    EXPECT_EQ(plot().graph(0)->dataCount(), 4);
    EXPECT_EQ(refilled.count(), 0) << "who chooses a metric is not disturbed";
}

TEST_F(RunsPlotTest, inASmallWindowThePlotKeepsMostOfTheHeight)
{
    m_card.resize(275, 217); // what a window of 1024 × 640 leaves it
    show({m_first});
    m_card.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_card));
    EXPECT_EQ(m_card.width(), 275);
    EXPECT_GT(plot().height(), m_card.height() / 2);
}

TEST_F(RunsPlotTest, noRunIsAnEmptyPlot)
{
    show({m_first});
    show({});
    EXPECT_EQ(plot().graphCount(), 0);
}

TEST_F(RunsPlotTest, atMostSoManyRunsAreDrawnAndThatIsTold)
{
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < RunsPlot::most + 1; ++i)
        ids.push_back(m_work.addRun({.method = Method::Tlm}));
    show(ids);
    EXPECT_EQ(plot().graphCount(), static_cast<int>(RunsPlot::most));
    EXPECT_TRUE(test::words(m_card).contains("the first 28 of the chosen runs"));
}

TEST_F(RunsPlotTest, figuresTellBestLastLowestAndHighest)
{
    m_work.addPoints(m_first, {{40, 81'920, "dev.macro_f1", 0.25, 40}}, {});
    show({m_first});
    EXPECT_TRUE(test::click(m_card, "Figures"));
    const auto *table = test::control<QTableView>(m_card, "Figures of the curves");
    ASSERT_TRUE(table->isVisibleTo(&m_card));
    const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
    EXPECT_EQ(cell(1), "0.3") << "the best of a score is the highest";
    EXPECT_EQ(cell(2), "30");
    EXPECT_EQ(cell(3), "0.25");
    EXPECT_EQ(cell(4), "0.1");
    EXPECT_EQ(cell(5), "0.3");
    choose("Metric", "loss.task");
    EXPECT_EQ(cell(1), "7") << "the best of a loss is the lowest";
    EXPECT_EQ(cell(6), "0");
    EXPECT_TRUE(test::click(m_card, "Figures"));
    EXPECT_FALSE(table->isVisibleTo(&m_card));
}

TEST_F(RunsPlotTest, curvesCanBeSmoothed)
{
    show({m_first});
    test::control<QDoubleSpinBox>(m_card, "Smoothing")->setValue(0.5);
    EXPECT_EQ(plot().graphCount(), 2) << "the raw line stays behind";
}

TEST_F(RunsPlotTest, timeIsAnAxisToo)
{
    show({m_first});
    choose("Horizontal axis", static_cast<int>(CurveAxis::Minutes));
    EXPECT_EQ(plot().xAxis->label(), "Minutes since the run was made");
}

TEST_F(RunsPlotTest, aStoreThatCannotBeReadIsTold)
{
    QSignalSpy failed(&m_card, &RunsPlot::failed);
    const auto run = *m_work.history().run(m_first);
    std::filesystem::remove_all(m_work.folder() / "work");
    m_card.setRuns({run});
    EXPECT_TRUE(test::eventually([&failed] { return failed.size() == 1; }));
}

} // namespace
} // namespace tlm
