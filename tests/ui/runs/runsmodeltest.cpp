#include "ui/runs/runsmodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

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
    QStringList shown(int column = RunsModel::Id) const
    {
        QStringList texts;
        for (int row = 0; row < m_model.rowCount(); ++row)
            texts << m_model.index(row, column).data().toString();
        return texts;
    }
    void filter(const char *text) { m_model.setFilter(*RunFilter::parse(text, {})); }

    RunsModel m_model;
    const QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RunsModelTest, newListsAreMergedIn)
{
    m_model.setRuns({makeRun("9"), makeRun("2")});
    const QPersistentModelIndex second = m_model.index(1, 0);
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
    m_model.sort(RunsModel::Dev, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{"2", "1", "3"}));
    EXPECT_EQ(shown(RunsModel::Dev), (QStringList{"0.7500", "0.5000", "–"}));
    m_model.sort(RunsModel::Tokens, Qt::AscendingOrder);
    EXPECT_EQ(shown(), (QStringList{"1", "2", "3"})) << "no tokens yet: shown as –, and last as such";
    EXPECT_DOUBLE_EQ(m_model.index(1, RunsModel::Dev).data(ShareRole).toDouble(), 0.75);
}

TEST_F(RunsModelTest, filterKeepsRunsWithEveryWord)
{
    tlm::Run first = makeRun("1"), second = makeRun("2", RunState::Failed);
    first.tags = {"paper"};
    second.configuration.method = Method::Linear;
    second.note = "with the Paper's settings";
    m_model.setRuns({second, first});
    filter("paper");
    EXPECT_EQ(shown(), (QStringList{"2", "1"}));
    filter("  PAPER linear ");
    EXPECT_EQ(shown(), (QStringList{"2"}));
    filter("paper nothing");
    EXPECT_TRUE(shown().isEmpty());
    filter("");
    EXPECT_EQ(m_model.rowCount(), 2);
}

TEST_F(RunsModelTest, archivedRunsShowWhenAskedFor)
{
    tlm::Run archived = makeRun("1");
    archived.archived = true;
    m_model.setRuns({makeRun("3"), makeRun("2"), archived});
    EXPECT_EQ(shown(), (QStringList{"3", "2"}));
    EXPECT_EQ(m_model.runCount(), 3);
    m_model.setArchivedShown(true);
    EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
    m_model.setArchivedShown(false);
    filter("archived");
    EXPECT_EQ(shown(), QStringList{"1"});
    EXPECT_EQ(m_model.rowOf("1"), 0);
    EXPECT_EQ(m_model.rowOf("2"), -1);
    EXPECT_TRUE(m_model.find("2"));
}

TEST_F(RunsModelTest, wordsOfTheWindowAreFoundToo)
{
    tlm::Run first = makeRun("1");
    first.configuration.method = Method::Linear;
    m_model.setRuns({makeRun("2"), first});
    filter("baseline ");
    EXPECT_EQ(shown(), QStringList{"1"});
}

TEST_F(RunsModelTest, fewChangesAreMadeRowByRowAndManyAtOnce)
{
    m_model.setRuns({makeRun("3"), makeRun("2"), makeRun("1")});
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted),
        reset(&m_model, &QAbstractItemModel::modelReset);
    m_model.setRuns({makeRun("4"), makeRun("3"), makeRun("1")});
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(reset.size(), 0);
    std::vector<tlm::Run> many;
    for (int id = 500; id > 0; --id)
        many.push_back(makeRun(std::to_string(id)));
    m_model.setRuns(many);
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(m_model.rowCount(), 500);
}

TEST_F(RunsModelTest, aNewOrderKeepsWhatIsChosen)
{
    tlm::Run low = makeRun("2"), high = makeRun("1");
    low.dev = 0.1;
    high.dev = 0.9;
    m_model.setRuns({low, high});
    const QPersistentModelIndex chosen = m_model.index(0, 0);
    m_model.sort(RunsModel::Dev, Qt::DescendingOrder);
    EXPECT_EQ(shown(), (QStringList{"1", "2"}));
    EXPECT_EQ(chosen.data(), "2");
    EXPECT_EQ(chosen.row(), 1);
}

TEST_F(RunsModelTest, missingValuesStandLastInBothOrders)
{
    tlm::Run named = makeRun("2");
    named.name = "b";
    m_model.setRuns({makeRun("3"), named, makeRun("1")});
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_model.sort(RunsModel::Name, order);
        EXPECT_EQ(shown().first(), "2");
        m_model.sort(RunsModel::Dev, order);
        EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
    }
}

TEST_F(RunsModelTest, changesAreTakenOver)
{
    m_model.setRuns({makeRun("3"), makeRun("2"), makeRun("1")});
    tlm::Run changed = makeRun("2");
    changed.name = "new";
    m_model.update({7, {"4", "2", "1"}, {makeRun("4"), changed}});
    EXPECT_EQ(shown(), (QStringList{"4", "2", "1"}));
    EXPECT_EQ(shown(RunsModel::Name), (QStringList{"", "new", ""}));
    EXPECT_EQ(m_model.find("2")->name, "new");
    EXPECT_FALSE(m_model.find("3"));
    m_model.update({8, {}, {}});
    EXPECT_EQ(m_model.runCount(), 0);
}

TEST_F(RunsModelTest, starAndPinHaveTheirIcons)
{
    tlm::Run run = makeRun("1");
    run.starred = true;
    m_model.setRuns({makeRun("2"), run});
    m_model.setPinned("2");
    EXPECT_EQ(m_model.index(1, RunsModel::Star).data(StateRole), "starred");
    EXPECT_EQ(m_model.index(1, RunsModel::Star).data(Qt::AccessibleTextRole), "starred");
    EXPECT_EQ(m_model.index(0, RunsModel::Star).data(StateRole), "star");
    EXPECT_EQ(m_model.index(0, RunsModel::Id).data(StateRole), "pin");
    EXPECT_FALSE(m_model.index(1, RunsModel::Id).data(StateRole).isValid());
}

TEST_F(RunsModelTest, everyColumnHasTitleHelpAndText)
{
    m_model.setRuns({makeRun("1")});
    QStringList titles;
    for (int column = 0; column < RunsModel::columns; ++column) {
        titles << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        EXPECT_GT(m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().size(), 10);
        EXPECT_TRUE(m_model.index(0, column).data(Qt::DisplayRole).isValid());
    }
    EXPECT_EQ(titles.removeDuplicates(), 0);
    EXPECT_EQ(titles[RunsModel::Note], "Note") << "columns and their numbers are in one order";
    EXPECT_EQ(titles[RunsModel::Flops], "FLOPs");
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
