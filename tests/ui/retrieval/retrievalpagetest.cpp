#include "ui/retrieval/retrievalpage.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

#include "ui/clicks.h"
#include "ui/retrieval/explanationmodel.h"
#include "ui/sampleworkspace.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class RetrievalPageTest : public ::testing::Test
{
protected:
    void open()
    {
        m_studio = m_sample.open();
        m_page = std::make_unique<RetrievalPage>(*m_studio);
        m_page->resize(1300, 900);
        m_page->show();
        m_page->activated();
        ASSERT_TRUE(test::settle(*m_studio));
    }
    void openFilled()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        open();
    }
    QListView *neighbours() { return test::control<QListView>(*m_page, "Neighbours"); }
    QListView *texts() { return test::control<QListView>(*m_page, "Task texts"); }
    QString score(int row) { return neighbours()->model()->index(row, 0).data(ScoreRole).toString(); }
    QString source(int row) { return neighbours()->model()->index(row, 0).data(SourceRole).toString(); }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<RetrievalPage> m_page;
};

TEST_F(RetrievalPageTest, withoutATaskOneButtonLeadsThere)
{
    open();
    QSignalSpy requested(m_page.get(), &Page::pageRequested);
    ASSERT_TRUE(test::click(*m_page, "Go to Task"));
    EXPECT_EQ(requested[0][0].value<PageId>(), PageId::Task);
    EXPECT_EQ(test::button(*m_page, "Save selection"), nullptr);
}

TEST_F(RetrievalPageTest, pickingATextShowsItsNeighboursAndWhy)
{
    openFilled();
    EXPECT_EQ(source(0), "nature: d0"); // the first text is about the eagle
    auto *tree = m_page->findChild<QTreeView *>();
    EXPECT_EQ(tree->model()->index(0, ExplanationModel::Score).data().toString(), score(0));
    texts()->setFocus();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(texts(), Qt::Key_Down);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(source(0), "nature: d1"); // salmon
    neighbours()->setFocus();
    QTest::keyClick(neighbours(), Qt::Key_Down);
    EXPECT_EQ(tree->model()->index(0, ExplanationModel::Score).data().toString(), score(1));
}

TEST_F(RetrievalPageTest, aParameterRanksAtOnce)
{
    openFilled();
    const QString before = score(0);
    auto *b = test::control<QDoubleSpinBox>(*m_page, "b");
    b->setValue(0.1);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_NE(score(0), before);
    b->setValue(0.75);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(score(0), before);
    test::control<QSpinBox>(*m_page, "K")->setValue(1);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(neighbours()->model()->rowCount(), 1);
}

TEST_F(RetrievalPageTest, theFilterKeepsMatchingTextsAndPicksTheFirst)
{
    openFilled();
    test::type(test::control<QLineEdit>(*m_page, "Filter by word or class"), "salmon");
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(texts()->model()->rowCount(), 1);
    EXPECT_EQ(source(0), "nature: d1");
}

TEST_F(RetrievalPageTest, savesASelectionAndTellsWhatTheGuardLeftOut)
{
    openFilled();
    ASSERT_TRUE(test::click(*m_page, "Save selection"));
    auto *name = test::control<QLineEdit>(*m_page, "Name");
    EXPECT_EQ(name->text(), "animals-k50");
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_EQ(m_studio->currentSelection(), "animals-k50");
    ASSERT_TRUE(test::settle(*m_studio));
    const auto selection = loadSelection(m_sample.workspace(), "animals-k50");
    ASSERT_TRUE(selection);
    EXPECT_EQ(selection->summary.guarded, 1u); // the kiwi of dev
    EXPECT_TRUE(m_page->messages()->accessibleName().contains("1 document contains"));
    EXPECT_NE(test::button(*m_page, "Save selection"), nullptr); // the form is gone, its button is back
    ASSERT_TRUE(test::click(*m_page, "Show what was left out"));
    ASSERT_TRUE(test::settle(*m_studio));
    auto *leftOut = test::control<QTableView>(*m_page, "Documents of the selection");
    EXPECT_EQ(leftOut->model()->rowCount(), 1);
    for (const SelectedDocument &document : selection->documents)
        EXPECT_NE(document.document, 2u);
}

TEST_F(RetrievalPageTest, theFormHasTheOnlyPrimaryButtonAndBackReturnsTheOther)
{
    openFilled();
    ASSERT_TRUE(test::click(*m_page, "Save selection"));
    EXPECT_EQ(test::button(*m_page, "Save selection"), nullptr);
    EXPECT_NE(test::button(*m_page, "Save"), nullptr);
    ASSERT_TRUE(test::click(*m_page, "Back"));
    EXPECT_NE(test::button(*m_page, "Save selection"), nullptr);
    EXPECT_TRUE(m_studio->selections().isEmpty());
}

TEST_F(RetrievalPageTest, withoutTheGuardItSaysSo)
{
    openFilled();
    ASSERT_TRUE(test::click(*m_page, "Save selection"));
    m_page->findChild<QCheckBox *>()->setChecked(false);
    ASSERT_TRUE(test::click(*m_page, "Save"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(m_page->messages()->accessibleName().contains("too good"));
}

TEST_F(RetrievalPageTest, aNameThatIsTakenStandsAtItsField)
{
    openFilled();
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(test::click(*m_page, "Save selection"));
        test::type(test::control<QLineEdit>(*m_page, "Name"), "mine");
        ASSERT_TRUE(test::click(*m_page, "Save"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->selections().size() == 1; }, 20'000));
        ASSERT_TRUE(test::settle(*m_studio));
    }
    EXPECT_TRUE(test::control<QLineEdit>(*m_page, "Name")->property("problem").toBool());
    EXPECT_EQ(m_studio->selections(), QStringList{"mine"});
}

TEST_F(RetrievalPageTest, aDamagedIndexIsAnErrorAndNotACrash)
{
    m_sample.addTask();
    m_sample.addCorpus();
    std::filesystem::resize_file(summarizeCorpus(m_sample.workspace(), "nature")->indexFiles.front(), 20);
    open();
    EXPECT_FALSE(m_page->messages()->isHidden());
    EXPECT_EQ(neighbours()->model()->rowCount(), 0);
}

} // namespace
} // namespace tlm
