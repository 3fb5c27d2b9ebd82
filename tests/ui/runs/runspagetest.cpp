#include "ui/runs/runspage.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/plot/plot.h"
#include "ui/runs/comparecard.h"
#include "ui/runs/runsplot.h"
#include "ui/runs/runstable.h"
#include "ui/support/testworkspace.h"
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
    const QStringList lines = m_table->csv().split('\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith("\"Run\",\"State\"")) << lines[0].toStdString();
    EXPECT_FALSE(lines[0].contains("Tokens"));
    EXPECT_TRUE(lines[2].startsWith("\"2\",\"Finished\",\"birds\""));
}

TEST_F(RunsPageTest, severalChosenRunsLieOverEachOther)
{
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
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

TEST_F(RunsPageTest, noteAndTagsAreKept)
{
    clickRow(1);
    auto *note = m_page->findChild<QPlainTextEdit *>();
    note->setFocus();
    QTest::keyClicks(note, "the best so far");
    clickRow(0);
    EXPECT_EQ(stored(m_second).note, "the best so far");
    clickRow(1);
    EXPECT_EQ(note->toPlainText(), "the best so far");
    QTest::keyClicks(lineNamed("Tags"), "paper, best");
    QTest::keyClick(lineNamed("Tags"), Qt::Key_Return);
    EXPECT_EQ(stored(m_second).tags, (std::vector<std::string>{"paper", "best"}));
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
    EXPECT_TRUE(stored(m_first).archived);
    EXPECT_EQ(shown(), (QStringList{"3", "2"}));
}

TEST_F(RunsPageTest, removingCanBeUndone)
{
    clickRow(1);
    action("Remove runs")->trigger();
    EXPECT_EQ(shown(), (QStringList{"3", "1"}));
    EXPECT_TRUE(m_work.history().run(m_second)) << "nothing is removed while it can be undone";
    for (auto *button : m_page->messages()->findChildren<QPushButton *>())
        if (button->text() == "Undo")
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(shown(), (QStringList{"3", "2", "1"}));
    m_page.reset();
    EXPECT_TRUE(m_work.history().run(m_second));
}

TEST_F(RunsPageTest, aRemovedRunIsGoneWhenThePageGoes)
{
    clickRow(1);
    action("Remove runs")->trigger();
    m_page.reset();
    EXPECT_FALSE(m_work.history().run(m_second));
    EXPECT_TRUE(m_work.history().run(m_first));
}

TEST_F(RunsPageTest, aRunningRunCannotBeRemoved)
{
    clickRow(0);
    EXPECT_FALSE(action("Remove runs")->isEnabled());
    clickRow(1);
    EXPECT_TRUE(action("Remove runs")->isEnabled());
}

TEST_F(RunsPageTest, copyPutsTheChosenRowsOnTheClipboard)
{
    clickRow(1);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith("2\tFinished\tbirds\tTLM")) << text.toStdString();
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
