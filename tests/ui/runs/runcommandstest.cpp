#include "ui/runs/runcommands.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/support/testworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class RunCommandsTest : public ::testing::Test
{
protected:
    RunCommandsTest()
    {
        m_first = m_work.addRun({.dev = 0.5});
        m_second = m_work.addRun({.dev = 0.6});
    }
    QUndoStack &stack() { return m_work.studio().undoStack(); }
    RunStore &store() { return RunStore::of(m_work.studio()); }
    tlm::Run run(const std::string &id) { return m_work.history().run(id).value(); }
    std::vector<tlm::Run> both() { return {run(m_second), run(m_first)}; }
    void push(QUndoCommand *command)
    {
        stack().push(command);
        wait();
    }
    void undo()
    {
        stack().undo();
        wait();
    }
    void wait()
    {
        ASSERT_TRUE(test::eventually([this] { return store().isIdle(); }));
    }

    test::TestWorkspace m_work;
    std::string m_first, m_second;
};

TEST_F(RunCommandsTest, nameAndNoteComeBack)
{
    push(renameRun(store(), run(m_first), "the best"));
    EXPECT_EQ(run(m_first).name, "the best");
    push(noteRun(store(), run(m_first), "noted"));
    undo();
    EXPECT_EQ(run(m_first).note, "");
    EXPECT_EQ(run(m_first).name, "the best");
    undo();
    EXPECT_EQ(run(m_first).name, "");
    stack().redo();
    wait();
    EXPECT_EQ(run(m_first).name, "the best");
}

TEST_F(RunCommandsTest, tagsAreAddedAndTakenOffEachRun)
{
    ASSERT_TRUE(m_work.history().setTags(m_first, {"old", "own"}));
    push(tagRuns(store(), both(), {"new"}, {"old"}));
    EXPECT_EQ(run(m_first).tags, (std::vector<std::string>{"own", "new"}));
    EXPECT_EQ(run(m_second).tags, std::vector<std::string>{"new"});
    undo();
    EXPECT_EQ(run(m_first).tags, (std::vector<std::string>{"old", "own"}));
    EXPECT_TRUE(run(m_second).tags.empty());
}

TEST_F(RunCommandsTest, starsAndArchivingComeBackAsTheyWere)
{
    ASSERT_TRUE(m_work.history().setStarred(m_first, true));
    push(starRuns(store(), both(), true));
    EXPECT_TRUE(run(m_second).starred);
    undo();
    EXPECT_FALSE(run(m_second).starred);
    EXPECT_TRUE(run(m_first).starred) << "it was starred before";
    push(archiveRuns(store(), both(), true));
    EXPECT_TRUE(run(m_first).archived && run(m_second).archived);
    undo();
    EXPECT_FALSE(run(m_first).archived || run(m_second).archived);
    EXPECT_EQ(stack().redoText(), "archiving of 2 runs");
}

TEST_F(RunCommandsTest, removedRunsComeBackUntilTheStackForgetsThem)
{
    push(removeRuns(store(), both()));
    EXPECT_TRUE(m_work.history().runs()->empty());
    undo();
    EXPECT_EQ(m_work.history().runs()->size(), 2u);
    stack().clear();
    EXPECT_EQ(m_work.history().runs()->size(), 2u) << "an undone removal removes nothing";
    push(removeRuns(store(), {run(m_first)}));
    EXPECT_TRUE(std::filesystem::exists(m_work.workspace().run(m_first)));
    stack().clear();
    EXPECT_FALSE(std::filesystem::exists(m_work.workspace().run(m_first)));
    EXPECT_EQ(m_work.history().setRemoved(m_first, false).error().code, ErrorCode::RunNotFound);
}

TEST_F(RunCommandsTest, whatCannotBeDoneIsToldAndChangesNothing)
{
    QSignalSpy failed(&m_work.studio(), &Studio::changeFailed);
    const std::string running = m_work.addRun({.state = RunState::Running});
    push(removeRuns(store(), {run(running)}));
    EXPECT_EQ(failed.size(), 1);
    EXPECT_EQ(m_work.history().runs()->size(), 3u);
    stack().clear();
    EXPECT_EQ(m_work.history().runs()->size(), 3u) << "what was never hidden is not removed";
}

TEST_F(RunCommandsTest, changesAreDoneInTheirOrder)
{
    for (int i = 0; i < 20; ++i)
        store().change([this, i](History &history) { return history.setNote(m_first, std::to_string(i)); });
    wait();
    EXPECT_EQ(run(m_first).note, "19");
}

TEST_F(RunCommandsTest, nothingIsLostWhenTheWindowCloses)
{
    const auto root = m_work.workspace().root();
    {
        Studio studio(m_work.workspace());
        for (int i = 0; i < 20; ++i)
            RunStore::of(studio).change(
                [this, i](History &history) { return history.setNote(m_first, std::to_string(i)); });
    }
    EXPECT_EQ(run(m_first).note, "19");
}

} // namespace
} // namespace tlm
