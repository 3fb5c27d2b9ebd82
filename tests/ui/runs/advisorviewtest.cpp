#include "ui/runs/advisorview.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "core/history/finishedrun.h"
#include "ui/clicks.h"
#include "ui/plot/plot.h"

namespace tlm {
namespace {

TEST(AdvisorView, adviseFromPublishedFlopsWithoutOwnRuns)
{
    AdvisorView view;
    view.show();
    EXPECT_EQ(view.costs(), (TrainingCosts{2.79e19, 0, 2.74e18}));
    EXPECT_EQ(view.advice(), "Pretraining is cheaper from 11 tasks on; for fewer, TLM is.");
    auto *pretraining = test::control<QComboBox>(view, "Pretraining, once");
    pretraining->setFocus();
    QTest::keyClick(pretraining, Qt::Key_Down);
    EXPECT_EQ(view.costs().pretraining, 9.07e19);
    EXPECT_EQ(view.advice(), "Pretraining is cheaper from 34 tasks on; for fewer, TLM is.");
    EXPECT_EQ(view.findChild<Plot *>()->curveCount(), 2);
}

TEST(AdvisorView, ownRunsAreMeasured)
{
    AdvisorView view;
    tlm::Run own = test::finishedRun("1", Method::Tlm, 1, 0.6),
             tuned = test::finishedRun("2", Method::FineTune, 1, 0.6);
    own.flopsReal = 1e18;
    tuned.flopsReal = 2e18;
    view.setRuns({&own, &tuned});
    auto *tlm = test::control<QComboBox>(view, "TLM, a task");
    EXPECT_TRUE(tlm->itemText(0).startsWith("TLM · tiny · Fast, birds, measured"));
    EXPECT_EQ(view.costs().tlm, 1e18);
    EXPECT_EQ(view.costs().fineTuning, 2e18);
    EXPECT_EQ(view.advice(), "TLM stays cheaper, however many tasks there are.");
    view.setRuns({});
    EXPECT_EQ(view.costs().fineTuning, 0);
}

TEST(AdvisorView, newsThatSayNothingNewDisturbNobody)
{
    AdvisorView view;
    tlm::Run own = test::finishedRun("1", Method::Tlm, 1, 0.6);
    view.setRuns({&own});
    QSignalSpy refilled(test::control<QComboBox>(view, "TLM, a task")->model(),
                        &QAbstractItemModel::rowsInserted);
    own.note = "good";
    view.setRuns({&own});
    EXPECT_EQ(refilled.count(), 0);
    own.flopsReal *= 2;
    view.setRuns({&own});
    EXPECT_GT(refilled.count(), 0);
}

} // namespace
} // namespace tlm
