#include "ui/frame/undoableremoval.h"

#include <gtest/gtest.h>

#include "ui/clicks.h"
#include "ui/frame/page.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class UndoableRemovalTest : public ::testing::Test
{
protected:
    UndoableRemovalTest()
    {
        m_sample.addTask("a");
        m_sample.addTask("b");
        m_studio = m_sample.open();
        m_page = std::make_unique<Page>(*m_studio, "Page", "Sentence");
        m_removal.emplace(*m_page, "tasks");
        m_page->show();
    }
    bool remove(const QString &name) { return m_removal->remove(name, "It was removed.", "Brings it back"); }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Page> m_page;
    std::optional<UndoableRemoval> m_removal;
};

TEST_F(UndoableRemovalTest, isUndoneAndRedoneByTheStack)
{
    ASSERT_TRUE(remove("a"));
    EXPECT_EQ(m_studio->tasks(), QStringList{"b"});
    EXPECT_EQ(m_studio->undoStack().undoText(), "removal of a");
    m_studio->undoStack().undo();
    EXPECT_EQ(m_studio->tasks(), (QStringList{"a", "b"}));
    m_studio->undoStack().redo();
    EXPECT_EQ(m_studio->tasks(), QStringList{"b"});
}

TEST_F(UndoableRemovalTest, severalAreUndoneOneAfterAnother)
{
    ASSERT_TRUE(remove("a"));
    ASSERT_TRUE(remove("b"));
    m_studio->undoStack().undo();
    m_studio->undoStack().undo();
    EXPECT_EQ(m_studio->tasks(), (QStringList{"a", "b"}));
}

TEST_F(UndoableRemovalTest, theMessageUndoesItAndGoesWithIt)
{
    ASSERT_TRUE(remove("a"));
    ASSERT_TRUE(test::click(*m_page, "Undo"));
    EXPECT_EQ(m_studio->tasks(), (QStringList{"a", "b"}));
    EXPECT_TRUE(m_page->messages()->isHidden());
}

TEST_F(UndoableRemovalTest, theMessageGoesWhenSomethingElseChanges)
{
    ASSERT_TRUE(remove("a"));
    m_studio->undoStack().push(new QUndoCommand("note"));
    EXPECT_TRUE(m_page->messages()->isHidden()) << "its button would undo the note";
}

TEST_F(UndoableRemovalTest, whatIsNotThereIsToldAndNotOnTheStack)
{
    EXPECT_FALSE(remove("nothing"));
    EXPECT_FALSE(m_studio->undoStack().canUndo());
    EXPECT_TRUE(test::eventually([&] { return !m_page->messages()->isHidden(); }));
}

TEST_F(UndoableRemovalTest, aNameThatWasTakenMeanwhileIsTold)
{
    ASSERT_TRUE(remove("a"));
    m_sample.addTask("a");
    m_studio->undoStack().undo();
    EXPECT_TRUE(test::eventually([&] { return m_page->messages()->cause().contains("has this name"); }));
    EXPECT_FALSE(m_studio->undoStack().canUndo());
}

} // namespace
} // namespace tlm
