#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "ui/support/words.h"
#include "ui/train/fact.h"
#include "ui/train/fieldeditor.h"
#include "ui/train/fieldrows.h"
#include "ui/train/fieldtext.h"
#include "ui/train/numberbox.h"
#include "ui/train/section.h"

namespace tlm {
namespace {

TEST(FieldText, everyFieldHasALabelAndHelp)
{
    for (const Field &field : fields()) {
        const FieldText text = fieldText(field);
        EXPECT_FALSE(text.label.isEmpty()) << field.key;
        EXPECT_FALSE(text.help.isEmpty()) << field.key;
        EXPECT_FALSE(groupTitle(field.group).isEmpty()) << field.key;
        EXPECT_NE(groupTitle(field.group), QString::fromStdString(field.group)) << field.key;
        for (const std::string &choice : field.choices)
            EXPECT_FALSE(choiceText(field, choice).isEmpty()) << field.key << '=' << choice;
    }
}

TEST(FieldText, theTipTellsRangeAndDefault)
{
    const QString tip = fieldTip(*findField("joint.masking"), "0.3");
    EXPECT_TRUE(tip.contains("From 0.01 to 0.9.")) << tip.toStdString();
    EXPECT_TRUE(tip.endsWith("Default: 0.3.")) << tip.toStdString();
    const QString tokens = fieldTip(*findField("joint.tokens"), "16000000");
    EXPECT_TRUE(tokens.contains("Default: 16,000,000.")) << tokens.toStdString();
    EXPECT_FALSE(fieldTip(*findField("task"), "").contains("Default"));
}

TEST(FieldText, shownNumbersAreStoredAsTheyWere)
{
    EXPECT_TRUE(rc::check("storedValue(shownValue(x)) == x", [] {
        const Field &field = *findField("joint.tokens");
        const std::string stored = std::to_string(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000));
        RC_ASSERT(storedValue(field, shownValue(field, stored)) == stored);
    }));
    const Field &rate = *findField("joint.learning_rate");
    for (const char *value : {"0.002", "1e-06", "-3", "nonsense", ""})
        EXPECT_EQ(storedValue(rate, shownValue(rate, value)), value);
    EXPECT_EQ(storedValue(*findField("task"), "a, b"), "a, b") << "names keep their commas";
}

TEST(Stepped, goesUpAndDownTheSameLadder)
{
    EXPECT_TRUE(rc::check("a step up and one down never lead further than one step", [] {
        const double value = *rc::gen::inRange(1, 1'000'000);
        const double up = stepped(value, 1, true, 0, 1e9);
        RC_ASSERT(up > value);
        RC_ASSERT(stepped(up, -1, true, 0, 1e9) <= value);
    }));
    EXPECT_DOUBLE_EQ(stepped(5, -1, true, 5, 10), 5);
    EXPECT_DOUBLE_EQ(stepped(0, 1, true, 0, 10), 1);
}

class FieldEditorTest : public ::testing::Test
{
protected:
    FieldEditor make(const char *key)
    {
        FieldEditor editor = makeFieldEditor(*findField(key), [this] { ++m_edited; });
        m_widget.reset(editor.widget);
        m_widget->show();
        return editor;
    }
    int m_edited = 0;
    std::unique_ptr<QWidget> m_widget;
};

TEST_F(FieldEditorTest, everyKindReadsWhatWasWritten)
{
    const Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    for (const Field &field : fields()) {
        const FieldEditor editor = make(field.key.c_str());
        editor.write(field.get(configuration));
        EXPECT_EQ(editor.read(), field.get(configuration)) << field.key;
    }
    EXPECT_EQ(m_edited, 0) << "writing is not editing";
}

TEST_F(FieldEditorTest, aClickOnACheckBoxIsAnEdit)
{
    const FieldEditor editor = make("compute.bfloat16");
    editor.write("true");
    QTest::keyClick(editor.widget, Qt::Key_Space);
    EXPECT_EQ(editor.read(), "false");
    EXPECT_EQ(m_edited, 1);
}

TEST_F(FieldEditorTest, keysInAListAreAnEdit)
{
    const FieldEditor editor = make("scale");
    editor.write("tiny");
    QTest::keyClick(editor.widget, Qt::Key_Down);
    EXPECT_EQ(editor.read(), "mini");
    EXPECT_EQ(m_edited, 1);
}

TEST_F(FieldEditorTest, whatIsNotANumberStaysAsTyped)
{
    const FieldEditor editor = make("joint.rho1");
    QTest::keyClicks(editor.widget->findChild<QLineEdit *>(), "nine");
    EXPECT_EQ(editor.read(), "nine");
    EXPECT_EQ(m_edited, 4);
}

TEST(NameEditor, offersTheNamesOfTheWorkspace)
{
    FieldEditor editor = makeNameEditor({"ants", "birds"}, "Choose a task", [] {});
    const std::unique_ptr<QComboBox> box(qobject_cast<QComboBox *>(editor.widget));
    EXPECT_EQ(box->itemText(0), "Choose a task");
    EXPECT_EQ(editor.read(), "");
    editor.write("birds");
    setNameChoices(editor, {"birds"});
    editor.write("birds");
    EXPECT_EQ(editor.read(), "birds");
    EXPECT_EQ(box->count(), 2);
    editor.write("gone");
    EXPECT_EQ(box->currentText(), "gone");
}

TEST(FieldRows, aProblemStandsUnderItsFieldAndIsReadAloud)
{
    FieldRows rows;
    const Field &field = *findField("joint.rho1");
    rows.add(field.key, "rho1", "batches", "help", makeFieldEditor(field, [] {}));
    rows.show();
    EXPECT_TRUE(rows.problem(field.key).isEmpty());
    rows.setProblems({{field.key, "It must be at least 1."}, {"another", "not here"}});
    EXPECT_TRUE(test::words(rows).contains("▲ It must be at least 1."));
    EXPECT_TRUE(rows.editor(field.key).widget->property("problem").toBool());
    EXPECT_EQ(rows.editor(field.key).widget->accessibleDescription(), "It must be at least 1.");
    rows.setProblems({});
    EXPECT_TRUE(rows.problem(field.key).isEmpty());
    EXPECT_FALSE(rows.editor(field.key).widget->property("problem").toBool());
}

TEST(FieldRows, aHiddenRowHidesItsProblem)
{
    FieldRows rows;
    const Field &field = *findField("joint.rho1");
    rows.add(field.key, "rho1", "batches", "help", makeFieldEditor(field, [] {}));
    rows.show();
    rows.setProblems({{field.key, "Wrong."}});
    rows.setRowVisible(field.key, false);
    for (const auto *label : rows.findChildren<QLabel *>())
        EXPECT_FALSE(label->isVisible()) << label->text().toStdString();
    rows.setRowVisible(field.key, true);
    for (const auto *label : rows.findChildren<QLabel *>())
        EXPECT_TRUE(label->isVisible()) << label->text().toStdString();
}

TEST(Section, opensByKeyAndMakesItsBodyThen)
{
    Section section("Encoder");
    section.show();
    QSignalSpy opened(&section, &Section::opened);
    auto *button = section.findChild<QToolButton *>();
    EXPECT_FALSE(section.isOpen());
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(section.isOpen());
    EXPECT_EQ(opened.size(), 1);
    auto *body = new QLabel("body");
    section.setBody(body);
    EXPECT_TRUE(body->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_FALSE(body->isVisible());
    section.setRemark("▲ 2 problems");
    EXPECT_EQ(button->text(), "Encoder  ▲ 2 problems");
    section.setRemark({});
    EXPECT_EQ(button->text(), "Encoder");
}

TEST(Fact, isReadAsOneSentence)
{
    Fact fact("Memory", "What it needs.");
    EXPECT_EQ(fact.value(), "–");
    fact.setValue("2 GB", "of 1 GB, does not fit", Label::Tone::Bad);
    EXPECT_EQ(fact.accessibleDescription(), "Memory: 2 GB of 1 GB, does not fit");
    EXPECT_EQ(fact.note(), "of 1 GB, does not fit");
}

} // namespace
} // namespace tlm
