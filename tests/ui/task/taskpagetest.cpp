#include "ui/task/taskpage.h"

#include <algorithm>

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/sampleworkspace.h"
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
    auto *examples = test::control<QTableView>(*m_page, "Examples");
    EXPECT_EQ(examples->model()->rowCount(), 12);
    EXPECT_EQ(test::control<QPlainTextEdit>(*m_page, "Picked example")->toPlainText(),
              "the eagle flies over the trees");
}

TEST_F(TaskPageTest, filtersExamplesByWordClassAndSplit)
{
    m_sample.addTask();
    open();
    auto *examples = test::control<QTableView>(*m_page, "Examples");
    auto *words = test::control<QLineEdit>(*m_page, "Filter by word or class");
    test::type(words, "EAGLE");
    EXPECT_EQ(examples->model()->rowCount(), 1);
    test::type(words, "fish");
    EXPECT_EQ(examples->model()->rowCount(), 6); // the class counts as a word
    words->clear();
    auto *labels = test::control<QComboBox>(*m_page, "Class");
    for (QComboBox *box : m_page->findChildren<QComboBox *>())
        if (box->findText("All classes") >= 0)
            labels = box;
    labels->setCurrentText("bird");
    EXPECT_EQ(examples->model()->rowCount(), 6);
    test::control<QComboBox>(*m_page, "Split")->setCurrentText("Test");
    EXPECT_EQ(examples->model()->rowCount(), 1);
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

TEST_F(TaskPageTest, aGuessedEncodingIsToldAfterTheImport)
{
    open();
    std::string rows = "text,label\n";
    for (int i = 0; i < 10; ++i)
        rows += "le chat d\xE9j\xE0 l\xE0,oui\nun chien tr\xE8s \xE2g\xE9,non\n";
    drop(m_sample.write("chats.csv", rows));
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->currentTask() == "chats"; }, 20'000));
    const auto labels = m_page->findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains("chats.csv looks like windows-1252 (");
    }));
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

TEST_F(TaskPageTest, badRecordsAreCountedAndTheFirstIsNamed)
{
    open();
    std::string csv = test::SampleWorkspace::trainCsv();
    csv += "the crow has, one comma too many,bird\n";
    drop(m_sample.write("bad.csv", csv));
    divide(50, 25, 25);
    ASSERT_TRUE(test::click(*m_page, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_page->messages()->isHidden(); }, 20'000));
    EXPECT_EQ(m_studio->currentTask(), "bad");
    EXPECT_TRUE(m_page->messages()->cause().contains("1 record"));
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
}

} // namespace
} // namespace tlm
