#include "ui/runs/runeditor.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/clicks.h"
#include "ui/runs/noteview.h"
#include "ui/support/words.h"

namespace tlm {
namespace {

class RunEditorTest : public ::testing::Test
{
protected:
    RunEditorTest()
    {
        m_one.id = "1";
        m_one.note = "first";
        m_one.tags = {"paper", "best"};
        m_two.id = "2";
        m_editor.show();
        m_note = m_editor.findChild<QPlainTextEdit *>();
        m_tags = test::control<QLineEdit>(m_editor, "Tags");
        m_name = test::control<QLineEdit>(m_editor, "Name of the run");
    }

    tlm::Run m_one, m_two;
    RunEditor m_editor;
    QSignalSpy m_noted{&m_editor, &RunEditor::noteChanged}, m_tagged{&m_editor, &RunEditor::tagsChanged};
    QPlainTextEdit *m_note;
    QLineEdit *m_tags, *m_name;
};

TEST_F(RunEditorTest, showsNoteAndTagsOfTheRun)
{
    EXPECT_FALSE(m_editor.isEnabled()) << "without a run there is nothing to write on";
    m_editor.setRuns({m_one});
    EXPECT_TRUE(m_editor.isEnabled());
    EXPECT_EQ(m_note->toPlainText(), "first");
    EXPECT_EQ(m_tags->text(), "paper, best");
    EXPECT_TRUE(test::words(m_editor).contains("Note on run 1"));
    m_editor.setRuns({});
    EXPECT_TRUE(m_note->toPlainText().isEmpty());
    EXPECT_EQ(m_noted.size() + m_tagged.size(), 0) << "looking changes nothing";
}

TEST_F(RunEditorTest, savesBeforeAnotherRunIsShown)
{
    m_editor.setRuns({m_one});
    QTest::keyClicks(m_note, "new ");
    QTest::keyClicks(m_tags, ", old");
    m_editor.setRuns({m_two});
    ASSERT_EQ(m_noted.size(), 1);
    EXPECT_EQ(m_noted[0][0].toString(), "1");
    EXPECT_EQ(m_noted[0][1].toString(), "new first");
    ASSERT_EQ(m_tagged.size(), 1);
    EXPECT_EQ(m_tagged[0][0].toStringList(), QStringList{"1"});
    EXPECT_EQ(m_tagged[0][1].toStringList(), QStringList{"old"}) << "added";
    EXPECT_TRUE(m_tagged[0][2].toStringList().isEmpty()) << "removed";
    EXPECT_TRUE(m_note->toPlainText().isEmpty());
}

TEST_F(RunEditorTest, whatOneTypesWinsOverTheStore)
{
    m_editor.setRuns({m_one});
    QTest::keyClicks(m_note, "typing ");
    m_one.note = "changed elsewhere";
    m_editor.setRuns({m_one});
    EXPECT_EQ(m_note->toPlainText(), "typing first");
    m_editor.save();
    EXPECT_EQ(m_noted.size(), 1);
    m_editor.save();
    EXPECT_EQ(m_noted.size(), 1) << "saved once";
}

TEST_F(RunEditorTest, changesOfTheStoreShowWhereNothingIsTyped)
{
    m_editor.setRuns({m_one});
    m_one.note = "changed elsewhere";
    m_one.tags = {};
    m_editor.setRuns({m_one});
    EXPECT_EQ(m_note->toPlainText(), "changed elsewhere");
    EXPECT_TRUE(m_tags->text().isEmpty());
}

TEST_F(RunEditorTest, aRunIsRenamed)
{
    QSignalSpy renamed(&m_editor, &RunEditor::renamed);
    m_editor.setRuns({m_one});
    m_editor.focusName();
    QTest::keyClicks(m_name, "  the best ");
    QTest::keyClick(m_name, Qt::Key_Return);
    ASSERT_EQ(renamed.size(), 1);
    EXPECT_EQ(renamed[0][0], "1");
    EXPECT_EQ(renamed[0][1], "the best");
}

TEST_F(RunEditorTest, severalRunsShareTags)
{
    m_two.tags = {"best", "new"};
    m_editor.setRuns({m_one, m_two});
    EXPECT_EQ(m_tags->text(), "best");
    EXPECT_FALSE(m_note->isVisible()) << "a note is of one run";
    EXPECT_FALSE(m_name->isVisible());
    EXPECT_TRUE(test::words(m_editor).contains("Tags that 2 runs share"));
    test::type(m_tags, "paper");
    QTest::keyClick(m_tags, Qt::Key_Return);
    ASSERT_EQ(m_tagged.size(), 1);
    EXPECT_EQ(m_tagged[0][0].toStringList(), (QStringList{"1", "2"}));
    EXPECT_EQ(m_tagged[0][1].toStringList(), QStringList{"paper"});
    EXPECT_EQ(m_tagged[0][2].toStringList(), QStringList{"best"});
}

TEST_F(RunEditorTest, theNoteIsSeenAsItReads)
{
    m_one.note = "# Title\n\n**bold** <script>x</script> ![p](file:///etc/passwd)";
    m_editor.setRuns({m_one});
    EXPECT_TRUE(m_note->isVisible());
    EXPECT_TRUE(test::click(m_editor, "Preview"));
    auto *view = m_editor.findChild<NoteView *>();
    EXPECT_TRUE(view->isVisible());
    EXPECT_FALSE(m_note->isVisible());
    EXPECT_TRUE(view->toPlainText().startsWith("Title"));
    EXPECT_TRUE(view->toPlainText().contains("<script>")) << "shown, not taken as a part of the page";
    EXPECT_FALSE(view->loadResource(QTextDocument::ImageResource, QUrl("file:///etc/passwd")).isValid());
    EXPECT_TRUE(test::click(m_editor, "Preview"));
    EXPECT_TRUE(m_note->isVisible());
}

TEST(Tags, areCutAtCommasOfBothWritings)
{
    EXPECT_EQ(parseTags(" paper, best ,,paper，好、new "), (QStringList{"paper", "best", "好", "new"}));
    EXPECT_TRUE(parseTags(" , ").isEmpty());
}

} // namespace
} // namespace tlm
