#include "ui/task/taskimport.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/sampleworkspace.h"
#include "ui/waiting.h"
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
        m_panel.setFiles({path});
        auto *preview = test::control<QTableView>(m_panel, "First records");
        ASSERT_TRUE(test::eventually([&] { return preview->model()->rowCount() > 0; }));
    }
    QComboBox *combo(const QString &name) { return test::control<QComboBox>(m_panel, name); }
    QLineEdit *edit(const QString &name) { return test::control<QLineEdit>(m_panel, name); }
    void divide(int train, int dev, int testShare)
    {
        test::control<QSpinBox>(m_panel, "Train share")->setValue(train);
        test::control<QSpinBox>(m_panel, "Dev share")->setValue(dev);
        test::control<QSpinBox>(m_panel, "Test share")->setValue(testShare);
    }
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
    m_panel.setFiles({"/data/chem prot/train.jsonl.gz"});
    EXPECT_EQ(edit("Name")->text(), "chem-prot");
    test::type(edit("Name"), "mine");
    m_panel.setFiles({"/data/other/train.csv"});
    EXPECT_EQ(edit("Name")->text(), "mine"); // what was typed holds
}

TEST_F(TaskImportTest, columnsThatStillExistAreKeptWhenTheFileIsReadAgain)
{
    choose(file("a.csv", "text,kind\nhello there,x\nhow are you,y\n"));
    EXPECT_TRUE(combo("Class")->currentText().isEmpty()); // no column is called label
    combo("Class")->setCurrentText("kind");
    combo("Header")->setCurrentText("First line names the columns");
    ASSERT_TRUE(test::settle(*m_studio));
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

TEST_F(TaskImportTest, onlyWhatHasNoFileTakesAShare)
{
    choose(file("a.csv", test::SampleWorkspace::trainCsv()));
    edit("Dev file")->setText("/d.csv");
    auto *dev = test::control<QSpinBox>(m_panel, "Dev share"),
         *train = test::control<QSpinBox>(m_panel, "Train share");
    EXPECT_TRUE(dev->isHidden());
    EXPECT_EQ(train->value(), 90);
    const TaskSource source = m_panel.source();
    ASSERT_TRUE(source.ratio);
    EXPECT_EQ(source.ratio->dev, 0);
    EXPECT_EQ(source.ratio->test, 10);
    train->setValue(50);
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    EXPECT_TRUE(problemAt(train)); // 50 + 10
    EXPECT_TRUE(m_studio->jobs().running().empty());
}

TEST_F(TaskImportTest, filesBesideATrainingFileAreItsOtherSplits)
{
    file("train.csv", test::SampleWorkspace::trainCsv());
    const QString dev = file("valid.csv", "text,label\na,bird\n"),
                  testFile = file("test.csv", "text,label\na,fish\n");
    choose(QString::fromStdString((m_sample.workspace().root().parent_path() / "train.csv").string()));
    EXPECT_EQ(edit("Dev file")->text(), dev);
    EXPECT_EQ(edit("Test file")->text(), testFile);
    edit("Dev file")->clear(); // what a person takes away does not come back
    combo("Header")->setCurrentText("First line is data");
    auto *preview = test::control<QTableView>(m_panel, "First records")->model();
    ASSERT_TRUE(test::eventually([&] { return preview->rowCount() == 13; }));
    EXPECT_TRUE(edit("Dev file")->text().isEmpty());
}

TEST_F(TaskImportTest, severalDroppedFilesAreSortedByTheirNames)
{
    m_panel.setFiles({"/d/chem-test.tsv", "/d/chem-train.tsv", "/d/chem-dev.tsv"});
    EXPECT_EQ(edit("Training file")->text(), "/d/chem-train.tsv");
    EXPECT_EQ(edit("Dev file")->text(), "/d/chem-dev.tsv");
    EXPECT_EQ(edit("Test file")->text(), "/d/chem-test.tsv");
}

TEST_F(TaskImportTest, quotesDelimiterAndHeaderAreGuessedAndCanBeChanged)
{
    choose(file("a.tsv", "label\ttext\nx\t\"never closed\ny\tfine\nx\tgood\n"));
    EXPECT_TRUE(combo("Quotes")->currentText().startsWith("As the file looks: None"));
    EXPECT_EQ(combo("Header")->currentText(), "As the file looks: First line names the columns");
    auto *bad = test::control<QTableView>(m_panel, "Bad records");
    EXPECT_TRUE(bad->isHidden());
    combo("Quotes")->setCurrentText("Double quotes");
    ASSERT_TRUE(test::eventually([&] { return !bad->isHidden(); })); // the preview follows
    EXPECT_EQ(bad->model()->index(0, 0).data().toString(), "2");
    EXPECT_EQ(m_panel.source().reading.quote, '"');
}

TEST_F(TaskImportTest, thePreviewTellsWhatTheColumnsAreTakenFor)
{
    choose(file("a.csv", "id,body,kind\n1,some words here,x\n2,and some more,x\n"));
    auto *preview = test::control<QTableView>(m_panel, "First records")->model();
    const auto title = [&](int column) { return preview->headerData(column, Qt::Horizontal).toString(); };
    EXPECT_EQ(title(1), "id → id");
    EXPECT_EQ(title(2), "body → text");
    EXPECT_EQ(title(3), "kind → class");
    combo("Text")->setCurrentText("kind");
    EXPECT_EQ(title(2), "body");
}

TEST_F(TaskImportTest, theUsualScoreIsProposedUntilOneIsChosen)
{
    EXPECT_EQ(combo("Score")->currentText(), "Macro-F1 (usual for this task)");
    test::type(edit("Name"), "chemprot");
    EXPECT_EQ(m_panel.source().metric, TaskMetric::MicroF1);
    choose(file("notes.txt", "###1\nOBJECTIVE\tTo see.\nRESULTS\tSeen.\n\n###2\nRESULTS\tIt was.\n\n"));
    test::type(edit("Name"), "notes");
    EXPECT_EQ(m_panel.source().metric, TaskMetric::MicroF1); // PubMed RCT
    combo("Score")->setCurrentIndex(2);
    Q_EMIT combo("Score")->activated(2);
    test::type(edit("Name"), "other");
    EXPECT_EQ(m_panel.source().metric, TaskMetric::Accuracy);
}

/// Every format a task can come in, with what one of its examples says.
struct FormatCase
{
    const char *name, *bytes, *text, *label;
};

class TaskFormatTest : public TaskImportTest, public ::testing::WithParamInterface<FormatCase>
{
};

TEST_P(TaskFormatTest, isImportedAsItLooks)
{
    const FormatCase &format = GetParam();
    choose(file(format.name, format.bytes));
    test::type(edit("Name"), "formats");
    divide(50, 25, 25);
    QSignalSpy imported(&m_panel, &TaskImportPanel::imported);
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    ASSERT_TRUE(imported.count() == 1 || imported.wait(20'000)) << m_messages.cause().toStdString();
    const auto task = loadTask(m_sample.workspace(), "formats");
    ASSERT_TRUE(task);
    bool found = false;
    for (const auto &split : task->splits)
        for (const Example &example : split)
            found = found ||
                    (example.text == format.text && task->labels[std::size_t(example.label)] == format.label);
    EXPECT_TRUE(found);
}

INSTANTIATE_TEST_SUITE_P(
    All, TaskFormatTest,
    ::testing::Values(FormatCase{"a.csv", "text,label\na b,x\nc d,x\ne f,x\ng h,x\n", "c d", "x"},
                      FormatCase{"a.tsv", "text\tlabel\na b\tx\nc d\tx\ne f\tx\ng h\tx\n", "c d", "x"},
                      FormatCase{"a.jsonl",
                                 "{\"text\":\"a b\",\"label\":\"x\"}\n{\"text\":\"c d\",\"label\":\"x\"}\n"
                                 "{\"text\":\"e\",\"label\":\"x\"}\n{\"text\":\"f\",\"label\":\"x\"}\n",
                                 "c d", "x"},
                      FormatCase{"a.json",
                                 "[{\"text\":\"a b\",\"label\":\"x\"},{\"text\":\"c d\",\"label\":\"x\"},"
                                 "{\"text\":\"e\",\"label\":\"x\"},{\"text\":\"f\",\"label\":\"x\"}]",
                                 "c d", "x"},
                      FormatCase{"rct.txt", "###1\nAIM\tTo see.\nAIM\tTo be.\nAIM\tTo do.\nAIM\tTo go.\n\n",
                                 "To be.", "AIM"},
                      FormatCase{
                          "trec.label",
                          "NUM:count How many ?\nNUM:dist How far ?\nNUM:date When ?\nNUM:age How old ?\n",
                          "How far ?", "NUM"}));

TEST_F(TaskImportTest, aFolderForEachClassIsImported)
{
    const auto folder = m_sample.workspace().root().parent_path() / "reviews";
    for (const char *label : {"neg", "pos"})
        for (int i = 0; i < 4; ++i) {
            std::filesystem::create_directories(folder / label);
            std::ofstream(folder / label / (std::to_string(i) + ".txt")) << label << " words " << i;
        }
    choose(QString::fromStdString(folder.string()));
    EXPECT_EQ(combo("Class")->currentText(), "label");
    divide(50, 25, 25);
    QSignalSpy imported(&m_panel, &TaskImportPanel::imported);
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    ASSERT_TRUE(imported.count() == 1 || imported.wait(20'000)) << m_messages.cause().toStdString();
    const auto task = loadTask(m_sample.workspace(), "reviews");
    ASSERT_TRUE(task);
    EXPECT_EQ(task->labels, (std::vector<std::string>{"neg", "pos"}));
    EXPECT_EQ(task->examples(Split::Train).size(), 4u);
    EXPECT_TRUE(task->examples(Split::Train)[0].id.ends_with(".txt"));
}

TEST_F(TaskImportTest, theSameSeedDividesInTheSameWay)
{
    const auto trainOf = [&](const char *name, int seed) {
        choose(file("a.csv", test::SampleWorkspace::trainCsv()));
        test::type(edit("Name"), name);
        test::control<QSpinBox>(m_panel, "Seed")->setValue(seed);
        divide(50, 25, 25);
        QSignalSpy imported(&m_panel, &TaskImportPanel::imported);
        EXPECT_TRUE(test::click(m_panel, "Import task"));
        EXPECT_TRUE(imported.count() == 1 || imported.wait(20'000));
        m_studio->refresh();
        return loadTask(m_sample.workspace(), name)->examples(Split::Train);
    };
    EXPECT_EQ(trainOf("a", 1), trainOf("b", 1));
    EXPECT_NE(trainOf("c", 1), trainOf("d", 2));
}

TEST_F(TaskImportTest, aCompressedFileIsReadAsItIs)
{
    const std::string gz = (m_sample.workspace().root().parent_path() / "train.csv").string();
    file("train.csv", test::SampleWorkspace::trainCsv());
    ASSERT_EQ(std::system(("gzip -k '" + gz + "'").c_str()), 0);
    choose(QString::fromStdString(gz + ".gz"));
    EXPECT_EQ(test::control<QTableView>(m_panel, "First records")->model()->rowCount(), 12);
}

TEST_F(TaskImportTest, anImportCanBeCancelledWhereItWasStarted)
{
    std::string rows = "text,label\n";
    for (int i = 0; i < 400'000; ++i)
        rows += "some words of a long file " + std::to_string(i) + ",x\n";
    choose(file("long.csv", rows));
    ASSERT_TRUE(test::click(m_panel, "Import task"));
    ASSERT_TRUE(test::click(m_panel, "Cancel"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(m_studio->workspace().list("tasks").empty());
    EXPECT_TRUE(m_messages.cause().contains("stopped"));
    EXPECT_TRUE(test::button(m_panel, "Import task")->isEnabled());
    EXPECT_EQ(test::button(m_panel, "Cancel"), nullptr);
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
    ASSERT_TRUE(test::eventually([&] { return !m_messages.isHidden(); }));
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
