#include "ui/runs/comparecard.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/evaluation/predictionsfile.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

Run makeRun(const std::string &id, double dev)
{
    tlm::Run run;
    run.id = id;
    run.state = RunState::Finished;
    run.dev = dev;
    return run;
}

class CompareCardTest : public ::testing::Test
{
protected:
    QString header(int column) const
    {
        return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    const QAbstractItemModel *model() const { return m_card.findChild<QTableView *>()->model(); }
    QComboBox *baseline() const { return m_card.findChild<QComboBox *>(); }
    test::TestWorkspace m_work;
    CompareCard m_card{m_work.studio()};
};

TEST_F(CompareCardTest, theOldestIsTheBaselineAndStandsFirst)
{
    m_card.setRuns({makeRun("3", 0.75), makeRun("2", 0.5)}, {});
    EXPECT_EQ(header(1), "Run 2");
    EXPECT_EQ(header(2), "Run 3");
    EXPECT_EQ(cell(0, 0), "Dev, best");
    EXPECT_EQ(cell(0, 3), "+0.2500");
}

TEST_F(CompareCardTest, anotherBaselineStaysChosen)
{
    m_card.setRuns({makeRun("3", 0.75), makeRun("2", 0.5)}, {});
    baseline()->setCurrentIndex(0);
    Q_EMIT baseline()->activated(0);
    EXPECT_EQ(cell(0, 3), "−0.2500");
    m_card.setRuns({makeRun("4", 0.25), makeRun("3", 0.75), makeRun("2", 0.5)}, "3");
    EXPECT_EQ(header(1), "Run 3");
}

TEST_F(CompareCardTest, thePinnedRunIsTheBaselineWhereverItStands)
{
    QSignalSpy chosen(&m_card, &CompareCard::baselineChosen);
    m_card.setRuns({makeRun("3", 0.75), makeRun("2", 0.5), makeRun("1", 0.25)}, "2");
    EXPECT_EQ(header(1), "Run 2");
    baseline()->setFocus();
    QTest::keyClick(baseline(), Qt::Key_Down);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0], "1");
    EXPECT_EQ(header(1), "Run 1");
}

TEST_F(CompareCardTest, differencesOnTestHaveIntervalsWherePredictionsWereKept)
{
    m_work.addTask();
    std::vector<tlm::Run> runs;
    for (const double test : {0.9, 0.4}) {
        const std::string id = m_work.addRun({.dev = 0.5, .test = test});
        StoredPredictions predictions{{"crow", "owl", "wren"}, {}, {}};
        for (int i = 0; i < 30; ++i) {
            predictions.truth.push_back(i % 3);
            predictions.predicted.push_back(i < 30 * test ? i % 3 : (i + 1) % 3);
        }
        ASSERT_TRUE(savePredictions(m_work.workspace().run(id), Split::Test, predictions));
        runs.push_back(*m_work.history().run(id));
    }
    m_card.setRuns(runs, QString::fromStdString(runs[1].id));
    const auto test = [this] {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (cell(row, 0) == "Test at best dev")
                return row;
        return -1;
    };
    ASSERT_TRUE(test::eventually([&] { return test() >= 0 && cell(test(), 3).contains("["); }));
    EXPECT_TRUE(cell(test(), 3).startsWith("+0.5000 [+0.")) << cell(test(), 3).toStdString();
    EXPECT_TRUE(model()->index(test(), 3).data(Qt::ToolTipRole).toString().contains("bootstrap"));
}

TEST_F(CompareCardTest, whyAnIntervalIsMissingIsTold)
{
    m_work.addTask();
    std::vector<tlm::Run> runs;
    for (const double test : {0.9, 0.4})
        runs.push_back(*m_work.history().run(m_work.addRun({.dev = 0.5, .test = test})));
    m_card.setRuns(runs, {});
    const auto tip = [this] { return model()->index(0, 3).data(Qt::ToolTipRole).toString(); };
    EXPECT_TRUE(test::eventually([&] { return tip().contains("predictions"); }));
}

TEST_F(CompareCardTest, newsOfTheSameRunsDisturbNobody)
{
    std::vector<tlm::Run> runs{makeRun("3", 0.75), makeRun("2", 0.5)};
    m_card.setRuns(runs, {});
    auto *table = m_card.findChild<QTableView *>();
    table->selectRow(0);
    QSignalSpy refilled(baseline()->model(), &QAbstractItemModel::rowsInserted);
    m_card.setRuns(runs, {});
    EXPECT_TRUE(table->selectionModel()->isRowSelected(0));
    runs[0].dev = 0.9;
    m_card.setRuns(runs, {});
    EXPECT_EQ(cell(0, 3), "+0.4000");
    EXPECT_TRUE(table->selectionModel()->isRowSelected(0));
    EXPECT_EQ(refilled.count(), 0);
}

TEST_F(CompareCardTest, oneRunIsDescribed)
{
    m_card.setRuns({makeRun("3", 0.75)}, {});
    EXPECT_EQ(model()->columnCount(), 2);
    EXPECT_EQ(cell(0, 1), "Finished");
    EXPECT_TRUE(baseline()->isHidden());
    m_card.setRuns({}, {});
    EXPECT_EQ(model()->rowCount(), 0);
}

TEST_F(CompareCardTest, moreThanFitAreLeftOut)
{
    std::vector<tlm::Run> runs;
    for (int id = 200; id > 0; --id)
        runs.push_back(makeRun(std::to_string(id), id / 200.0));
    m_card.setRuns(runs, {});
    EXPECT_EQ(model()->columnCount(), 2 * static_cast<int>(CompareCard::most));
}

} // namespace
} // namespace tlm
