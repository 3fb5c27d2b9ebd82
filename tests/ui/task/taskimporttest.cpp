#include "ui/task/taskimport.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/sampleworkspace.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class TaskImportTest : public ::testing::Test
{
protected:
    TaskImportTest() : m_studio(m_sample.open()), m_panel(*m_studio, &m_messages)
    {
        m_panel.resize(1200, 800);
        m_panel.show();
    }
    QString file(const std::string &name, const std::string &bytes)
    {
        return QString::fromStdString(m_sample.write(name, bytes).string());
    }
    void choose(const QString &path)
    {
        m_panel.setTrainFile(path);
        auto *preview = test::control<QTableView>(m_panel, "First records");
        ASSERT_TRUE(QTest::qWaitFor([&] { return preview->model()->rowCount() > 0; }, 20'000));
    }
    QComboBox *combo(const QString &name) { return test::control<QComboBox>(m_panel, name); }
    QLineEdit *edit(const QString &name) { return test::control<QLineEdit>(m_panel, name); }
    bool problemAt(QWidget *field) { return field->property("problem").toBool(); }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
    MessageBar m_messages;
    TaskImportPanel m_panel;
};

TEST_F(TaskImportTest, guessesTheColumnsAndOffersAll)
{
    choose(file("papers.csv", "id,title,abstract,label\n1,a,b,x\n2,c,d,y\n"));
    EXPECT_EQ(combo("Text")->currentText(), "title,abstract");
    EXPECT_EQ(combo("Class")->currentText(), "label");
    EXPECT_TRUE(combo("Second text")->currentText().isEmpty());
    EXPECT_EQ(combo("Class")->count(), 4);
    EXPECT_EQ(edit("Name")->text(), "papers");
}

TEST_F(TaskImportTest, aFileCalledTrainIsNamedByItsFolder)
{
    m_panel.setTrainFile("/data/chem prot/train.jsonl.gz");
    EXPECT_EQ(edit("Name")->text(), "chem-prot");
    test::type(edit("Name"), "mine");
    m_panel.setTrainFile("/data/other/train.csv");
    EXPECT_EQ(edit("Name")->text(), "mine"); // what was typed holds
}

TEST_F(TaskImportTest, columnsThatStillExistAreKeptWhenTheFileIsReadAgain)
{
    choose(file("a.csv", "text,kind\nhello there,x\nhow are you,y\n"));
    EXPECT_TRUE(combo("Class")->currentText().isEmpty()); // no column is called label
    combo("Class")->setCurrentText("kind");
    combo("Header")->setCurrentText("First line names the columns");
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_studio->jobs().running().empty(); }, 20'000));
    EXPECT_EQ(combo("Class")->currentText(), "kind");
}

TEST_F(TaskImportTest, theSourceSaysWhatWasChosen)
{
    choose(file("train.csv", test::SampleWorkspace::trainCsv()));
    combo("Score")->setCurrentText("Accuracy");
    test::control<QSpinBox>(m_panel, "Seed")->setValue(7);
    TaskSource source = m_panel.source();
    EXPECT_EQ(source.text, "text");
    EXPECT_EQ(source.label, "label");
    EXPECT_TRUE(source.pair.empty());
    EXPECT_EQ(source.metric, TaskMetric::Accuracy);
    EXPECT_EQ(source.seed, 7u);
    ASSERT_TRUE(source.ratio);
    EXPECT_EQ(source.ratio->train, 80);
    edit("Dev file")->setText("/d.csv");
    edit("Test file")->setText("/t.csv");
    source = m_panel.source();
    EXPECT_FALSE(source.ratio);
    EXPECT_EQ(source.dev, "/d.csv");
    EXPECT_EQ(source.test, "/t.csv");
    EXPECT_TRUE(test::control<QSpinBox>(m_panel, "Seed")->isHidden());
}

TEST_F(TaskImportTest, aDevFileNeedsATestFile)
{
    choose(file("a.csv", test::SampleWorkspace::trainCsv()));
    edit("Dev file")->setText("/d.csv");
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    EXPECT_TRUE(problemAt(edit("Test file")));
    EXPECT_FALSE(problemAt(edit("Dev file")));
    EXPECT_TRUE(m_studio->jobs().running().empty());
}

TEST_F(TaskImportTest, importsThreeFilesWithPairs)
{
    const std::string rows = "premise,hypothesis,label\nit rains,it is wet,yes\nit snows,it is hot,no\n";
    choose(file("a.csv", rows));
    combo("Text")->setCurrentText("premise");
    combo("Second text")->setCurrentText("hypothesis");
    edit("Dev file")->setText(file("dev.csv", rows));
    edit("Test file")->setText(file("test.csv", rows));
    QSignalSpy imported(&m_panel, &TaskImportPanel::imported);
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    EXPECT_FALSE(test::button(m_panel, "Import task")->isEnabled()); // not twice
    ASSERT_TRUE(imported.count() == 1 || imported.wait(20'000));
    const auto task = loadTask(m_sample.workspace(), "a");
    ASSERT_TRUE(task);
    EXPECT_TRUE(task->hasPairs);
    EXPECT_EQ(task->examples(Split::Dev)[0].pair, "it is wet");
    EXPECT_TRUE(edit("Training file")->text().isEmpty()); // ready for the next
}

TEST_F(TaskImportTest, aLabelOnlyInTestIsToldWithItsPlace)
{
    choose(file("a.csv", test::SampleWorkspace::trainCsv()));
    edit("Dev file")->setText(file("dev.csv", "text,label\na,bird\nb,fish\n"));
    edit("Test file")->setText(file("test.csv", "text,label\na,bird\nb,mammal\n"));
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_messages.isHidden(); }, 20'000));
    EXPECT_TRUE(m_messages.cause().contains("mammal"));
    EXPECT_TRUE(m_messages.cause().contains("test.csv:3"));
    EXPECT_TRUE(m_studio->workspace().list("tasks").empty());
    EXPECT_FALSE(edit("Training file")->text().isEmpty()); // what was chosen is kept
}

TEST_F(TaskImportTest, aTakenNameStandsAtItsField)
{
    m_sample.addTask("taken");
    m_studio->refresh();
    choose(file("a.csv", test::SampleWorkspace::trainCsv()));
    test::type(edit("Name"), "taken");
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    EXPECT_TRUE(problemAt(edit("Name")));
}

TEST_F(TaskImportTest, backLeavesWithoutImporting)
{
    QSignalSpy cancelled(&m_panel, &TaskImportPanel::cancelled);
    choose(file("a.csv", test::SampleWorkspace::trainCsv()));
    ASSERT_TRUE(test::click(m_panel, "Back"));
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(m_studio->workspace().list("tasks").empty());
}

} // namespace
} // namespace tlm
