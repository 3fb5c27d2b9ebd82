#include "ui/task/taskpage.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

#include "core/experiment/configuration.h"
#include "ui/clicks.h"
#include "ui/sampleworkspace.h"
#include "ui/support/contextmenu.h"
#include "ui/waiting.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class TaskPageTest : public ::testing::Test
{
protected:
    void open()
    {
        m_studio = m_sample.open();
        m_page = std::make_unique<TaskPage>(*m_studio);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
        m_page->activated();
        ASSERT_TRUE(test::settle(*m_studio));
    }
    /// Drops a file on the page and waits for its preview.
    void drop(const std::filesystem::path &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
        auto *preview = test::control<QTableView>(*m_page, "First records");
        ASSERT_TRUE(QTest::qWaitFor([&] { return preview->model()->rowCount() > 0; }, 20'000));
    }
    void divide(int train, int dev, int testShare)
    {
        test::control<QSpinBox>(*m_page, "Train share")->setValue(train);
        test::control<QSpinBox>(*m_page, "Dev share")->setValue(dev);
        test::control<QSpinBox>(*m_page, "Test share")->setValue(testShare);
    }
    bool says(const QString &text) const
    {
        return labelWith([&](const QString &shown) { return shown == text; });
    }
    bool saysPart(const QString &text) const
    {
        return labelWith([&](const QString &shown) { return shown.contains(text); });
    }
    template <typename Match>
    bool labelWith(Match match) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisibleTo(m_page.get()) && match(label->text()))
                return true;
        return false;
    }
    /// The list of what was left out, not the assistant's.
    QAbstractItemModel *badTable()
    {
        for (QTableView *table : m_page->findChildren<QTableView *>())
            if (table->accessibleName() == "Bad records" && table->model()->columnCount() == 3)
                return table->model();
        return nullptr;
    }
    QString importedClass(int row)
    {
        auto *table = test::control<QTableView>(*m_page, "Classes");
        return table->model()->index(row, 0).data().toString();
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<TaskPage> m_page;
};

TEST_F(TaskPageTest, showsClassesLengthsAndExamplesOfTheCurrentTask)
{
    m_sample.addTask();
    open();
    auto *classes = test::control<QTableView>(*m_page, "Classes");
    ASSERT_EQ(classes->model()->rowCount(), 3); // two classes and their sum
    EXPECT_EQ(classes->model()->index(2, 1).data().toString(), "12");
    EXPECT_EQ(classes->model()->index(2, 3).data().toString(), "2");
    EXPECT_EQ(importedClass(0), "bird");
    EXPECT_EQ(classes->model()->index(0, 1).data().toString(), "6");
    EXPECT_EQ(classes->model()->index(1, 3).data().toString(), "1");
    EXPECT_EQ(classes->model()->index(0, 2).data(ShareRole).toDouble(), 1); // a bar for each split
    auto *examples = test::control<QTableView>(*m_page, "Examples");
    EXPECT_EQ(examples->model()->rowCount(), 12);
    EXPECT_EQ(test::control<QPlainTextEdit>(*m_page, "Picked example")->toPlainText(),
              "the eagle flies over the trees");
}

TEST_F(TaskPageTest, theContextMenusActOnTheTask)
{
    m_sample.addTask();
    open();
    QComboBox *names = nullptr;
    for (QComboBox *box : m_page->findChildren<QComboBox *>())
        if (box->accessibleName() == "Task" && box->isVisible())
            names = box;
    ASSERT_NE(names, nullptr);
    EXPECT_EQ(test::contextMenu(*names), (QStringList{"Rename", "Remove", "Import task"}));
    auto *examples = test::control<QTableView>(*m_page, "Examples");
    EXPECT_EQ(test::contextMenu(*examples),
              (QStringList{"Filter examples", "Rename", "Remove", "Import task"}));
    ASSERT_TRUE(test::chooseInContextMenu(*examples, "Filter examples"));
    EXPECT_EQ(m_page->focusWidget(), test::control<QLineEdit>(*m_page, "Filter by word, class or id"));
    ASSERT_TRUE(test::chooseInContextMenu(*names, "Rename"));
    EXPECT_TRUE(test::control<QLineEdit>(*m_page, "New name")->isVisible());
    ASSERT_TRUE(test::chooseInContextMenu(*names, "Remove"));
    EXPECT_TRUE(m_studio->tasks().isEmpty());
}

TEST_F(TaskPageTest, aTaskThatCannotBeOpenedDoesNotOpenByItselfAgain)
{
    m_sample.addTask("good");
    m_sample.addTask("odd");
    std::filesystem::resize_file(m_sample.workspace().root() / "tasks/odd/manifest.json", 5);
    m_sample.open()->setCurrentTask("odd");
    open();
    EXPECT_FALSE(m_page->messages()->isHidden());
    EXPECT_TRUE(says("The examples cannot be read."));
    EXPECT_FALSE(says("Being measured…"));
    EXPECT_EQ(test::control<QTableView>(*m_page, "Classes")->model()->rowCount(), 0);
    EXPECT_TRUE(m_studio->recent().hasFailed({"task", "odd"}));
    EXPECT_EQ(m_sample.open()->currentTask(), "good");
}

TEST_F(TaskPageTest, filtersExamplesByWordClassAndSplit)
{
    m_sample.addTask();
    open();
    auto *examples = test::control<QTableView>(*m_page, "Examples")->model();
    const auto becomes = [&](int rows) {
        return QTest::qWaitFor([&] { return examples->rowCount() == rows; }, 20'000);
    };
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    auto *words = test::control<QLineEdit>(*m_page, "Filter by word, class or id");
    EXPECT_EQ(m_page->focusWidget(), words);
    test::type(words, "EAGLE");
    EXPECT_TRUE(becomes(1));
    test::type(words, "fish");
    EXPECT_TRUE(becomes(6)); // the class counts as a word
    words->clear();
    EXPECT_TRUE(becomes(12));
    test::control<QComboBox>(*m_page, "Class of the examples")->setCurrentText("bird");
    EXPECT_TRUE(becomes(6));
    test::control<QComboBox>(*m_page, "Split")->setCurrentText("Test");
    EXPECT_TRUE(becomes(1));
    test::type(words, "nothing like it");
    EXPECT_TRUE(becomes(0));
    EXPECT_TRUE(says("No example passes the filters."));
}

TEST_F(TaskPageTest, tellsWhatLooksWrongAndShowsTheExamples)
{
    TaskSource source;
    source.train = m_sample.write("t.csv", "text,label\nthe same,bird\nthe same,fish\nother words,bird\n");
    source.dev = m_sample.write("d.csv", "text,label\nother words,bird\n");
    source.test = m_sample.write("e.csv", "text,label\nnew words,bird\n");
    NoProgress progress;
    ASSERT_TRUE(saveTask(m_sample.workspace(), readTask("odd", source, progress, {})->task));
    open();
    EXPECT_TRUE(says("Train: 1 text repeats an earlier one."));
    EXPECT_TRUE(says("1 text has more than one class."));
    EXPECT_TRUE(says("Dev has no example of fish."));
    const QString leak = "Dev: 1 text stands in an earlier split too: scores will be too good.";
    ASSERT_TRUE(says(leak));
    QAbstractButton *show = nullptr;
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>())
        if (button->text() == "Show" && button->toolTip().contains(leak))
            show = button;
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    auto *examples = test::control<QTableView>(*m_page, "Examples")->model();
    ASSERT_TRUE(QTest::qWaitFor([&] { return examples->rowCount() == 1; }, 20'000));
    EXPECT_EQ(test::control<QComboBox>(*m_page, "Split")->currentText(), "Dev");
    ASSERT_TRUE(test::settle(*m_studio));
    const auto *about = test::control<QLabel>(*m_page, "About the picked example");
    EXPECT_TRUE(about->text().contains("the same text: Train 3 (bird)")) << about->text().toStdString();
}

TEST_F(TaskPageTest, lengthsAreInTokensOrWordsWithTheSequenceLengthMarked)
{
    m_sample.addTask();
    open();
    const auto *chart = m_page->findChild<BarChart *>();
    EXPECT_TRUE(says("No example is longer."));
    EXPECT_TRUE(chart->accessibleDescription().contains("tokens"));
    EXPECT_TRUE(saysPart("Estimated: tokens of a vocabulary"));
    auto *length = test::control<QSpinBox>(*m_page, "Sequence length");
    EXPECT_EQ(length->value(), preset(Method::Tlm, Recipe::Fast, Scale::Tiny).joint.taskLength);
    length->setValue(8);
    EXPECT_TRUE(saysPart("% of the examples are longer and lose their end."));
    EXPECT_TRUE(chart->accessibleDescription().endsWith(" 8"));
    test::control<QComboBox>(*m_page, "Unit of lengths")->setCurrentText("In words");
    EXPECT_TRUE(chart->accessibleDescription().contains("words"));
    EXPECT_TRUE(chart->accessibleDescription().contains("6: "));
}

TEST_F(TaskPageTest, theScoreCanBeChangedAndTheChangeUndone)
{
    m_sample.addTask();
    open();
    const auto metric = [&] { return summarizeTask(m_sample.workspace(), "animals")->metric; };
    QComboBox *box = nullptr;
    for (QComboBox *found : m_page->findChildren<QComboBox *>())
        if (found->accessibleName() == "Score" && found->isVisible())
            box = found;
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentText(), "Macro-F1 (usual for this task)");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor([&] { return metric() == TaskMetric::MicroF1; }, 20'000));
    ASSERT_TRUE(test::settle(*m_studio));
    m_studio->undoStack().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return metric() == TaskMetric::MacroF1; }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return box->currentIndex() == 0; }, 20'000));
}

TEST_F(TaskPageTest, aTaskIsRenamedByKeysAndTheRenamingUndone)
{
    m_sample.addTask("animals");
    m_sample.addTask("zoo");
    open();
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    auto *name = test::control<QLineEdit>(*m_page, "New name");
    ASSERT_TRUE(name->isVisible());
    EXPECT_EQ(name->text(), "animals");
    test::type(name, "zoo");
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(says("A task of this name is there already."));
    test::type(name, "beasts");
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->currentTask() == "beasts"; }, 20'000));
    EXPECT_EQ(m_studio->tasks(), (QStringList{"beasts", "zoo"}));
    EXPECT_EQ(m_studio->undoStack().undoText(), "renaming of animals");
    m_studio->undoStack().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->currentTask() == "animals"; }, 20'000));
    EXPECT_TRUE(loadTask(m_sample.workspace(), "animals"));
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    QTest::keyClick(name, Qt::Key_Escape);
    EXPECT_FALSE(name->isVisible());
}

TEST_F(TaskPageTest, importsADroppedFileAndDividesIt)
{
    open();
    drop(m_sample.write("animals.csv", test::SampleWorkspace::trainCsv()));
    EXPECT_EQ(test::control<QLineEdit>(*m_page, "Name")->text(), "animals");
    divide(50, 25, 25);
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->currentTask() == "animals"; }, 20'000));
    ASSERT_TRUE(test::settle(*m_studio));
    const auto task = loadTask(m_sample.workspace(), "animals");
    ASSERT_TRUE(task);
    EXPECT_EQ(task->examples(Split::Train).size(), 6u);
    EXPECT_EQ(task->examples(Split::Dev).size() + task->examples(Split::Test).size(), 6u);
    EXPECT_EQ(importedClass(1), "fish");
}

TEST_F(TaskPageTest, whatIsEnteredWhileAnotherTaskIsImportedStays)
{
    open();
    drop(m_sample.write("animals.csv", test::SampleWorkspace::trainCsv()));
    divide(50, 25, 25);
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    auto *name = test::control<QLineEdit>(*m_page, "Name");
    name->setText("next");
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(m_studio->currentTask(), "animals");
    EXPECT_TRUE(name->isVisible());
    EXPECT_EQ(name->text(), "next");
    EXPECT_FALSE(test::control<QLineEdit>(*m_page, "Training file")->text().isEmpty());
    EXPECT_EQ(m_page->messages()->cause(), "The task animals was imported.");
}

TEST_F(TaskPageTest, aGuessedEncodingIsToldAfterTheImport)
{
    open();
    std::string rows = "text,label\n";
    for (int i = 0; i < 10; ++i)
        rows += "le chat d\xE9j\xE0 l\xE0,oui\nun chien tr\xE8s \xE2g\xE9,non\n";
    drop(m_sample.write("chats.csv", rows));
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_EQ(m_studio->currentTask(), "chats");
    EXPECT_TRUE(saysPart("chats.csv looks like windows-1252 ("));
    ASSERT_TRUE(test::click(*m_page, "Show list"));
    auto *encodings = test::control<QTableView>(*m_page, "Guessed encodings")->model();
    ASSERT_EQ(encodings->rowCount(), 1);
    EXPECT_EQ(encodings->index(0, 1).data().toString(), "windows-1252");
}

TEST_F(TaskPageTest, keepsWhatWasTypedAndShowsEachProblemAtItsField)
{
    open();
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    auto *name = test::control<QLineEdit>(*m_page, "Name");
    test::type(name, "bad/name");
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    EXPECT_TRUE(name->property("problem").toBool());
    EXPECT_TRUE(test::control<QLineEdit>(*m_page, "Training file")->property("problem").toBool());
    EXPECT_EQ(name->text(), "bad/name");
    EXPECT_TRUE(m_studio->tasks().isEmpty());
    test::control<QSpinBox>(*m_page, "Train share")->setValue(90);
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    EXPECT_TRUE(test::control<QSpinBox>(*m_page, "Train share")->property("problem").toBool());
}

TEST_F(TaskPageTest, aColumnThatWasNotChosenIsAskedForAtItsField)
{
    open();
    drop(m_sample.write("odd.csv", "sentence,kind\nhello there,a\nhow are you,b\n"));
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    QStringList problems;
    for (const QComboBox *box : m_page->findChildren<QComboBox *>())
        if (box->property("problem").toBool())
            problems << box->accessibleName();
    EXPECT_EQ(problems, QStringList{"Class"});
    EXPECT_TRUE(m_studio->tasks().isEmpty());
}

TEST_F(TaskPageTest, tooFewExamplesForAPartAreToldAtTheShares)
{
    open();
    drop(m_sample.write("few.csv", "text,label\nhello there,a\nhow are you,b\n"));
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(test::control<QSpinBox>(*m_page, "Train share")->property("problem").toBool());
}

TEST_F(TaskPageTest, aMissingColumnIsToldAndNothingIsImported)
{
    open();
    drop(m_sample.write("odd.csv", "text,label\nhello there,a\nhow are you,b\n"));
    for (QComboBox *box : m_page->findChildren<QComboBox *>())
        if (box->accessibleName() == "Text")
            box->setCurrentText("missing");
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_TRUE(m_page->messages()->accessibleName().contains("column"));
    EXPECT_TRUE(m_studio->tasks().isEmpty());
    EXPECT_TRUE(test::button(*m_page, "Import task")->isEnabled());
}

TEST_F(TaskPageTest, aFileThatIsNotThereIsToldAtItsField)
{
    open();
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    auto *file = test::control<QLineEdit>(*m_page, "Training file");
    test::type(file, "/no/such/file.csv");
    ASSERT_TRUE(QTest::qWaitFor([&] { return file->property("problem").toBool(); }, 20'000));
    EXPECT_EQ(file->text(), "/no/such/file.csv");
}

TEST_F(TaskPageTest, badRecordsAreListedFromTheMessageAndLater)
{
    open();
    std::string csv = test::SampleWorkspace::trainCsv();
    csv += "the crow has, one comma too many,bird\nno class\n";
    drop(m_sample.write("bad.csv", csv));
    divide(50, 25, 25);
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_EQ(m_studio->currentTask(), "bad");
    EXPECT_TRUE(m_page->messages()->cause().contains("2 records"));
    ASSERT_TRUE(test::click(*m_page, "Show list"));
    auto *bad = badTable();
    ASSERT_EQ(bad->rowCount(), 2);
    EXPECT_EQ(bad->index(0, 0).data().toString(), "bad.csv");
    EXPECT_EQ(bad->index(0, 1).data().toString(), "14");
    EXPECT_TRUE(bad->index(1, 2).data().toString().contains("1 fields instead of 2"));
    QGuiApplication::clipboard()->clear();
    ASSERT_TRUE(test::click(*m_page, "Copy list"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains("bad.csv\t15\t"));
    ASSERT_TRUE(test::click(*m_page, "Back"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(says("2 records could not be read and were left out."));
    m_page->messages()->clear();
    QAbstractButton *show = nullptr;
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>())
        if (button->text() == "Show" && button->toolTip().contains("left out"))
            show = button;
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return test::button(*m_page, "Copy list") != nullptr; }, 20'000));
    EXPECT_EQ(badTable()->rowCount(), 2);
}

TEST_F(TaskPageTest, removeCanBeUndone)
{
    m_sample.addTask("only");
    open();
    ASSERT_TRUE(test::click(*m_page, "Remove"));
    EXPECT_TRUE(m_studio->tasks().isEmpty());
    EXPECT_FALSE(loadTask(m_sample.workspace(), "only"));
    ASSERT_TRUE(test::click(*m_page, "Undo"));
    EXPECT_EQ(m_studio->tasks(), QStringList{"only"});
    EXPECT_TRUE(loadTask(m_sample.workspace(), "only"));
    m_studio->undoStack().redo();
    EXPECT_TRUE(m_studio->tasks().isEmpty());
    m_studio->undoStack().undo();
    EXPECT_TRUE(loadTask(m_sample.workspace(), "only"));
}

} // namespace
} // namespace tlm
