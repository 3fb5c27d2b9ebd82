#include "ui/runs/resultsview.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QTableView>

#include "core/history/finishedrun.h"
#include "ui/plot/plot.h"

namespace tlm {
namespace {

using test::finishedRun;

TEST(ResultsView, showsMeansAndWhatTheyCost)
{
    ResultsView view;
    view.setRuns({finishedRun("2", Method::Tlm, 2, 0.8), finishedRun("1", Method::Tlm, 1, 0.6),
                  finishedRun("3", Method::TaskOnly, 1, 0.5)});
    const auto *model = view.findChild<QTableView *>()->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, 0).data().toString(), "TLM");
    EXPECT_EQ(model->index(0, 3).data().toString(), "0.7000 ± 0.1414");
    EXPECT_EQ(model->index(1, 3).data().toString(), "0.5000") << "one run has no deviation";
    EXPECT_EQ(model->index(0, 6).data().toString(), "2, 1");
    const auto *plot = view.findChild<Plot *>();
    EXPECT_EQ(plot->graphCount(), 2);
    EXPECT_EQ(plot->graph(0)->lineStyle(), QCPGraph::lsNone);
    EXPECT_LE(plot->xAxis->range().lower, 1e14);
    EXPECT_GE(plot->xAxis->range().upper, 1e14);
}

TEST(ResultsView, publishedRowsAreMarkedAndTheTaskStaysChosen)
{
    ResultsView view;
    const std::vector<tlm::Run> runs{finishedRun("2", Method::Tlm, 2, 0.6, "scierc"),
                                     finishedRun("1", Method::Tlm, 1, 0.8)};
    view.setRuns(runs);
    const auto *model = view.findChild<QTableView *>()->model();
    EXPECT_EQ(model->rowCount(), 8);
    EXPECT_EQ(model->index(0, 0).data().toString(), "TLM large, published");
    auto *tasks = view.findChild<QComboBox *>();
    tasks->setCurrentText("birds");
    Q_EMIT tasks->activated(1);
    EXPECT_EQ(model->rowCount(), 1);
    view.setRuns(runs);
    EXPECT_EQ(model->rowCount(), 1);
    view.setRuns({});
    EXPECT_EQ(model->rowCount(), 0);
}

} // namespace
} // namespace tlm
