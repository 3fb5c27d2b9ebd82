#include "ui/runs/runspage.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "core/base/file.h"
#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/runs/advisorview.h"
#include "ui/runs/comparecard.h"
#include "ui/runs/resultsview.h"
#include "ui/runs/runsmodel.h"
#include "ui/runs/runsplot.h"
#include "ui/runs/runstable.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class RunsPageTest : public ::testing::Test
{
protected:
    RunsPageTest()
    {
        m_work.addTask();
        m_first = m_work.addRun({.method = Method::Linear, .dev = 0.5});
        m_second = m_work.addRun({.method = Method::Tlm, .dev = 0.75, .test = 0.7});
        m_third = m_work.addRun({.method = Method::Tlm, .state = RunState::Running});
        m_work.studio().settings().setState("runs.table", {}); // no test inherits another's columns
        m_page = std::make_unique<RunsPage>(m_work.studio());
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activated();
        m_table = m_page->findChild<RunsTable *>();
    }
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            ids << m_table->model()->index(row, 0).data().toString();
        return ids;
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = m_table->visualRect(m_table->model()->index(row, RunsModel::Task));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : m_table->actions())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QLineEdit *lineNamed(const QString &name) const
    {
        for (auto *line : m_page->findChildren<QLineEdit *>())
            if (line->accessibleName() == name)
                return line;
        return nullptr;
    }
    tlm::Run stored(const std::string &id) { return *m_work.history().run(id); }
    /// Until all that was started is done and shown.
    void settle()
    {
        ASSERT_TRUE(test::eventually([this] {
            return m_work.studio().jobs().running().empty() && RunStore::of(m_work.studio()).isIdle();
        }));
    }
    void undo()
    {
        m_work.studio().undoStack().undo();
        settle();
    }
    void press(const char *name)
    {
        m_work.studio().actions().find(name)->trigger();
        settle();
    }
    /// The path that a person chooses in the dialog that is open.
    void choosePath(const QString &path)
    {
        auto *dialog = m_page->findChild<QFileDialog *>();
        ASSERT_TRUE(dialog);
        dialog->close();
        Q_EMIT dialog->fileSelected(path);
        Q_EMIT dialog->filesSelected({path});
        settle();
    }

    test::TestWorkspace m_work;
    std::string m_first, m_second, m_third;
    std::unique_ptr<RunsPage> m_page;
    RunsTable *m_table = nullptr;
};

TEST_F(RunsPageTest, listsEveryRunNewestFirst)
{
    EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
    EXPECT_EQ(m_table->chosenRuns(), QStringList{"3"});
}

TEST_F(RunsPageTest, typingFiltersTheTable)
{
    QLineEdit *search = lineNamed("Filter runs");
    QTest::keyClicks(search, "linear");
    EXPECT_EQ(shown(), QStringList{"1"});
    QTest::keyClicks(search, " zzz");
    EXPECT_TRUE(shown().isEmpty());
}

TEST_F(RunsPageTest, comparisonsFilterAndAProblemKeepsWhatShows)
{
    QLineEdit *search = lineNamed("Filter runs");
    QTest::keyClicks(search, "method = tlm and dev > 0.6");
    EXPECT_EQ(shown(), QStringList{"2"});
    QTest::keyClicks(search, " and (");
    EXPECT_EQ(shown(), QStringList{"2"});
}

TEST_F(RunsPageTest, severalChosenRunsAreComparedAndOneIsDescribed)
{
    const auto *table = m_page->findChild<CompareCard *>()->findChild<QTableView *>();
    clickRow(1);
    EXPECT_EQ(table->model()->columnCount(), 2);
    EXPECT_TRUE(m_page->findChild<QPlainTextEdit *>()->isVisible());
    clickRow(2, Qt::ControlModifier);
    EXPECT_EQ(table->model()->columnCount(), 4);
    EXPECT_FALSE(m_page->findChild<QPlainTextEdit *>()->isVisible()) << "a note is of one run";
}

TEST_F(RunsPageTest, theTableIsWrittenAsItShows)
{
    m_table->setColumnHidden(RunsModel::Tokens, true);
    const QString path = QString::fromStdString((m_work.folder() / "runs.csv").string());
    press("runs.exportTable");
    choosePath(path);
    const QStringList lines =
        QString::fromStdString(*readFile(path.toStdString())).split('\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith("Star,Run,State")) << lines[0].toStdString();
    EXPECT_FALSE(lines[0].contains("Tokens"));
    EXPECT_TRUE(lines[2].startsWith("not starred,2,Finished,birds")) << lines[2].toStdString();
}

TEST_F(RunsPageTest, aTableWithoutRowsIsNotWritten)
{
    const QAction *write = m_work.studio().actions().find("runs.exportTable");
    ASSERT_TRUE(write);
    EXPECT_TRUE(write->isEnabled());
    QTest::keyClicks(lineNamed("Filter runs"), "dev > 2");
    EXPECT_FALSE(write->isEnabled());
}

TEST_F(RunsPageTest, severalChosenRunsLieOverEachOther)
{
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
    settle();
    EXPECT_EQ(m_table->chosenRuns(), (QStringList{"3", "2"}));
    auto *plot = m_page->findChild<RunsPlot *>()->findChild<Plot *>();
    EXPECT_EQ(plot->graphCount(), 2);
    EXPECT_TRUE(plot->accessibleDescription().contains("Run 3"));
    EXPECT_TRUE(plot->accessibleDescription().contains("Run 2"));
}

TEST_F(RunsPageTest, doubleClickAndEnterShowTheRun)
{
    QSignalSpy wanted(m_page.get(), &Page::pageRequested);
    clickRow(1);
    const QRect cell = m_table->visualRect(m_table->model()->index(1, RunsModel::Task));
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
    EXPECT_EQ(m_work.studio().currentRun(), "2");
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<PageId>(), PageId::Train);
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Return);
    EXPECT_EQ(m_work.studio().currentRun(), "1");
}

TEST_F(RunsPageTest, noteAndTagsAreKeptAndComeBack)
{
    clickRow(1);
    auto *note = m_page->findChild<QPlainTextEdit *>();
    note->setFocus();
    QTest::keyClicks(note, "the best so far");
    clickRow(0);
    settle();
    EXPECT_EQ(stored(m_second).note, "the best so far");
    clickRow(1);
    EXPECT_EQ(note->toPlainText(), "the best so far");
    QTest::keyClicks(lineNamed("Tags"), "paper, best");
    QTest::keyClick(lineNamed("Tags"), Qt::Key_Return);
    settle();
    EXPECT_EQ(stored(m_second).tags, (std::vector<std::string>{"paper", "best"}));
    undo();
    EXPECT_TRUE(stored(m_second).tags.empty());
    undo();
    EXPECT_EQ(stored(m_second).note, "");
    EXPECT_EQ(note->toPlainText(), "");
}

TEST_F(RunsPageTest, aRunIsRenamedByKeysAndFoundByItsName)
{
    clickRow(1);
    press("runs.rename");
    QTest::keyClicks(lineNamed("Name of the run"), "the long one");
    QTest::keyClick(lineNamed("Name of the run"), Qt::Key_Return);
    settle();
    EXPECT_EQ(stored(m_second).name, "the long one");
    EXPECT_FALSE(m_table->isColumnHidden(RunsModel::Name)) << "what one names one wants to see";
    QTest::keyClicks(lineNamed("Filter runs"), "long");
    EXPECT_EQ(shown(), QStringList{"2"});
    lineNamed("Filter runs")->clear();
    undo();
    EXPECT_EQ(stored(m_second).name, "");
}

TEST_F(RunsPageTest, aClickOrAKeyStars)
{
    const QRect star = m_table->visualRect(m_table->model()->index(1, RunsModel::Star));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, star.center());
    settle();
    EXPECT_TRUE(stored(m_second).starred);
    QTest::keyClicks(lineNamed("Filter runs"), "starred ");
    EXPECT_EQ(shown(), QStringList{"2"});
    lineNamed("Filter runs")->clear();
    m_table->selectAll();
    press("runs.star");
    EXPECT_TRUE(stored(m_first).starred && stored(m_third).starred);
    press("runs.star");
    EXPECT_FALSE(stored(m_second).starred);
    undo();
    EXPECT_TRUE(stored(m_second).starred);
}

TEST_F(RunsPageTest, thePinnedRunIsTheBaselineOfAllComparisons)
{
    const auto *table = m_page->findChild<CompareCard *>()->findChild<QTableView *>();
    clickRow(2);
    press("runs.pin");
    clickRow(1);
    EXPECT_EQ(table->model()->headerData(1, Qt::Horizontal), "Run 1");
    EXPECT_EQ(table->model()->headerData(2, Qt::Horizontal), "Run 2")
        << "one chosen run against the pinned one";
    RunsPage later(m_work.studio());
    later.activated();
    auto *other = later.findChild<RunsTable *>();
    other->selectRow(0);
    EXPECT_EQ(
        later.findChild<CompareCard *>()->findChild<QTableView *>()->model()->headerData(1, Qt::Horizontal),
        "Run 1")
        << "it is remembered";
    clickRow(2);
    press("runs.pin");
    clickRow(1);
    EXPECT_EQ(table->model()->columnCount(), 2);
}

TEST_F(RunsPageTest, columnsAreRememberedAndComeBack)
{
    m_table->setColumnWidth(RunsModel::Task, 234);
    QCoreApplication::processEvents();
    m_table->horizontalHeader()->moveSection(6, 3);
    ASSERT_TRUE(test::eventually([this] { return m_work.studio().undoStack().count() >= 1; }));
    const int moved = m_table->horizontalHeader()->logicalIndex(3);
    const RunsPage later(m_work.studio());
    const auto *other = later.findChild<RunsTable *>();
    EXPECT_EQ(other->horizontalHeader()->logicalIndex(3), moved);
    EXPECT_EQ(other->columnWidth(RunsModel::Task), 234);
    m_work.studio().undoStack().undo();
    EXPECT_NE(m_table->horizontalHeader()->logicalIndex(3), moved);
    EXPECT_EQ(m_table->columnWidth(RunsModel::Task), 234);
}

TEST_F(RunsPageTest, savedFiltersAreApplied)
{
    QLineEdit *search = lineNamed("Filter runs");
    QTest::keyClicks(search, "method = linear");
    m_work.studio().settings().setWorkspaceList(QString::fromStdString(m_work.workspace().root().string()),
                                                "filters", {"running ones", "state = running"});
    auto *menu = test::control<QPushButton>(*m_page, "Saved filters")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    EXPECT_EQ(search->text(), "state = running");
    EXPECT_EQ(shown(), QStringList{"3"});
}

TEST_F(RunsPageTest, resultsAndAdvisorHaveTheirTabs)
{
    auto *tabs = m_page->findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    EXPECT_EQ(m_page->findChild<ResultsView *>()->findChild<QTableView *>()->model()->rowCount(), 1);
    tabs->setCurrentIndex(2);
    EXPECT_FALSE(m_page->findChild<AdvisorView *>()->advice().isEmpty());
}

TEST_F(RunsPageTest, reportAndRunAreSavedAsFiles)
{
    const auto file = [this](const char *name) {
        return QString::fromStdString((m_work.folder() / name).string());
    };
    clickRow(1);
    press("runs.report");
    choosePath(file("run.html"));
    EXPECT_NE(readFile(m_work.folder() / "run.html")->find("birds"), std::string::npos);
    EXPECT_TRUE(m_page->messages()->cause().contains("run.html"));
    press("runs.save");
    choosePath(file("run.tlmrun"));
    EXPECT_TRUE(std::filesystem::exists(m_work.folder() / "run.tlmrun"));
    press("runs.take");
    choosePath(file("run.tlmrun"));
    EXPECT_EQ(shown(), (QStringList{"4", "3", "2", "1"}));
    EXPECT_EQ(stored("4").dev, 0.75);
}

TEST_F(RunsPageTest, filesAreDroppedOnThePage)
{
    clickRow(1);
    press("runs.save");
    const QString path = QString::fromStdString((m_work.folder() / "run.tlmrun").string());
    choosePath(path);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_page.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_page.get(), &drop);
    settle();
    EXPECT_EQ(shown().first(), "4");
}

TEST_F(RunsPageTest, aFileThatIsNoRunIsRefused)
{
    std::ofstream(m_work.folder() / "bad.tlmrun") << "nothing of use";
    press("runs.take");
    choosePath(QString::fromStdString((m_work.folder() / "bad.tlmrun").string()));
    EXPECT_TRUE(m_page->messages()->cause().contains("archive"));
    EXPECT_EQ(shown().size(), 3);
}

TEST_F(RunsPageTest, ctrlFLeadsToTheFilter)
{
    press("runs.filter");
    EXPECT_EQ(m_page->focusWidget(), lineNamed("Filter runs"));
}

TEST_F(RunsPageTest, whatOneTypesIsNotOverwritten)
{
    clickRow(0);
    auto *note = m_page->findChild<QPlainTextEdit *>();
    QTest::keyClicks(note, "half a sen");
    RunFigures figures;
    figures.step = 31;
    m_work.addPoints(m_third, {}, figures);
    m_work.studio().refreshRuns();
    m_page->activated();
    EXPECT_EQ(note->toPlainText(), "half a sen");
}

TEST_F(RunsPageTest, archivedRunsGoAndComeBack)
{
    clickRow(2);
    action("Archive or take back")->trigger();
    settle();
    EXPECT_TRUE(stored(m_first).archived);
    EXPECT_EQ(shown(), (QStringList{"3", "2"}));
    EXPECT_TRUE(test::click(*m_page->messages(), "Undo"));
    settle();
    EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
}

TEST_F(RunsPageTest, removingCanBeUndone)
{
    clickRow(1);
    m_table->setFocus();
    action("Remove runs")->trigger();
    settle();
    EXPECT_EQ(shown(), (QStringList{"3", "1"}));
    EXPECT_TRUE(std::filesystem::exists(m_work.workspace().run(m_second)))
        << "nothing is lost while it can be undone";
    EXPECT_TRUE(test::click(*m_page->messages(), "Undo"));
    settle();
    EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
    EXPECT_TRUE(m_page->messages()->cause().isEmpty());
}

TEST_F(RunsPageTest, theOfferToUndoIsOfTheLastThingDone)
{
    clickRow(1);
    action("Remove runs")->trigger();
    settle();
    clickRow(1);
    press("runs.star");
    EXPECT_TRUE(m_page->messages()->cause().isEmpty()) << "it would take back the star";
}

TEST_F(RunsPageTest, aRunningRunCannotBeRemoved)
{
    clickRow(0);
    EXPECT_FALSE(action("Remove runs")->isEnabled());
    clickRow(1);
    EXPECT_TRUE(action("Remove runs")->isEnabled());
}

TEST(ManyRuns, theNewestAreThereAtOnceAndTheRestFollows)
{
    test::TestWorkspace work;
    for (int i = 0; i < 250; ++i)
        ASSERT_TRUE(work.history().create({}));
    RunsPage page(work.studio());
    page.show();
    page.activated();
    auto *table = page.findChild<RunsTable *>();
    EXPECT_EQ(table->model()->rowCount(), 200);
    EXPECT_EQ(table->model()->index(0, RunsModel::Id).data(), "250");
    ASSERT_TRUE(test::eventually([table] { return table->model()->rowCount() == 250; }));
    EXPECT_EQ(table->chosenRuns(), QStringList{"250"}) << "what was chosen meanwhile stays";
    ASSERT_TRUE(work.history().create({}));
    work.studio().refreshRuns();
    EXPECT_EQ(table->model()->rowCount(), 251);
}

TEST(RemovedRuns, goForGoodADayLater)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({});
    ASSERT_TRUE(work.history().setRemoved(id, true));
    {
        RunsPage page(work.studio());
        ASSERT_TRUE(test::eventually([&work] { return RunStore::of(work.studio()).isIdle(); }));
    }
    EXPECT_TRUE(std::filesystem::exists(work.workspace().run(id))) << "another window may bring it back";
}

TEST(RemovedRuns, areLookedForOncePerStart)
{
    test::TestWorkspace work;
    RunStore &store = RunStore::of(work.studio());
    ASSERT_TRUE(test::eventually([&store] { return store.isIdle(); }));
    const RunsPage page(work.studio());
    EXPECT_TRUE(store.isIdle()) << "a page that is built anew leaves what can still be brought back";
}

TEST(EmptyRunsPage, leadsToTrain)
{
    test::TestWorkspace work;
    RunsPage page(work.studio());
    page.show();
    page.activated();
    auto *empty = page.findChild<EmptyState *>();
    ASSERT_TRUE(empty->isVisible());
    QSignalSpy wanted(&page, &Page::pageRequested);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<PageId>(), PageId::Train);
}

} // namespace
} // namespace tlm
