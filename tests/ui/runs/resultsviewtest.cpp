#include "ui/runs/resultsview.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/evaluation/predictionsfile.h"
#include "core/history/finishedrun.h"
#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

using test::finishedRun;

class ResultsViewTest : public ::testing::Test
{
protected:
    ResultsViewTest()
    {
        m_view.resize(1000, 300);
        m_view.show();
    }
    void show(const std::vector<tlm::Run> &runs)
    {
        std::vector<const tlm::Run *> pointers;
        for (const tlm::Run &run : runs)
            pointers.push_back(&run);
        m_view.setRuns(pointers);
    }
    const QAbstractItemModel &model() { return *m_view.findChild<QTableView *>()->model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    void choose(const char *list, int places)
    {
        auto *box = test::control<QComboBox>(m_view, list);
        box->setFocus();
        for (int i = 0; i < places; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    QString copied(const QString &how)
    {
        for (QAction *action : m_view.findChild<QPushButton *>()->menu()->actions())
            if (action->text() == how)
                action->trigger();
        return QGuiApplication::clipboard()->text();
    }

    test::TestWorkspace m_work;
    ResultsView m_view{m_work.studio()};
};

TEST_F(ResultsViewTest, showsMeansAndDeviationsInPerCent)
{
    show({finishedRun("2", Method::Tlm, 2, 0.8), finishedRun("1", Method::Tlm, 1, 0.6),
          finishedRun("3", Method::TaskOnly, 1, 0.5)});
    ASSERT_EQ(model().rowCount(), 2);
    EXPECT_EQ(cell(0, 0), "TLM · tiny · Fast");
    EXPECT_EQ(cell(0, 2), "70.00 ± 14.14");
    EXPECT_EQ(cell(1, 2), "50.00") << "one run has no deviation";
    EXPECT_EQ(cell(0, 6), "2, 1");
    show({});
    EXPECT_EQ(model().rowCount(), 0);
    EXPECT_FALSE(m_view.findChild<QPushButton *>()->isEnabled()) << "there is nothing to copy";
}

TEST_F(ResultsViewTest, publishedRowsAreMarkedAndTheTaskStaysChosen)
{
    const std::vector<tlm::Run> runs{finishedRun("2", Method::Tlm, 2, 0.6, "scierc"),
                                     finishedRun("1", Method::Tlm, 1, 0.8)};
    show(runs);
    EXPECT_EQ(model().rowCount(), 8);
    EXPECT_EQ(cell(0, 0), "TLM large, published");
    EXPECT_EQ(cell(0, 2), "83.29 ± 0.95");
    choose("Task of the results", 1);
    EXPECT_EQ(model().rowCount(), 1);
    show(runs);
    EXPECT_EQ(model().rowCount(), 1);
}

TEST_F(ResultsViewTest, allTasksStandSideBySide)
{
    show({finishedRun("2", Method::Tlm, 2, 0.6, "scierc"), finishedRun("1", Method::Tlm, 1, 0.8)});
    choose("Task of the results", 2);
    ASSERT_EQ(model().columnCount(), 5);
    EXPECT_EQ(model().headerData(2, Qt::Horizontal, Qt::DisplayRole), "birds");
    EXPECT_EQ(cell(0, 2), "80.00");
    EXPECT_EQ(cell(0, 3), "60.00");
    EXPECT_EQ(cell(0, 4), "70.00") << "the average";
    EXPECT_EQ(cell(1, 2), "–");
    const auto *plot = m_view.findChild<Plot *>();
    ASSERT_EQ(plot->curveCount(), 1) << "what was published is of one of the tasks alone";
    EXPECT_EQ(plot->curve(0).y, QVector<double>{70});
    EXPECT_TRUE(plot->yAxis->label().contains("mean of all tasks"));
}

TEST_F(ResultsViewTest, thePictureHasOwnPointsAndPublishedOnesAsRings)
{
    show({finishedRun("2", Method::Tlm, 2, 0.6, "scierc")});
    const auto *plot = m_view.findChild<Plot *>();
    ASSERT_EQ(plot->curveCount(), 2);
    EXPECT_FALSE(plot->curve(0).hollow);
    EXPECT_EQ(plot->curve(1).name, "published");
    EXPECT_TRUE(plot->curve(1).hollow);
    EXPECT_TRUE(plot->curve(1).labels.contains("BERT-Base"));
    EXPECT_TRUE(plot->isHorizontalLogarithmic());
    EXPECT_GE(plot->xAxis->range().upper, 4.36e21);
}

TEST_F(ResultsViewTest, theTableIsCopiedForTextsAndSheets)
{
    show({finishedRun("2", Method::Tlm, 2, 0.8), finishedRun("1", Method::Tlm, 1, 0.6)});
    EXPECT_TRUE(copied("as Markdown").startsWith("| Model | Dev | Test |"))
        << copied("as Markdown").toStdString();
    EXPECT_TRUE(copied("as LaTeX").contains("70.00 $\\pm$ 14.14"));
    EXPECT_TRUE(copied("as CSV").contains("TLM · tiny · Fast,71.00 ± 14.14,70.00 ± 14.14"));
}

TEST_F(ResultsViewTest, differencesFromABaselineHaveIntervals)
{
    m_work.addTask();
    std::vector<tlm::Run> runs;
    for (const auto &[method, test] : {std::pair{Method::Tlm, 0.9}, std::pair{Method::TaskOnly, 0.4}}) {
        const std::string id = m_work.addRun({.method = method, .dev = 0.5, .test = test});
        StoredPredictions predictions{{"crow", "owl", "wren"}, {}, {}};
        for (int i = 0; i < 30; ++i) {
            predictions.truth.push_back(i % 3);
            predictions.predicted.push_back(i < 30 * test ? i % 3 : (i + 1) % 3);
        }
        ASSERT_TRUE(savePredictions(m_work.workspace().run(id), Split::Test, predictions));
        runs.push_back(*m_work.history().run(id));
    }
    show(runs);
    EXPECT_EQ(cell(0, 3), "");
    choose("Baseline of the results", 2);
    ASSERT_TRUE(test::eventually([this] { return cell(0, 3).contains("["); }));
    EXPECT_TRUE(cell(0, 3).startsWith("+50.00 [+")) << cell(0, 3).toStdString();
    EXPECT_EQ(cell(1, 3), "") << "the baseline itself";
    runs[0].note = "the best so far";
    show(runs);
    EXPECT_TRUE(cell(0, 3).contains("[")) << "nothing that the intervals are of has changed";
}

TEST_F(ResultsViewTest, theBaselineStaysTheSameOfItsName)
{
    const auto made = [](const char *id, const char *selection, std::uint64_t seed, double test) {
        tlm::Run run = finishedRun(id, Method::Tlm, seed, test);
        run.configuration.selection = selection;
        return run;
    };
    const tlm::Run a = made("1", "near", 1, 0.8), b = made("2", "far", 1, 0.6);
    show({b, a});
    choose("Baseline of the results", 2);
    const auto *box = test::control<QComboBox>(m_view, "Baseline of the results");
    EXPECT_EQ(box->currentText(), "against TLM · tiny · Fast · Selection: far");
    show({made("4", "middle", 1, 0.9), made("3", "far", 2, 0.6), b, a});
    EXPECT_EQ(box->currentIndex(), 3) << "another is better, and one more seed is there";
    EXPECT_EQ(box->currentData().toString(), "3");
}

TEST_F(ResultsViewTest, newsThatSayNothingNewDisturbNobody)
{
    std::vector<tlm::Run> runs{finishedRun("2", Method::Tlm, 2, 0.8),
                               finishedRun("1", Method::TaskOnly, 1, 0.6)};
    show(runs);
    auto *table = m_view.findChild<QTableView *>();
    table->selectRow(1);
    tlm::Run running = finishedRun("3", Method::Tlm, 3, 0.7);
    running.state = RunState::Running;
    runs.insert(runs.begin(), running);
    QSignalSpy refilled(test::control<QComboBox>(m_view, "Task of the results")->model(),
                        &QAbstractItemModel::rowsInserted);
    show(runs);
    EXPECT_EQ(refilled.count(), 0);
    EXPECT_TRUE(table->selectionModel()->isRowSelected(1));
    runs[1].seconds = 120;
    show(runs);
    EXPECT_EQ(cell(0, 5), "2 min");
    EXPECT_TRUE(table->selectionModel()->isRowSelected(1));
}

} // namespace
} // namespace tlm
