#include "ui/frame/page.h"

#include <gtest/gtest.h>

#include <set>

#include <QSplitter>

#include "samplepackages.h"
#include "ui/clicks.h"
#include "ui/frame/pagetable.h"
#include "ui/frame/remember.h"
#include "ui/jobs/toolprocess.h"
#include "ui/sampleworkspace.h"
#include "ui/start/startpage.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

TEST(PageTable, holdsEveryPageOnceInTheOrderOfTheWork)
{
    std::set<std::string> names;
    int expected = 0;
    for (const PageEntry &entry : pageTable()) {
        EXPECT_EQ(int(entry.id), expected++) << entry.name;
        EXPECT_TRUE(names.insert(entry.name).second);
        EXPECT_FALSE(entry.word.isEmpty());
        EXPECT_FALSE(entry.help.isEmpty());
    }
    EXPECT_EQ(expected, 8);
}

TEST(PageTable, everyPageOpensOnAnEmptyWorkspace)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    for (const PageEntry &entry : pageTable()) {
        const std::unique_ptr<Page> page(entry.make(*studio));
        page->resize(1200, 800);
        page->show();
        page->activated();
        ASSERT_TRUE(test::settle(*studio));
        EXPECT_TRUE(page->messages()->isHidden()) << entry.name; // being empty is no error
    }
}

TEST(PageTable, aDamagedHistoryIsToldAndNoPageCrashes)
{
    const test::SampleWorkspace sample;
    std::ofstream(sample.workspace().root() / "history.sqlite")
        << "this is no database, whatever its name says";
    const auto studio = sample.open();
    for (const PageEntry &entry : pageTable()) {
        const std::unique_ptr<Page> page(entry.make(*studio));
        page->show();
        page->activated();
        ASSERT_TRUE(test::settle(*studio));
        if (entry.id == PageId::Start || entry.id == PageId::Runs) {
            EXPECT_FALSE(page->messages()->isHidden()) << entry.name;
        }
    }
}

TEST(Pages, areAtWorkWhileAJobOrAProcessOfTheirsRuns)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    Page page(*studio, "Page", "A page");
    EXPECT_FALSE(page.isAtWork());
    studio->jobs().run(
        {}, page.messages(), [](ProgressSink &, std::stop_token) { return 0; }, [](int) {});
    EXPECT_TRUE(page.isAtWork());
    EXPECT_TRUE(test::eventually([&] { return !page.isAtWork(); }));
    const auto script = sample.write("tool", "#!/bin/sh\nexec sleep 600\n");
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    auto *process = new ToolProcess(QString::fromStdString(script.string()), &page);
    process->start({});
    EXPECT_TRUE(page.isAtWork());
    process->stop();
    EXPECT_TRUE(test::eventually([&] { return !page.isAtWork(); }));
}

TEST(Splitters, rememberWhatAPersonChose)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    const auto make = [&studio] {
        auto splitter = std::make_unique<QSplitter>();
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        splitter->resize(400, 100);
        rememberSizes(*studio, splitter.get(), "test-splitter");
        splitter->show();
        return splitter;
    };
    const auto first = make();
    const QList<int> before = first->sizes();
    const QPoint grip = first->handle(1)->rect().center();
    QTest::mousePress(first->handle(1), Qt::LeftButton, {}, grip);
    QTest::mouseMove(first->handle(1), grip + QPoint(-120, 0));
    QTest::mouseRelease(first->handle(1), Qt::LeftButton, {}, grip + QPoint(-120, 0));
    ASSERT_LT(first->sizes()[0], before[0]);
    EXPECT_EQ(make()->sizes(), first->sizes());
}

TEST(StartPage, theSampleIsMadeAndOpenedOrThePackageNamed)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    StartPage page(*studio);
    page.show();
    PageId requested = PageId::Start;
    QObject::connect(&page, &Page::pageRequested, [&requested](PageId id) { requested = id; });
    ASSERT_TRUE(test::click(page, "Open the sample"));
    EXPECT_FALSE(test::button(page, "Open the sample")->isEnabled());
    if (!test::hasSamplePackages()) {
        ASSERT_TRUE(test::eventually([&] { return page.messages()->accessibleName().contains("install"); }));
        return;
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return requested == PageId::Task; }, 300'000));
    EXPECT_EQ(studio->currentTask(), sampleTaskName);
    EXPECT_EQ(studio->currentCorpora(), QStringList{sampleCorpusName});
    EXPECT_TRUE(page.messages()->isHidden());
    requested = PageId::Start;
    ASSERT_TRUE(test::click(page, "Open the sample")); // it is there: opened at once
    EXPECT_EQ(requested, PageId::Task);
}

} // namespace
} // namespace tlm
