#include "ui/retrieval/saveselectionform.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include "ui/clicks.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class SaveSelectionFormTest : public ::testing::Test
{
protected:
    SaveSelectionFormTest()
    {
        m_sample.addTask();
        m_sample.addCorpus("nature");
        m_sample.addCorpus("again");
        m_studio = m_sample.open();
        m_studio->setCurrentCorpora({"nature", "again"});
        m_form = std::make_unique<SaveSelectionForm>(*m_studio, m_parameters, &m_messages);
        m_form->resize(800, 500);
        open();
    }
    void open() { m_form->open(); }
    void choose(const QString &field, int row)
    {
        test::control<QComboBox>(*m_form, field)->setCurrentIndex(row);
    }
    SelectionSummary save()
    {
        const std::string name = test::control<QLineEdit>(*m_form, "Name")->text().toStdString();
        EXPECT_TRUE(test::click(*m_form, "Save"));
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_form->isHidden(); }, 20'000));
        m_studio->refresh();
        const auto summary = summarizeSelection(m_sample.workspace(), name);
        return summary ? *summary : SelectionSummary();
    }

    test::SampleWorkspace m_sample;
    MessageBar m_messages;
    ParameterFields m_parameters;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<SaveSelectionForm> m_form;
};

TEST_F(SaveSelectionFormTest, takesOverWhatThePageSearchesWith)
{
    test::control<QSpinBox>(m_parameters, "K")->setValue(3);
    test::control<QComboBox>(m_parameters, "Query")->setCurrentIndex(1);
    test::control<QCheckBox>(m_parameters, "Clause limit")->click();
    open();
    const SelectionSummary summary = save();
    EXPECT_EQ(summary.name, "animals-k3");
    EXPECT_EQ(summary.options.k, 3u);
    EXPECT_EQ(summary.options.queryText, QueryText::Rake);
    EXPECT_EQ(summary.options.bm25.clauseLimit, 1024u);
    EXPECT_TRUE(summary.options.guard);
    EXPECT_EQ(summary.corpora, (std::vector<std::string>{"nature", "again"}));
}

TEST_F(SaveSelectionFormTest, repeatsAreLeftOutOnRequest)
{
    choose("Repeats", 1);
    const SelectionSummary exact = save();
    EXPECT_EQ(exact.options.dedupe, Dedupe::Exact);
    EXPECT_EQ(exact.duplicates, exact.documents) << "every document is in both corpora";
    open();
    choose("Repeats", 2);
    EXPECT_EQ(save().options.dedupe, Dedupe::Near);
}

TEST_F(SaveSelectionFormTest, importanceDrawsANumberOfDocuments)
{
    choose("Method", 2);
    EXPECT_EQ(test::control<QLineEdit>(*m_form, "Name")->text(), "animals-dsir");
    choose("How many", 2);
    test::control<QSpinBox>(*m_form, "Documents")->setValue(4);
    test::control<QSpinBox>(*m_form, "Seed")->setValue(7);
    test::control<QSpinBox>(*m_form, "Words at least")->setValue(5);
    const SelectionSummary summary = save();
    EXPECT_EQ(summary.options.selector, Selector::Dsir);
    EXPECT_EQ(summary.documents, 4u);
    EXPECT_EQ(summary.options.seed, 7u);
    EXPECT_EQ(summary.options.minimumWords, 5u);
}

TEST_F(SaveSelectionFormTest, randomMeetsTheSizeOfAnotherSelection)
{
    choose("Method", 1);
    ASSERT_TRUE(test::click(*m_form, "Save"));
    EXPECT_TRUE(test::control<QComboBox>(*m_form, "As many as")->property("problem").toBool()) << "none yet";
    choose("Method", 0);
    const SelectionSummary like = save();
    open();
    choose("Method", 1);
    choose("How many", 1);
    const SelectionSummary drawn = save();
    EXPECT_EQ(drawn.options.selector, Selector::Random);
    EXPECT_EQ(drawn.options.like, like.name);
    EXPECT_EQ(drawn.documents, like.documents);
}

TEST_F(SaveSelectionFormTest, onlyWhatMattersForTheMethodIsAsked)
{
    const auto isAsked = [this](const QString &field) {
        return test::control<QWidget>(*m_form, field)->isVisible();
    };
    EXPECT_FALSE(isAsked("How many"));
    EXPECT_FALSE(isAsked("Seed"));
    choose("Method", 1);
    EXPECT_TRUE(isAsked("How many"));
    EXPECT_TRUE(isAsked("As many as"));
    EXPECT_FALSE(isAsked("Words at least"));
    choose("How many", 2);
    EXPECT_FALSE(isAsked("As many as"));
    EXPECT_TRUE(isAsked("Documents"));
    choose("Method", 2);
    EXPECT_TRUE(isAsked("Words at least"));
}

TEST_F(SaveSelectionFormTest, aTypedNameStaysWhenTheMethodChanges)
{
    test::type(test::control<QLineEdit>(*m_form, "Name"), "mine");
    choose("Method", 1);
    EXPECT_EQ(test::control<QLineEdit>(*m_form, "Name")->text(), "mine");
}

TEST_F(SaveSelectionFormTest, whatIsDescribedWhileAnotherIsMadeStays)
{
    QSignalSpy saved(m_form.get(), &SaveSelectionForm::saved);
    ASSERT_TRUE(test::click(*m_form, "Save"));
    test::control<QLineEdit>(*m_form, "Name")->setText("next");
    choose("Method", 1);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(saved.count(), 1);
    EXPECT_FALSE(m_form->isHidden());
    EXPECT_EQ(test::control<QLineEdit>(*m_form, "Name")->text(), "next");
    EXPECT_TRUE(test::button(*m_form, "Save")->isEnabled());
}

TEST_F(SaveSelectionFormTest, withoutTheGuardItIsRecorded)
{
    test::control<QCheckBox>(*m_form, "Leak guard")->click();
    EXPECT_FALSE(save().options.guard);
}

} // namespace
} // namespace tlm
