#include "ui/corpus/corpuspage.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/corpus/corpusform.h"
#include "ui/corpus/documentmodel.h"
#include "ui/sampleworkspace.h"
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
        m_page->activated();
        ASSERT_TRUE(test::settle(*m_studio));
    }
    QTableView *documents() { return test::control<QTableView>(*m_page, "Documents"); }
    QString textOf(int row) { return documents()->model()->index(row, DocumentModel::Id).data().toString(); }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<CorpusPage> m_page;
};

TEST_F(CorpusPageTest, documentsAreScrolledInTheirOrder)
{
    m_sample.addCorpus();
    open();
    ASSERT_EQ(documents()->model()->rowCount(), 6);
    EXPECT_EQ(textOf(3), "d3");
    documents()->setFocus();
    QTest::keyClick(documents(), Qt::Key_Down);
    EXPECT_TRUE(
        test::control<QPlainTextEdit>(*m_page, "Picked document")->toPlainText().startsWith("Salmon swim"));
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
    EXPECT_TRUE(facts->toolTip().contains("bad.jsonl"));
}

TEST_F(CorpusPageTest, searchFindsTheBestFirstAndClearingShowsAllAgain)
{
    m_sample.addCorpus();
    open();
    auto *query = test::control<QLineEdit>(*m_page, "Search documents");
    test::type(query, "salmon water");
    ASSERT_TRUE(QTest::qWaitFor([&] { return documents()->model()->rowCount() == 2; }, 20'000));
    EXPECT_EQ(textOf(0), "d1");
    EXPECT_EQ(textOf(1), "d4");
    test::type(query, "zzzz");
    ASSERT_TRUE(QTest::qWaitFor([&] { return documents()->model()->rowCount() == 0; }, 20'000));
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
    ASSERT_TRUE(test::click(*m_page, "Remove"));
    EXPECT_EQ(m_studio->corpora(), QStringList{"a"});
    ASSERT_TRUE(test::click(*m_page, "Undo"));
    EXPECT_EQ(m_studio->corpora(), (QStringList{"a", "b"}));
}

TEST(DocumentModel, isAModelThroughEveryChange)
{
    const test::SampleWorkspace sample;
    sample.addCorpus();
    DocumentModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    auto store = DocumentStore::open(summarizeCorpus(sample.workspace(), "nature")->documentFiles);
    ASSERT_TRUE(store);
    model.setStore(*store);
    EXPECT_EQ(model.rowCount(), 6);
    model.setFound(std::vector<std::uint32_t>{4, 1});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.number(0), 4u);
    EXPECT_EQ(model.index(1, DocumentModel::Id).data().toString(), "d1");
    model.setFound({});
    EXPECT_EQ(model.rowCount(), 6);
    model.setStore({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
