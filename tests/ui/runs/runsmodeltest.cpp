#include "ui/runs/runsmodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

#include "ui/runs/runsfilter.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

tlm::Run makeRun(const std::string &id, RunState state = RunState::Finished)
{
    tlm::Run run;
    run.id = id;
    run.state = state;
    run.configuration.task = "birds";
    return run;
}

class RunsModelTest : public ::testing::Test
{
protected:
    RunsModelTest()
    {
        m_filter.setSourceModel(&m_model);
        m_filter.sort(RunsModel::Id, Qt::DescendingOrder);
    }
    QStringList shown(int column = RunsModel::Id) const
    {
        QStringList texts;
        for (int row = 0; row < m_filter.rowCount(); ++row)
            texts << m_filter.index(row, column).data().toString();
        return texts;
    }
    RunsModel m_model;
    RunsFilter m_filter;
    QAbstractItemModelTester m_modelTester{&m_model}, m_filterTester{&m_filter};
};

TEST_F(RunsModelTest, newListsAreMergedIn)
{
    m_model.setRuns({makeRun("9"), makeRun("2")});
    const QPersistentModelIndex second = m_filter.index(1, 0);
    m_model.setRuns({makeRun("10"), makeRun("9"), makeRun("3"), makeRun("2")});
    EXPECT_EQ(shown(), (QStringList{"10", "9", "3", "2"}));
    EXPECT_EQ(second.data(), "2") << "a selection stays on its run";
    m_model.setRuns({makeRun("10"), makeRun("2")});
    EXPECT_EQ(shown(), (QStringList{"10", "2"}));
    EXPECT_TRUE(second.isValid());
    m_model.setRuns({});
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(RunsModelTest, everyStateHasItsWordAndIcon)
{
    QSet<QString> words, icons;
    for (int state = 0; state <= static_cast<int>(RunState::Lost); ++state) {
        m_model.setRuns({makeRun("1", static_cast<RunState>(state))});
        const QModelIndex cell = m_model.index(0, RunsModel::State);
        words << cell.data().toString();
        icons << cell.data(StateRole).toString();
    }
    EXPECT_EQ(words.size(), 8);
    EXPECT_FALSE(icons.contains(QString()));
}

TEST_F(RunsModelTest, numbersAreSortedByValueAndMissingScoresLast)
{
    tlm::Run low = makeRun("1"), high = makeRun("2"), none = makeRun("3");
    low.dev = 0.5;
    high.dev = 0.75;
    low.tokens = 900;
    high.tokens = 1'000'000;
    m_model.setRuns({none, high, low});
    m_filter.sort(RunsModel::Dev, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{"2", "1", "3"}));
    EXPECT_EQ(shown(RunsModel::Dev), (QStringList{"0.7500", "0.5000", "–"}));
    m_filter.sort(RunsModel::Tokens, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (QStringList{"3", "1", "2"}));
    EXPECT_DOUBLE_EQ(m_filter.index(2, RunsModel::Dev).data(ShareRole).toDouble(), 0.75);
}

TEST_F(RunsModelTest, filterKeepsRunsWithEveryWord)
{
    tlm::Run first = makeRun("1"), second = makeRun("2", RunState::Failed);
    first.tags = {"paper"};
    second.configuration.method = Method::Linear;
    second.note = "with the Paper's settings";
    m_model.setRuns({second, first});
    m_filter.setQuery(*RunQuery::parse("paper"));
    EXPECT_EQ(shown(), (QStringList{"2", "1"}));
    m_filter.setQuery(*RunQuery::parse("  PAPER linear "));
    EXPECT_EQ(shown(), (QStringList{"2"}));
    m_filter.setQuery(*RunQuery::parse("paper nothing"));
    EXPECT_TRUE(shown().isEmpty());
    m_filter.setQuery(*RunQuery::parse(""));
    EXPECT_EQ(m_filter.rowCount(), 2);
}

TEST_F(RunsModelTest, archivedAndHiddenRunsDoNotShow)
{
    tlm::Run archived = makeRun("1");
    archived.archived = true;
    m_model.setRuns({makeRun("3"), makeRun("2"), archived});
    EXPECT_EQ(shown(), (QStringList{"3", "2"}));
    m_filter.setArchivedShown(true);
    m_filter.setHidden({"3"});
    EXPECT_EQ(shown(), (QStringList{"2", "1"}));
}

TEST_F(RunsModelTest, aFailedRunTellsWhyInItsTooltip)
{
    tlm::Run failed = makeRun("1", RunState::Failed);
    failed.error = "Out of memory.";
    m_model.setRuns({failed});
    EXPECT_EQ(m_model.index(0, RunsModel::State).data(Qt::ToolTipRole), "Out of memory.");
}

TEST_F(RunsModelTest, tenThousandRunsAreThere)
{
    std::vector<tlm::Run> runs;
    for (int id = 10'000; id > 0; --id)
        runs.push_back(makeRun(std::to_string(id)));
    RunsModel model;
    model.setRuns(runs);
    EXPECT_EQ(model.rowCount(), 10'000);
    EXPECT_EQ(model.find("1")->id, "1");
    EXPECT_EQ(model.find("10001"), nullptr);
}

TEST(RunWords, scientificNumbersReadAsInPapers)
{
    EXPECT_EQ(RunWords::scientific(0), "0");
    EXPECT_EQ(RunWords::scientific(999), "999");
    EXPECT_EQ(RunWords::scientific(2.74e18), "2.74 × 10¹⁸");
    EXPECT_EQ(RunWords::scientific(9.999e11), "1.00 × 10¹²");
}

TEST(RunWords, everyMethodHasAWordOfItsOwn)
{
    QSet<QString> words;
    for (int method = 0; method <= static_cast<int>(Method::Linear); ++method)
        words << RunWords::method(static_cast<Method>(method));
    EXPECT_EQ(words.size(), 8);
}

TEST(SecondsLeft, followsFromTheStepsDone)
{
    tlm::Run run = makeRun("1", RunState::Running);
    EXPECT_FALSE(secondsLeft(run));
    run.step = 25;
    run.totalSteps = 100;
    run.seconds = 50;
    EXPECT_DOUBLE_EQ(*secondsLeft(run), 150);
    run.state = RunState::Paused;
    EXPECT_FALSE(secondsLeft(run));
}

} // namespace
} // namespace tlm
