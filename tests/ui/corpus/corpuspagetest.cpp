#include "ui/corpus/corpuspage.h"

#include <fstream>

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/corpus/corpusform.h"
#include "ui/corpus/documentmodel.h"
#include "ui/frame/opening.h"
#include "ui/sampleworkspace.h"
#include "ui/support/contextmenu.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class CorpusPageTest : public ::testing::Test
{
protected:
    void open()
    {
        m_studio = m_sample.open();
        m_page = std::make_unique<CorpusPage>(*m_studio);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activated();
        ASSERT_TRUE(test::settle(*m_studio));
    }
    QTableView *documents() { return test::control<QTableView>(*m_page, "Documents"); }
    bool idIs(int row, const QString &id)
    {
        const QAbstractItemModel *model = documents()->model();
        return QTest::qWaitFor([&] { return model->index(row, DocumentModel::Id).data().toString() == id; },
                               20'000);
    }
    QString pickedText() { return test::control<QPlainTextEdit>(*m_page, "Picked document")->toPlainText(); }
    bool says(const QString &part)
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisibleTo(m_page.get()) && label->text().contains(part))
                return true;
        return false;
    }
    /// Adds a corpus by the form from one file.
    void add(const std::string &name, const std::string &bytes)
    {
        ASSERT_TRUE(test::click(*m_page, "Add corpus"));
        m_page->findChild<CorpusForm *>()->addPaths(
            {QString::fromStdString(m_sample.write(name, bytes).string())});
        ASSERT_TRUE(test::settle(*m_studio));
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<CorpusPage> m_page;
};

TEST_F(CorpusPageTest, documentsAreScrolledInTheirOrder)
{
    m_sample.addCorpus();
    open();
    ASSERT_EQ(documents()->model()->rowCount(), 6);
    EXPECT_TRUE(idIs(3, "d3"));
    documents()->setFocus();
    QTest::keyClick(documents(), Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pickedText().startsWith("Salmon swim"); }, 20'000));
    EXPECT_TRUE(says("d1 · no. 1 · 10 words"));
}

TEST_F(CorpusPageTest, tellsHowThePickedCorpusWasRead)
{
    m_sample.addCorpus();
    open();
    const auto *facts = test::control<QLabel>(*m_page, "How the corpus was read");
    ASSERT_NE(facts, nullptr);
    EXPECT_TRUE(facts->isVisibleTo(m_page.get()));
    EXPECT_TRUE(facts->text().contains("index ")) << facts->text().toStdString();
    EXPECT_TRUE(facts->text().contains(" bad record")) << facts->text().toStdString();
    EXPECT_TRUE(facts->toolTip().contains("nature.jsonl"));
    EXPECT_EQ(test::button(*m_page, "Show what was left out"), nullptr); // nothing was
}

TEST_F(CorpusPageTest, searchFindsTheBestFirstAndClearingShowsAllAgain)
{
    m_sample.addCorpus();
    open();
    auto *query = test::control<QLineEdit>(*m_page, "Search documents");
    test::type(query, "salmon water");
    ASSERT_TRUE(QTest::qWaitFor([&] { return documents()->model()->rowCount() == 2; }, 20'000));
    EXPECT_TRUE(idIs(0, "d1"));
    EXPECT_TRUE(idIs(1, "d4"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(says("3 words of the search in it")); // salmon twice, water
    EXPECT_EQ(test::control<QPlainTextEdit>(*m_page, "Picked document")->extraSelections().size(), 3);
    test::type(query, "zzzz");
    ASSERT_TRUE(QTest::qWaitFor([&] { return documents()->model()->rowCount() == 0; }, 20'000));
    EXPECT_TRUE(says("No document shares a word with the search."));
    query->clear();
    EXPECT_EQ(documents()->model()->rowCount(), 6);
}

TEST_F(CorpusPageTest, addsACorpusAndTellsItsSize)
{
    open();
    const auto file = m_sample.write("more.jsonl", test::SampleWorkspace::corpusLines());
    ASSERT_TRUE(test::click(*m_page, "Add corpus"));
    auto *form = m_page->findChild<CorpusForm *>();
    form->addPaths({QString::fromStdString(file.string())});
    EXPECT_EQ(test::control<QLineEdit>(*m_page, "Name")->text(), "more");
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->corpora().contains("more"); }, 20'000));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(m_page->messages()->cause().contains("6 documents"));
    EXPECT_EQ(documents()->model()->rowCount(), 6);
}

TEST_F(CorpusPageTest, refusesWhatCannotWorkAndKeepsIt)
{
    m_sample.addCorpus("nature");
    open();
    ASSERT_TRUE(test::click(*m_page, "Add corpus"));
    auto *name = test::control<QLineEdit>(*m_page, "Name");
    test::type(name, "nature");
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    EXPECT_TRUE(name->property("problem").toBool());
    EXPECT_TRUE(test::control<QListWidget>(*m_page, "Files and folders")->property("problem").toBool());
    EXPECT_EQ(name->text(), "nature");
    EXPECT_EQ(m_studio->corpora().size(), 1);
}

TEST_F(CorpusPageTest, anErrorOfTheImportStandsInTheMessageBar)
{
    open();
    ASSERT_TRUE(test::click(*m_page, "Add corpus"));
    m_page->findChild<CorpusForm *>()->addPaths({"/no/such/file.jsonl"});
    test::type(test::control<QLineEdit>(*m_page, "Name"), "none");
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(m_page->messages()->cause().contains("/no/such/file.jsonl"));
    EXPECT_TRUE(m_studio->corpora().isEmpty());
    EXPECT_TRUE(test::button(*m_page, "Index corpus")->isEnabled());
}

TEST_F(CorpusPageTest, removeCanBeUndone)
{
    m_sample.addCorpus("a");
    m_sample.addCorpus("b");
    open();
    auto *list = test::control<QListView>(*m_page, "Corpora");
    list->setCurrentIndex(list->model()->index(1, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(m_studio->corpora(), QStringList{"a"});
    ASSERT_TRUE(test::click(*m_page, "Undo"));
    EXPECT_EQ(m_studio->corpora(), (QStringList{"a", "b"}));
    m_studio->undoStack().redo();
    EXPECT_EQ(m_studio->corpora(), QStringList{"a"});
    m_studio->undoStack().undo();
    EXPECT_EQ(m_studio->corpora(), (QStringList{"a", "b"}));
}

TEST_F(CorpusPageTest, documentsAreAppendedToThePickedCorpus)
{
    m_sample.addCorpus("nature");
    open();
    ASSERT_TRUE(test::click(*m_page, "Add documents"));
    EXPECT_TRUE(says("Add documents to nature"));
    EXPECT_FALSE(test::control<QLineEdit>(*m_page, "Name")->isVisible());
    EXPECT_FALSE(test::control<QComboBox>(*m_page, "Duplicates")->isVisible());
    m_page->findChild<CorpusForm *>()->addPaths(
        {QString::fromStdString(m_sample.write("more.csv", "id,text\nn1,a new one\n").string())});
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_TRUE(test::click(*m_page, "Add documents"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(m_page->messages()->cause().contains("7 documents"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return documents()->model()->rowCount() == 7; }, 20'000));
    EXPECT_TRUE(idIs(6, "n1"));
    EXPECT_EQ(m_studio->corpora(), QStringList{"nature"});
}

TEST_F(CorpusPageTest, whatIsEnteredWhileAnotherCorpusIsReadStays)
{
    open();
    add("a.jsonl", test::SampleWorkspace::corpusLines());
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    ASSERT_TRUE(test::click(*m_page, "Back"));
    add("b.jsonl", test::SampleWorkspace::corpusLines()); // waits for the first
    EXPECT_EQ(m_studio->corpora(), QStringList{"a"});
    EXPECT_TRUE(m_page->messages()->cause().contains("6 documents"));
    auto *files = test::control<QListWidget>(*m_page, "Files and folders");
    EXPECT_TRUE(files->isVisible());
    EXPECT_EQ(files->count(), 2);
}

TEST_F(CorpusPageTest, badRecordsAndDuplicatesAreListed)
{
    open();
    add("odd.csv", "id,text\n1,one two three\n2,One two, three!\n3,a,b,c\n4,quite another\n");
    test::control<QComboBox>(*m_page, "Duplicates")->setCurrentText("Leave out the same words");
    test::control<QComboBox>(*m_page, "Quotes")
        ->setCurrentText("None: a quote is a character like any other");
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(says("2 bad records were left out."));
    ASSERT_TRUE(test::click(*m_page, "Show list"));
    ASSERT_TRUE(test::click(*m_page, "Back"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(says("2 bad records left out"));
    ASSERT_TRUE(test::click(*m_page, "Show what was left out"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return test::button(*m_page, "Copy list") != nullptr; }, 20'000));
    EXPECT_TRUE(says("How odd was read"));
}

TEST_F(CorpusPageTest, duplicatesNameWhatTheyRepeat)
{
    open();
    add("same.jsonl",
        "{\"id\":\"a\",\"text\":\"one two three\"}\n{\"id\":\"b\",\"text\":\"One, two three\"}\n");
    test::control<QComboBox>(*m_page, "Duplicates")->setCurrentText("Leave out the same words");
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(says("1 duplicate was left out."));
    ASSERT_TRUE(test::click(*m_page, "Show list"));
    QAbstractItemModel *duplicates = nullptr;
    for (QTableView *table : m_page->findChildren<QTableView *>())
        if (table->accessibleName() == "Duplicates")
            duplicates = table->model();
    ASSERT_NE(duplicates, nullptr);
    ASSERT_EQ(duplicates->rowCount(), 1);
    EXPECT_EQ(duplicates->index(0, 2).data().toString(), "b");
    EXPECT_EQ(duplicates->index(0, 3).data().toString(), "0");
    EXPECT_EQ(duplicates->index(0, 4).data().toString(), "1.00");
}

TEST_F(CorpusPageTest, readingShowsBytesDocumentsAndCanBeCancelledInPlace)
{
    open();
    std::string lines;
    for (int i = 0; i < 300'000; ++i)
        lines += "{\"text\":\"a document with number " + std::to_string(i) + " in a long file\"}\n";
    add("long.jsonl", lines);
    ASSERT_TRUE(test::click(*m_page, "Index corpus"));
    const auto *words = test::control<QLabel>(*m_page, "Progress in words");
    ASSERT_TRUE(QTest::qWaitFor([&] { return words->text().contains(" documents, "); }, 60'000));
    EXPECT_TRUE(words->text().contains("MB of ")) << words->text().toStdString();
    EXPECT_TRUE(words->text().contains("/s"));
    ASSERT_TRUE(test::click(*m_page, "Cancel"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(m_studio->corpora().isEmpty());
    EXPECT_TRUE(m_page->messages()->cause().contains("stopped"));
    EXPECT_FALSE(words->isVisible());
}

TEST_F(CorpusPageTest, aCorpusIsRenamedByKeysAndTheRenamingUndone)
{
    m_sample.addCorpus("a");
    m_sample.addCorpus("b");
    open();
    m_studio->setCurrentCorpora({"a", "b"});
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    auto *name = test::control<QLineEdit>(*m_page, "New name");
    test::type(name, "wild");
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->corpora() == QStringList({"b", "wild"}); }, 20'000));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_studio->currentCorpora(), (QStringList{"wild", "b"}));
    EXPECT_EQ(documents()->model()->rowCount(), 6);
    m_studio->undoStack().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->corpora() == QStringList({"a", "b"}); }, 20'000));
}

TEST_F(CorpusPageTest, thePickedCorpusStaysUntilAnotherIsOpened)
{
    m_sample.addCorpus("a");
    m_sample.addCorpus("b");
    open();
    auto *corpora = test::control<QListView>(*m_page, "Corpora");
    EXPECT_EQ(corpora->currentIndex().row(), 0);
    corpora->setCurrentIndex(corpora->model()->index(1, 0));
    m_page->activated();
    EXPECT_EQ(corpora->currentIndex().row(), 1);
    openThing(*m_studio, {"corpus", "a"});
    EXPECT_EQ(corpora->currentIndex().row(), 0);
    EXPECT_TRUE(test::settle(*m_studio));
}

TEST_F(CorpusPageTest, filesDroppedOnThePageOpenTheForm)
{
    m_sample.addCorpus();
    open();
    const auto file = m_sample.write("dropped.jsonl", test::SampleWorkspace::corpusLines());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &event);
    EXPECT_EQ(test::control<QLineEdit>(*m_page, "Name")->text(), "dropped");
    EXPECT_NE(test::button(*m_page, "Index corpus"), nullptr);
}

TEST_F(CorpusPageTest, keysReachSearchAndForm)
{
    m_sample.addCorpus();
    open();
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(m_page->focusWidget(), test::control<QLineEdit>(*m_page, "Search documents"));
    QTest::keyClick(m_page.get(), Qt::Key_I, Qt::ControlModifier);
    EXPECT_NE(test::button(*m_page, "Index corpus"), nullptr);
}

TEST_F(CorpusPageTest, theContextMenusActOnTheCorpusAndItsDocuments)
{
    m_sample.addCorpus();
    open();
    auto *list = test::control<QListView>(*m_page, "Corpora");
    EXPECT_EQ(test::contextMenu(*list), (QStringList{"Add documents", "Rename", "Remove", "Add corpus"}));
    EXPECT_EQ(test::contextMenu(*documents()), (QStringList{"Search documents", "Add documents"}));
    ASSERT_TRUE(test::chooseInContextMenu(*documents(), "Search documents"));
    EXPECT_EQ(m_page->focusWidget(), test::control<QLineEdit>(*m_page, "Search documents"));
    ASSERT_TRUE(test::chooseInContextMenu(*list, "Rename"));
    EXPECT_TRUE(test::control<QLineEdit>(*m_page, "New name")->isVisible());
    ASSERT_TRUE(test::chooseInContextMenu(*list, "Remove"));
    EXPECT_TRUE(m_studio->corpora().isEmpty());
}

TEST_F(CorpusPageTest, aDamagedCorpusSaysSoAndTheOthersStay)
{
    m_sample.addCorpus("a");
    m_sample.addCorpus("b");
    std::ofstream(m_sample.workspace().corpus("a") / "documents.tlmd") << "broken";
    open();
    EXPECT_TRUE(says("The documents cannot be read."));
    EXPECT_FALSE(m_page->messages()->isHidden());
    EXPECT_TRUE(m_studio->recent().hasFailed({"corpus", "a"})) << "it does not open by itself again";
    auto *list = test::control<QListView>(*m_page, "Corpora");
    list->setCurrentIndex(list->model()->index(1, 0));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(documents()->model()->rowCount(), 6);
}

TEST(DocumentModel, isAModelThroughEveryChange)
{
    const test::SampleWorkspace sample;
    sample.addCorpus();
    Jobs jobs;
    DocumentModel model(jobs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    auto store = DocumentStore::open(summarizeCorpus(sample.workspace(), "nature")->documentFiles);
    ASSERT_TRUE(store);
    model.setStore(*store);
    EXPECT_EQ(model.rowCount(), 6);
    model.setFound(std::vector<std::uint32_t>{4, 1});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.number(0), 4u);
    EXPECT_EQ(model.index(1, DocumentModel::Number).data().toString(), "1"); // known at once
    const QModelIndex id = model.index(1, DocumentModel::Id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return id.data().toString() == "d1"; }, 20'000));
    EXPECT_TRUE(model.index(1, DocumentModel::Text).data().toString().startsWith("Salmon"));
    model.setFound({});
    EXPECT_EQ(model.rowCount(), 6);
    model.setStore({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
