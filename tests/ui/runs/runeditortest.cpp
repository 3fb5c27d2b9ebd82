#include "ui/runs/runeditor.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

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
        m_tags = m_editor.findChild<QLineEdit *>();
    }

    tlm::Run m_one, m_two;
    RunEditor m_editor;
    QSignalSpy m_noted{&m_editor, &RunEditor::noteChanged}, m_tagged{&m_editor, &RunEditor::tagsChanged};
    QPlainTextEdit *m_note;
    QLineEdit *m_tags;
};

TEST_F(RunEditorTest, showsNoteAndTagsOfTheRun)
{
    EXPECT_FALSE(m_editor.isEnabled()) << "without a run there is nothing to write on";
    m_editor.setRun(&m_one);
    EXPECT_TRUE(m_editor.isEnabled());
    EXPECT_EQ(m_note->toPlainText(), "first");
    EXPECT_EQ(m_tags->text(), "paper, best");
    EXPECT_TRUE(test::words(m_editor).contains("Note on run 1"));
    m_editor.setRun(nullptr);
    EXPECT_TRUE(m_note->toPlainText().isEmpty());
    EXPECT_EQ(m_noted.size() + m_tagged.size(), 0) << "looking changes nothing";
}

TEST_F(RunEditorTest, savesBeforeAnotherRunIsShown)
{
    m_editor.setRun(&m_one);
    QTest::keyClicks(m_note, "new ");
    QTest::keyClicks(m_tags, ", old");
    m_editor.setRun(&m_two);
    ASSERT_EQ(m_noted.size(), 1);
    EXPECT_EQ(m_noted[0][0].toString(), "1");
    EXPECT_EQ(m_noted[0][1].toString(), "new first");
    ASSERT_EQ(m_tagged.size(), 1);
    EXPECT_EQ(m_tagged[0][1].toStringList(), (QStringList{"paper", "best", "old"}));
    EXPECT_TRUE(m_note->toPlainText().isEmpty());
}

TEST_F(RunEditorTest, whatOneTypesWinsOverTheStore)
{
    m_editor.setRun(&m_one);
    QTest::keyClicks(m_note, "typing ");
    m_one.note = "changed elsewhere";
    m_editor.setRun(&m_one);
    EXPECT_EQ(m_note->toPlainText(), "typing first");
    m_editor.save();
    EXPECT_EQ(m_noted.size(), 1);
    m_editor.save();
    EXPECT_EQ(m_noted.size(), 1) << "saved once";
}

TEST_F(RunEditorTest, changesOfTheStoreShowWhereNothingIsTyped)
{
    m_editor.setRun(&m_one);
    m_one.note = "changed elsewhere";
    m_one.tags = {};
    m_editor.setRun(&m_one);
    EXPECT_EQ(m_note->toPlainText(), "changed elsewhere");
    EXPECT_TRUE(m_tags->text().isEmpty());
}

} // namespace
} // namespace tlm
