#include "ui/runs/comparecard.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QTableView>

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
    CompareCard m_card;
};

TEST_F(CompareCardTest, theOldestIsTheBaselineAndStandsFirst)
{
    m_card.setRuns({makeRun("3", 0.75), makeRun("2", 0.5)});
    EXPECT_EQ(header(1), "Run 2");
    EXPECT_EQ(header(2), "Run 3");
    EXPECT_EQ(cell(0, 0), "Dev, best");
    EXPECT_EQ(cell(0, 3), "+0.2500");
}

TEST_F(CompareCardTest, anotherBaselineStaysChosen)
{
    m_card.setRuns({makeRun("3", 0.75), makeRun("2", 0.5)});
    baseline()->setCurrentIndex(0);
    Q_EMIT baseline()->activated(0);
    EXPECT_EQ(cell(0, 3), "−0.2500");
    m_card.setRuns({makeRun("4", 0.25), makeRun("3", 0.75), makeRun("2", 0.5)});
    EXPECT_EQ(header(1), "Run 3");
}

TEST_F(CompareCardTest, oneRunIsDescribed)
{
    m_card.setRuns({makeRun("3", 0.75)});
    EXPECT_EQ(model()->columnCount(), 2);
    EXPECT_EQ(cell(0, 1), "Finished");
    EXPECT_TRUE(baseline()->isHidden());
    m_card.setRuns({});
    EXPECT_EQ(model()->rowCount(), 0);
}

TEST_F(CompareCardTest, moreThanFitAreLeftOut)
{
    std::vector<tlm::Run> runs;
    for (int id = 20; id > 0; --id)
        runs.push_back(makeRun(std::to_string(id), id / 20.0));
    m_card.setRuns(runs);
    EXPECT_EQ(model()->columnCount(), 2 * static_cast<int>(CompareCard::most));
}

} // namespace
} // namespace tlm
