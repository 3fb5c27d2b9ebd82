#include "ui/frame/studio.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/base/file.h"
#include "ui/frame/removal.h"
#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

TEST(Studio, listsWhatIsThereAndChoosesTheFirst)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addTask("b");
    sample.addCorpus("nature");
    const auto studio = sample.open();
    EXPECT_EQ(studio->tasks(), (QStringList{"a", "b"}));
    EXPECT_EQ(studio->currentTask(), "a");
    EXPECT_EQ(studio->currentCorpora(), QStringList{"nature"});
    EXPECT_TRUE(studio->selections().isEmpty());
    EXPECT_TRUE(studio->currentSelection().isEmpty());
}

TEST(Studio, remembersWhatWasCurrentInThisWorkspaceAlone)
{
    const test::SampleWorkspace first, second;
    for (const auto *sample : {&first, &second}) {
        sample->addTask("a");
        sample->addTask("b");
    }
    first.open()->setCurrentTask("b");
    EXPECT_EQ(first.open()->currentTask(), "b");
    EXPECT_EQ(second.open()->currentTask(), "a");
}

TEST(Studio, tellsOnceWhenSomethingCurrentChanges)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    sample.addTask("b");
    const auto studio = sample.open();
    QSignalSpy changed(studio.get(), &Studio::currentTaskChanged);
    studio->setCurrentTask("b");
    studio->setCurrentTask("b");
    EXPECT_EQ(changed.count(), 1);
}

TEST(Studio, noticesWhatOtherProgramsAdd)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    QSignalSpy changed(studio.get(), &Studio::tasksChanged);
    sample.addTask("new");
    ASSERT_TRUE(changed.count() > 0 || changed.wait(20'000));
    EXPECT_EQ(studio->currentTask(), "new");
}

TEST(Studio, noticesRunsAddedByOtherProgramsAndOpensTheHistoryOnce)
{
    const test::SampleWorkspace sample;
    const auto studio = sample.open();
    studio->refreshRuns();
    QSignalSpy changed(studio.get(), &Studio::runsChanged);
    auto other = History::open(sample.workspace().root());
    ASSERT_TRUE(other);
    ASSERT_TRUE(other->create(preset(Method::Tlm, Recipe::Fast, Scale::Tiny)));
    studio->refreshRuns();
    EXPECT_EQ(changed.count(), 1);
    studio->refreshRuns();
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(*studio->history(), *studio->history());
}

TEST(Studio, doesNotWaitForARunOfAnOlderProgramNorAskForItEachSecond)
{
    const test::SampleWorkspace sample;
    const auto root = sample.workspace().root();
    std::filesystem::copy_file(TLM_GOLDEN_DIR "/history/version2.sqlite",
                               sample.workspace().root() / "history.sqlite");
    std::filesystem::create_directories(root / "runs" / "1");
    const auto studio = sample.open();
    {
        const auto lock = FileLock::acquire(lockFile(root, "1"));
        ASSERT_TRUE(lock);
        EXPECT_EQ(studio->history().error().code, ErrorCode::DatabaseBusy);
    }
    EXPECT_FALSE(studio->history()) << "it is asked for again later";
    EXPECT_TRUE(sample.open()->history());
}

TEST(Studio, aRemovedTaskComesBackOrIsGone)
{
    const test::SampleWorkspace sample;
    sample.addTask("a");
    const auto folder = sample.workspace().task("a");
    {
        auto removal = Removal::take(sample.workspace(), "tasks", "a");
        ASSERT_TRUE(removal);
        EXPECT_FALSE(std::filesystem::exists(folder));
        EXPECT_TRUE(sample.workspace().list("tasks").empty());
        ASSERT_TRUE(removal->restore());
    }
    EXPECT_TRUE(loadTask(sample.workspace(), "a"));
    {
        auto removal = Removal::take(sample.workspace(), "tasks", "a");
        ASSERT_TRUE(removal);
        sample.addTask("a");
        EXPECT_EQ(removal->restore().error().code, ErrorCode::NameTaken);
    }
    EXPECT_TRUE(std::filesystem::exists(folder)); // the new one stays
    EXPECT_TRUE(std::filesystem::is_empty(sample.workspace().root() / ".removed" / "tasks"));
    EXPECT_EQ(Removal::take(sample.workspace(), "tasks", "none").error().code, ErrorCode::FileNotFound);
}

TEST(Settings, areTypedAndHaveStandards)
{
    Settings settings;
    EXPECT_EQ(settings.get(Setting<int>{"test/number", 7}), 7);
    EXPECT_FALSE(settings.get(settings::folded));
    settings.set(settings::folded, true);
    EXPECT_TRUE(Settings().get(settings::folded));
    settings.set(settings::folded, false);
}

} // namespace
} // namespace tlm
