#include "ui/start/startpage.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>

#include "core/selection/selection.h"
#include "ui/clicks.h"
#include "ui/frame/entries.h"
#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

TEST(StartPage, listsWhatTheWorkspaceHolds)
{
    const test::SampleWorkspace sample;
    sample.addTask();
    sample.addCorpus();
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    auto *tasks = test::control<QListView>(page, "Tasks");
    ASSERT_NE(tasks, nullptr);
    ASSERT_EQ(tasks->model()->rowCount(), 1);
    EXPECT_EQ(tasks->model()->index(0, 0).data().toString(), "animals");
    auto *runs = test::control<QListView>(page, "Runs");
    EXPECT_FALSE(runs->isVisible()); // a sentence stands there instead
}

TEST(StartPage, enterOpensAnEntryOnItsPage)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addTask("b");
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    QSignalSpy requested(&page, &Page::pageRequested);
    auto *tasks = test::control<QListView>(page, "Tasks");
    tasks->setCurrentIndex(tasks->model()->index(1, 0));
    QTest::keyClick(tasks, Qt::Key_Return);
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested[0][0].value<PageId>(), PageId::Task);
    EXPECT_EQ(studio->currentTask(), "b");
}

TEST(StartPage, theStepsLeadToTheirPages)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    QSignalSpy requested(&page, &Page::pageRequested);
    ASSERT_TRUE(test::click(page, "Import task"));
    ASSERT_TRUE(test::click(page, "Index corpus"));
    ASSERT_EQ(requested.count(), 2);
    EXPECT_EQ(requested[0][0].value<PageId>(), PageId::Task);
    EXPECT_EQ(requested[1][0].value<PageId>(), PageId::Corpus);
}

TEST(StartPage, importingATaskOpensTheAssistant)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    std::unique_ptr<QWidget> task; // the page is made as it is shown
    int opened = 0;
    QObject::connect(&page, &Page::pageRequested, &page, [&] {
        task = std::make_unique<QWidget>();
        studio->actions().add(task.get(), {"task.import", "Import task", "Opens the assistant"},
                              [&opened] { ++opened; });
    });
    ASSERT_TRUE(test::click(page, "Import task"));
    EXPECT_EQ(opened, 1);
}

TEST(StartPage, hearsOfNewTasks)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    sample.addTask("late");
    studio->refresh();
    auto *tasks = test::control<QListView>(page, "Tasks");
    EXPECT_TRUE(tasks->isVisible());
    EXPECT_EQ(tasks->model()->rowCount(), 1);
}

TEST(StartPage, theCurrentRowStaysWithItsEntry)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addTask("c");
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    auto *tasks = test::control<QListView>(page, "Tasks");
    tasks->setCurrentIndex(tasks->model()->index(1, 0));
    sample.addTask("b");
    studio->refresh();
    EXPECT_EQ(tasks->currentIndex().row(), 2);
    EXPECT_EQ(tasks->currentIndex().data().toString(), "c");
}

TEST(StartPage, aSelectionBringsItsTaskAndCorpora)
{
    const test::SampleWorkspace sample;
    sample.addTask("first");
    sample.addTask("second");
    for (const char *corpus : {"a", "b", "c"})
        sample.addCorpus(corpus);
    SelectionOptions options;
    options.name = "mine";
    options.task = "second";
    options.corpora = {"b", "c"};
    NoProgress progress;
    ASSERT_TRUE(makeSelection(sample.workspace(), options, progress, {}));
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    EXPECT_EQ(studio->currentTask(), "first");
    auto *selections = test::control<QListView>(page, "Selections");
    Q_EMIT selections->activated(selections->model()->index(0, 0));
    EXPECT_EQ(studio->currentTask(), "second");
    EXPECT_EQ(studio->currentCorpora(), (QStringList{"b", "c"}));
    EXPECT_EQ(studio->currentSelection(), "mine");
}

TEST(Entries, aDamagedManifestIsListedWithItsReason)
{
    const test::SampleWorkspace sample;
    sample.addTask();
    for (const auto &file : std::filesystem::directory_iterator(sample.workspace().task("animals")))
        if (file.path().extension() == ".json")
            std::ofstream(file.path()) << "{ damaged";
    const auto studio = sample.open();
    const auto entries = taskEntries(*studio);
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].icon, "error");
    EXPECT_TRUE(entries[0].detail.startsWith("Cannot be read"));
}

TEST(Entries, runsAreNamedByTaskAndMethod)
{
    std::vector<tlm::Run> runs(2);
    for (int i = 0; i < 2; ++i) {
        runs[std::size_t(i)].id = std::to_string(3 - i);
        runs[std::size_t(i)].configuration.task = "animals";
        runs[std::size_t(i)].state = RunState::Finished;
    }
    runs[0].dev = 0.75;
    const auto entries = runEntries(runs);
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].key, "3");
    EXPECT_EQ(entries[0].name, "Run 3 · TLM · animals");
    EXPECT_TRUE(entries[0].detail.contains("0.7500"));
    EXPECT_EQ(entries[1].key, "2");
}

TEST(Entries, theirModelIsAModel)
{
    EntryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({{"k", "name", "detail", "task"}});
    EXPECT_EQ(model.index(0).data(EntryModel::KeyRole).toString(), "k");
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries({{"k", "name", "detail", "task"}});
    EXPECT_EQ(changed.count(), 0);
    model.setEntries({{"k", "name", "other", "task"}});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(model.index(0).data(Qt::ToolTipRole).toString(), "other");
    model.setEntries({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
