#include "ui/corpus/corpusform.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class CorpusFormTest : public ::testing::Test
{
protected:
    CorpusFormTest() : m_studio(m_sample.open()), m_form(*m_studio, &m_messages)
    {
        m_form.resize(1200, 800);
        m_form.show();
    }
    QString file(const std::string &name, const std::string &bytes)
    {
        return QString::fromStdString(m_sample.write(name, bytes).string());
    }
    QListWidget *paths() { return test::control<QListWidget>(m_form, "Files and folders"); }
    /// Starts the import and waits for its end.
    CorpusImport import()
    {
        CorpusImport done;
        QObject::connect(&m_form, &CorpusForm::added, &m_form,
                         [&done](const CorpusImport &import) { done = import; });
        EXPECT_TRUE(test::click(m_form, "Index corpus"));
        EXPECT_TRUE(test::settle(*m_studio));
        EXPECT_TRUE(m_messages.cause().isEmpty()) << m_messages.cause().toStdString();
        return done;
    }
    int previewRows() { return test::control<QTableView>(m_form, "First records")->model()->rowCount(); }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    MessageBar m_messages;
    CorpusForm m_form;
};

TEST_F(CorpusFormTest, takesDroppedFilesInTheirOrder)
{
    const QString first = file("b.jsonl", test::SampleWorkspace::corpusLines());
    const QString second = file("a.jsonl", test::SampleWorkspace::corpusLines());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)});
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_form, &enter);
    QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_form, &drop);
    const CorpusSource source = m_form.source();
    ASSERT_EQ(source.paths.size(), 2u);
    EXPECT_EQ(source.paths[0], first.toStdString());
    EXPECT_EQ(source.paths[1], second.toStdString());
    EXPECT_EQ(test::control<QLineEdit>(m_form, "Name")->text(), "b");
    EXPECT_TRUE(QTest::qWaitFor([this] { return previewRows() == 6; }, 20'000));
}

TEST_F(CorpusFormTest, takesFilesOutAgain)
{
    m_form.addPaths({file("a.jsonl", test::SampleWorkspace::corpusLines()), "/b"});
    paths()->setCurrentRow(1);
    ASSERT_TRUE(test::click(m_form, "Take out"));
    EXPECT_EQ(m_form.source().paths.size(), 1u);
    paths()->setCurrentRow(0);
    ASSERT_TRUE(test::click(m_form, "Take out"));
    EXPECT_TRUE(m_form.source().paths.empty());
    EXPECT_EQ(previewRows(), 0);
}

TEST_F(CorpusFormTest, aFolderIsPreviewedByItsFirstFile)
{
    const auto folder = m_sample.workspace().root().parent_path() / "texts";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "b.txt") << "second\n";
    std::ofstream(folder / "a.txt") << "first\n";
    m_form.addPaths({QString::fromStdString(folder.string())});
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 1; }, 20'000));
    auto *records = test::control<QTableView>(m_form, "First records")->model();
    bool first = false;
    for (int column = 0; column < records->columnCount(); ++column)
        first = first || records->index(0, column).data().toString() == "first";
    EXPECT_TRUE(first);
}

TEST_F(CorpusFormTest, anEmptyFolderIsAProblemOfTheFiles)
{
    const auto folder = m_sample.workspace().root().parent_path() / "empty";
    std::filesystem::create_directories(folder);
    m_form.addPaths({QString::fromStdString(folder.string())});
    EXPECT_TRUE(QTest::qWaitFor([this] { return paths()->property("problem").toBool(); }, 20'000));
}

TEST_F(CorpusFormTest, theChosenColumnsAreRead)
{
    m_form.addPaths({file("a.csv", "key,body\nk1,the first text\nk2,the second text\n")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 2; }, 20'000));
    test::control<QComboBox>(m_form, "Text")->setCurrentText("body");
    test::control<QComboBox>(m_form, "Id")->setCurrentText("key");
    QSignalSpy added(&m_form, &CorpusForm::added);
    ASSERT_TRUE(test::click(m_form, "Index corpus"));
    ASSERT_TRUE(added.count() == 1 || added.wait(20'000));
    const auto store = DocumentStore::open(summarizeCorpus(m_sample.workspace(), "a")->documentFiles);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->document(1)->id, "k2");
    EXPECT_EQ(store->document(1)->text, "the second text");
    EXPECT_EQ(paths()->count(), 0); // ready for the next
}

TEST_F(CorpusFormTest, nearlyTheSameDocumentsAreLeftOutWithinAGivenMemory)
{
    const std::string words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    m_form.addPaths({file("a.jsonl", "{\"text\":\"" + words + "\"}\n{\"text\":\"" + words +
                                         " fourteen\"}\n{\"text\":\"something else\"}\n")});
    auto *duplicates = test::control<QComboBox>(m_form, "Duplicates");
    duplicates->setFocus();
    QTest::keyClick(duplicates, Qt::Key_End);
    EXPECT_EQ(duplicates->currentText(), "Leave out nearly the same words");
    auto *memory = test::control<QSpinBox>(m_form, "Memory");
    EXPECT_FALSE(m_form.source().memory == std::size_t(256) << 20);
    memory->setFocus();
    memory->selectAll();
    QTest::keyClicks(memory, "256");
    EXPECT_EQ(m_form.source().memory, std::size_t(256) << 20);
    EXPECT_EQ(m_form.source().dedupe, Dedupe::Near);
    const CorpusImport added = import();
    EXPECT_EQ(added.summary.documents, 2u);
    ASSERT_EQ(added.duplicates.size(), 1u);
}

TEST_F(CorpusFormTest, anOutputOfWikiExtractorIsKnownByItsLooks)
{
    m_form.addPaths(
        {file("wiki_00", "<doc id=\"12\" url=\"u\" title=\"Owl\">\nOwl\n\nThe owl hunts.\n</doc>\n"
                         "<doc id=\"13\" url=\"u\" title=\"Eel\">\nEel\n\nThe eel swims.\n</doc>\n")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 2; }, 20'000));
    EXPECT_FALSE(test::control<QComboBox>(m_form, "One text is")->isVisible());
    EXPECT_EQ(import().summary.documents, 2u);
    const auto store = DocumentStore::open(summarizeCorpus(m_sample.workspace(), "wiki_00")->documentFiles);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->document(1)->id, "13");
    EXPECT_NE(store->document(1)->text.find("The eel swims."), std::string::npos);
}

TEST_F(CorpusFormTest, plainTextIsCutIntoParagraphsOnRequest)
{
    m_form.addPaths({file("book.txt", "One line\nand its end.\n\nA second paragraph.\n\nThe third.\n")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 1; }, 20'000));
    auto *cut = test::control<QComboBox>(m_form, "One text is");
    ASSERT_TRUE(cut->isVisible());
    cut->setFocus();
    QTest::keyClick(cut, Qt::Key_Down);
    EXPECT_EQ(cut->currentText(), "Paragraphs");
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 3; }, 20'000));
    EXPECT_EQ(import().summary.documents, 3u);
}

TEST_F(CorpusFormTest, aMissingColumnStandsAtItsField)
{
    m_form.addPaths({file("a.csv", "key,words\nk1,the first text\n")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return previewRows() == 1; }, 20'000));
    ASSERT_TRUE(test::click(m_form, "Index corpus"));
    auto *text = test::control<QComboBox>(m_form, "Text");
    ASSERT_TRUE(QTest::qWaitFor([&] { return text->property("problem").toBool(); }, 20'000));
    EXPECT_FALSE(m_messages.isHidden());
    EXPECT_EQ(paths()->count(), 1);
    EXPECT_TRUE(m_studio->workspace().list("corpora").empty());
}

} // namespace
} // namespace tlm
