#include "ui/frame/storedchange.h"

#include <atomic>

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/frame/page.h"
#include "ui/frame/undoableremoval.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class StoredChangeTest : public ::testing::Test
{
protected:
    void push(std::function<Expected<>()> forward, std::function<Expected<>()> back)
    {
        m_studio->undoStack().push(
            new StoredChange(*m_studio, "a change", std::move(forward), std::move(back),
                             [this](bool done) { m_done << (done ? "done" : "undone"); }));
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio = m_sample.open();
    std::unique_ptr<Page> m_page = std::make_unique<Page>(*m_studio, "Page", "A page");
    QStringList m_done;
};

TEST_F(StoredChangeTest, happensInTheOrderItWasAskedFor)
{
    const auto log = std::make_shared<std::vector<int>>();
    const auto write = [log](int number) {
        return [log, number]() -> Expected<> {
            log->push_back(number);
            return {};
        };
    };
    for (int i = 0; i < 20; ++i)
        push(write(2 * i), write(2 * i + 1));
    m_studio->undoStack().undo();
    m_studio->undoStack().redo();
    ASSERT_TRUE(test::settle(*m_studio));
    std::vector<int> expected;
    for (int i = 0; i < 20; ++i)
        expected.push_back(2 * i);
    expected.insert(expected.end(), {39, 38});
    EXPECT_EQ(*log, expected);
    EXPECT_EQ(m_done.size(), 22);
    EXPECT_EQ(m_done.mid(20), (QStringList{"undone", "done"}));
    EXPECT_EQ(m_studio->undoStack().undoText(), "a change");
}

TEST_F(StoredChangeTest, aFailureStandsOnThePageInFront)
{
    m_page->show();
    Page behind(*m_studio, "Another", "Another page");
    push([]() -> Expected<> { return failure(ErrorCode::NameTaken, "It is taken."); }, {});
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_page->messages()->cause(), "It is taken.");
    EXPECT_TRUE(behind.messages()->isHidden());
    EXPECT_TRUE(m_done.isEmpty());
}

TEST_F(StoredChangeTest, isUndoneWhenItsPageIsGone)
{
    push([]() -> Expected<> { return {}; }, [] { return Expected<>(); });
    ASSERT_TRUE(test::settle(*m_studio));
    m_page.reset();
    m_studio->undoStack().undo();
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_done, (QStringList{"done", "undone"}));
}

TEST_F(StoredChangeTest, sharesTheStackWithRemovals)
{
    m_sample.addTask("a");
    m_studio->refresh();
    UndoableRemoval removal(*m_page, "tasks");
    ASSERT_TRUE(removal.remove("a", "It was removed.", "Brings it back"));
    EXPECT_EQ(m_studio->undoStack().undoText(), "removal of a");
    push([]() -> Expected<> { return {}; }, [] { return Expected<>(); });
    ASSERT_TRUE(test::settle(*m_studio));
    m_studio->undoStack().undo();
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_done.last(), "undone");
    EXPECT_TRUE(m_studio->tasks().isEmpty());
    m_studio->undoStack().undo();
    EXPECT_EQ(m_studio->tasks(), QStringList{"a"});
}

} // namespace
} // namespace tlm
