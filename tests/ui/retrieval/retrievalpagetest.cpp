#include "ui/retrieval/retrievalpage.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

#include "ui/clicks.h"
#include "ui/retrieval/explanationmodel.h"
#include "ui/sampleworkspace.h"
#include "ui/support/contextmenu.h"
#include "ui/support/words.h"
#include "ui/waiting.h"
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

    QStringList words() { return test::words(*m_page); }
    void trigger(QWidget &view, const QString &text)
    {
        for (QAction *action : view.actions())
            if (action->text() == text)
                action->trigger();
    }
    void save()
    {
        ASSERT_TRUE(test::click(*m_page, "Save selection"));
        ASSERT_TRUE(test::click(*m_page, "Save"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_studio->selections().isEmpty(); }, 20'000));
        ASSERT_TRUE(test::settle(*m_studio));
    }

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
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(tree->model()->index(0, ExplanationModel::Score).data().toString(), score(0));
    texts()->setFocus();
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(texts(), Qt::Key_Down);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(source(0), "nature: d1"); // salmon
    neighbours()->setFocus();
    QTest::keyClick(neighbours(), Qt::Key_Down);
    ASSERT_TRUE(test::settle(*m_studio));
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
    test::type(test::control<QLineEdit>(*m_page, "Filter by word"), "salmon");
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(texts()->model()->rowCount(), 1);
    EXPECT_EQ(source(0), "nature: d1");
}

TEST_F(RetrievalPageTest, theClassFilterKeepsTextsOfOneClass)
{
    openFilled();
    auto *label = test::control<QComboBox>(*m_page, "Class");
    label->setFocus();
    QTest::keyClicks(label, "f"); // fish
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(texts()->model()->rowCount(), 6);
    EXPECT_EQ(source(0), "nature: d1");
    test::type(test::control<QLineEdit>(*m_page, "Filter by word"), "eagle");
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(texts()->model()->rowCount(), 0);
    EXPECT_EQ(neighbours()->model()->rowCount(), 0);
}

TEST_F(RetrievalPageTest, ctrlFLeadsToTheFilter)
{
    openFilled();
    m_page->activateWindow();
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), test::control<QLineEdit>(*m_page, "Filter by word"));
}

TEST_F(RetrievalPageTest, aQueryOfOnesOwnReplacesTheText)
{
    openFilled();
    auto *own = test::control<QLineEdit>(*m_page, "Own query");
    test::type(own, "stock markets");
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(neighbours()->model()->rowCount(), 1);
    EXPECT_EQ(source(0), "nature: d3");
    EXPECT_TRUE(words().contains("Neighbours of your own query"));
    own->clear();
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(source(0), "nature: d0");
    EXPECT_TRUE(words().contains("Neighbours of 1 (bird)"));
}

TEST_F(RetrievalPageTest, aTextOrADocumentBecomesTheQueryFromItsMenu)
{
    openFilled();
    auto *own = test::control<QLineEdit>(*m_page, "Own query");
    trigger(*texts(), "Search with this text, changed");
    EXPECT_EQ(own->text(), "the eagle flies over the trees");
    trigger(*neighbours(), "Search with this document");
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(own->text(), "An eagle flies high over mountain trees.");
    EXPECT_EQ(source(0), "nature: d0");
}

TEST_F(RetrievalPageTest, theContextMenusActOnTextsAndNeighbours)
{
    openFilled();
    EXPECT_EQ(test::contextMenu(*texts()), (QStringList{"Search with this text, changed", "Copy text"}));
    EXPECT_EQ(test::contextMenu(*neighbours()),
              (QStringList{"Read whole document", "Search with this document", "Copy document"}));
    ASSERT_TRUE(test::chooseInContextMenu(*texts(), "Copy text"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "the eagle flies over the trees");
    ASSERT_TRUE(test::chooseInContextMenu(*neighbours(), "Copy document"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "An eagle flies high over mountain trees.");
    ASSERT_TRUE(test::chooseInContextMenu(*neighbours(), "Read whole document"));
    EXPECT_TRUE(test::control<QPlainTextEdit>(*m_page, "Whole document")->isVisible());
}

TEST_F(RetrievalPageTest, keywordsAreSearchedInPlaceOfTheText)
{
    openFilled();
    const QString whole = score(0);
    auto *query = test::control<QComboBox>(*m_page, "Query");
    query->setFocus();
    QTest::keyClick(query, Qt::Key_Down);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_NE(score(0), whole) << "\"the\" and \"over\" are no keywords";
    EXPECT_TRUE(words().filter("Searched: ").join("").contains("eagle flies"));
}

TEST_F(RetrievalPageTest, beyondTheAuthorsClauseLimitNothingIsFoundAndItSaysWhy)
{
    openFilled();
    auto *own = test::control<QLineEdit>(*m_page, "Own query");
    own->setText(QString("salmon ").repeated(1025));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(neighbours()->model()->rowCount(), 1);
    test::control<QCheckBox>(*m_page, "Clause limit")->click();
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(neighbours()->model()->rowCount(), 0);
    EXPECT_FALSE(words().filter("This query has 1,025 words").isEmpty());
}

TEST_F(RetrievalPageTest, randomDocumentsStandBesideTheNeighbours)
{
    openFilled();
    auto *shown = test::control<QComboBox>(*m_page, "Documents shown");
    auto *random = test::control<QListView>(*m_page, "Random documents");
    EXPECT_FALSE(random->isVisible());
    shown->setFocus();
    QTest::keyClick(shown, Qt::Key_End);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(random->isVisible());
    EXPECT_TRUE(neighbours()->isVisible());
    EXPECT_EQ(random->model()->rowCount(), 6) << "the whole corpus is smaller than K";
    EXPECT_EQ(words().filter("mean score").size(), 2);
    QTest::keyClick(shown, Qt::Key_Up);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_FALSE(neighbours()->isVisible());
}

TEST_F(RetrievalPageTest, aNeighbourThatLeaksIsMarkedAtOnce)
{
    openFilled();
    test::type(test::control<QLineEdit>(*m_page, "Own query"), "kiwi");
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_EQ(source(0), "nature: d2");
    EXPECT_EQ(neighbours()->model()->index(0, 0).data(TagsRole).toStringList(),
              QStringList{"contains Dev text 1"});
}

TEST_F(RetrievalPageTest, enterReadsTheWholeDocumentWithItsMarks)
{
    openFilled();
    neighbours()->setFocus();
    QTest::keyClick(neighbours(), Qt::Key_Return);
    ASSERT_TRUE(test::settle(*m_studio));
    auto *document = test::control<QPlainTextEdit>(*m_page, "Whole document");
    EXPECT_TRUE(document->isVisible());
    EXPECT_EQ(document->toPlainText(), "An eagle flies high over mountain trees.");
    EXPECT_EQ(document->extraSelections().size(), 4); // eagle, flies, over, trees
}

TEST_F(RetrievalPageTest, tellsWhereTaskDrivenHappens)
{
    openFilled();
    m_studio->actions().find("retrieval.taskDriven")->trigger();
    EXPECT_FALSE(words().filter("Each of the 12 training texts of animals is a query.").isEmpty());
    EXPECT_FALSE(words().filter("None is saved yet").isEmpty());
    save();
    texts()->setFocus();
    QTest::keyClick(texts(), Qt::Key_Down);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_FALSE(words().filter("animals-k50 is such a union").isEmpty());
    EXPECT_FALSE(words().filter("are in animals-k50").isEmpty());
    EXPECT_TRUE(neighbours()->model()->index(0, 0).data(SourceRole).toString().contains("found by"));
}

TEST_F(RetrievalPageTest, aTextThatFoundADocumentIsShownWithItsNeighbours)
{
    openFilled();
    save();
    ASSERT_TRUE(test::click(*m_page, "Show documents"));
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_TRUE(test::click(*m_page, "Find the texts"));
    ASSERT_TRUE(test::settle(*m_studio));
    auto *documents = test::control<QTableView>(*m_page, "Documents of the selection");
    documents->selectRow(1);
    auto *foundBy = test::control<QTableView>(*m_page, "Found by");
    ASSERT_GT(foundBy->model()->rowCount(), 0);
    const QString text = foundBy->model()->index(0, 2).data().toString();
    foundBy->setFocus();
    foundBy->setCurrentIndex(foundBy->model()->index(0, 0));
    QTest::keyClick(foundBy, Qt::Key_Return);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(texts()->isVisible());
    EXPECT_EQ(texts()->currentIndex().data().toString(), text);
}

TEST_F(RetrievalPageTest, bothTextsOfAPairAreSearched)
{
    m_sample.addCorpus();
    Task task = m_sample.addTask("pairs");
    ASSERT_TRUE(removeTask(m_sample.workspace(), "pairs"));
    task.hasPairs = true;
    task.splits[0][0].pair = "stock markets";
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(m_sample.workspace(), task));
    open();
    QStringList sources;
    for (int row = 0; row < neighbours()->model()->rowCount(); ++row)
        sources << source(row);
    EXPECT_TRUE(sources.contains("nature: d3")) << sources.join(", ").toStdString();
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

TEST_F(RetrievalPageTest, inASmallWindowTheFormHasThePlaceOfTheNeighbours)
{
    openFilled();
    m_page->resize(1024, 600);
    ASSERT_TRUE(test::click(*m_page, "Save selection"));
    EXPECT_FALSE(neighbours()->isVisible());
    m_page->resize(1300, 1200);
    EXPECT_TRUE(neighbours()->isVisible());
    m_page->resize(1024, 600);
    ASSERT_TRUE(test::click(*m_page, "Back"));
    EXPECT_TRUE(neighbours()->isVisible());
}

TEST_F(RetrievalPageTest, withoutTheGuardItSaysSo)
{
    openFilled();
    ASSERT_TRUE(test::click(*m_page, "Save selection"));
    test::control<QCheckBox>(*m_page, "Leak guard")->click();
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
    EXPECT_TRUE(m_studio->recent().hasFailed({"corpus", "nature"}));
}

TEST_F(RetrievalPageTest, onlyTheCorpusThatCannotBeOpenedIsToBlame)
{
    m_sample.addTask();
    m_sample.addCorpus("good");
    m_sample.addCorpus("odd");
    std::filesystem::resize_file(summarizeCorpus(m_sample.workspace(), "odd")->indexFiles.front(), 20);
    m_sample.open()->setCurrentCorpora({"good", "odd"});
    open();
    EXPECT_TRUE(m_studio->recent().hasFailed({"corpus", "odd"}));
    EXPECT_FALSE(m_studio->recent().hasFailed({"corpus", "good"}));
    EXPECT_EQ(m_sample.open()->currentCorpora(), QStringList{"good"});
}

TEST_F(RetrievalPageTest, aTaskOrASelectionThatCannotBeOpenedIsRemembered)
{
    m_sample.addTask();
    m_sample.addCorpus();
    open();
    save();
    std::filesystem::resize_file(m_sample.workspace().root() / "selections/animals-k50/manifest.json", 5);
    std::filesystem::resize_file(m_sample.workspace().root() / "tasks/animals/manifest.json", 5);
    m_page.reset();
    open();
    EXPECT_TRUE(words().contains("The training texts of the task will be here."));
    EXPECT_TRUE(words().contains("This selection cannot be read."));
    EXPECT_TRUE(m_studio->recent().hasFailed({"task", "animals"}));
    EXPECT_TRUE(m_studio->recent().hasFailed({"selection", "animals-k50"}));
}

TEST_F(RetrievalPageTest, aTaskThatTakesTheNameOfARemovedOneIsShown)
{
    openFilled();
    ASSERT_TRUE(removeTask(m_sample.workspace(), "animals"));
    m_studio->refresh();
    EXPECT_EQ(texts()->model()->rowCount(), 0);
    Task task;
    task.name = "animals";
    task.labels = {"fish"};
    for (auto &split : task.splits)
        split.push_back({"the salmon swims", {}, 0});
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(m_sample.workspace(), task));
    m_studio->refresh();
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(texts()->model()->rowCount(), 1);
    EXPECT_EQ(source(0), "nature: d1");
}

} // namespace
} // namespace tlm
