#include <fstream>

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include "tests/temporaryfolder.h"
#include "ui/clicks.h"
#include "ui/support/words.h"
#include "ui/train/logline.h"
#include "ui/train/logview.h"

namespace tlm {
namespace {

TEST(LogLine, linesOfATrainerAreSentences)
{
    EXPECT_EQ(
        logWords(R"({"step":1200,"stage":"joint","metrics":{"loss.task":0.5,"tokens_per_second":2000}})"),
        "Step 1,200, joint training · Task loss 0.5 · Tokens per second 2,000");
    EXPECT_EQ(logWords(R"({"step":3,"stage":"joint","metrics":{"loss.task":null}})"),
              "Step 3, joint training · Task loss NaN");
    const QString scores = logWords(
        R"({"evaluation":{"step":40,"split":"dev","macro_f1":0.81,"micro_f1":0.8,"accuracy":0.8,"loss":0.4}})");
    EXPECT_TRUE(scores.startsWith("Evaluation on dev at step 40: macro-F1 0.81")) << scores.toStdString();
    EXPECT_EQ(logWords(R"({"note":"bf16 is not used here."})"), "bf16 is not used here.");
    EXPECT_EQ(logWords(R"({"run":{"id":"4","state":"finished"}})"), "Run 4: finished");
    const QString error =
        logWords(R"({"error":{"code":"disk.full","message":"There is no room.","remedy":"…","where":""}})");
    EXPECT_TRUE(error.startsWith("Error: There is no room. ")) << error.toStdString();
    EXPECT_TRUE(logWords(R"({"progress":{"what":"tokenize","done":1}})").isEmpty());
    EXPECT_EQ(logWords("terminate called without an active exception"),
              "terminate called without an active exception");
    EXPECT_EQ(logWords(R"({"other":1})"), R"({"other":1})");
}

TEST(LogLine, theLastErrorIsFound)
{
    const auto error =
        lastError("{\"error\":{\"code\":\"disk.full\",\"message\":\"One.\"}}\nwords\n"
                  "{\"error\":{\"code\":\"memory.exhausted\",\"message\":\"Two.\"}}\n{\"step\":1}\n");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::MemoryExhausted);
    EXPECT_EQ(error->cause, "Two.");
    EXPECT_FALSE(lastError("all is well\n"));
    EXPECT_FALSE(lastError({}));
}

class ReadLogTest : public ::testing::Test
{
protected:
    void append(const std::string &text) { std::ofstream(m_file, std::ios::app) << text; }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "log.txt";
};

TEST_F(ReadLogTest, readsWholeLinesFromWhereItWas)
{
    EXPECT_TRUE(readLog(m_file, 0).lines.isEmpty());
    append("one\ntwo\nthr");
    LogChunk chunk = readLog(m_file, 0);
    EXPECT_EQ(chunk.lines, "one\ntwo\n");
    append("ee\n");
    chunk = readLog(m_file, chunk.position);
    EXPECT_EQ(chunk.lines, "three\n");
    EXPECT_FALSE(chunk.anew);
    EXPECT_TRUE(readLog(m_file, chunk.position).lines.isEmpty());
}

TEST_F(ReadLogTest, ALogThatIsAnotherOneBeginsAnew)
{
    append("a long first line\n");
    const LogChunk before = readLog(m_file, 0);
    m_folder.write("log.txt", "new\n");
    const LogChunk chunk = readLog(m_file, before.position);
    EXPECT_TRUE(chunk.anew);
    EXPECT_EQ(chunk.lines, "new\n");
    std::filesystem::remove(m_file);
    EXPECT_TRUE(readLog(m_file, chunk.position).anew);
}

TEST_F(ReadLogTest, ofALongLogTheEndIsRead)
{
    std::string lines;
    for (int i = 0; i < 100'000; ++i)
        lines += "line " + std::to_string(i) + "\n";
    append(lines);
    const LogChunk chunk = readLog(m_file, 0);
    EXPECT_TRUE(chunk.anew);
    EXPECT_TRUE(chunk.lines.endsWith("line 99999\n"));
    EXPECT_LT(chunk.lines.size(), 300'000);
    EXPECT_EQ(chunk.position, qint64(lines.size()));
}

class LogViewTest : public ::testing::Test
{
protected:
    LogViewTest()
    {
        m_view.resize(500, 200);
        m_view.show();
        add(500);
    }
    void add(int count)
    {
        LogChunk chunk;
        for (int i = 0; i < count; ++i)
            chunk.lines += "line " + QByteArray::number(m_lines++) + "\n";
        m_view.add(chunk);
    }
    QScrollBar &bar() { return *m_view.tail()->verticalScrollBar(); }
    QCheckBox &follow() { return *m_view.findChild<QCheckBox *>(); }
    QLineEdit &search() { return *test::control<QLineEdit>(m_view, "Search the log"); }
    QString line() { return m_view.tail()->textCursor().block().text(); }

    LogView m_view;
    int m_lines = 0;
};

TEST_F(LogViewTest, followsTheEndUntilOneScrollsBack)
{
    EXPECT_EQ(bar().value(), bar().maximum());
    add(10);
    EXPECT_EQ(bar().value(), bar().maximum());
    EXPECT_TRUE(follow().isChecked());
    bar().setValue(10);
    EXPECT_FALSE(follow().isChecked());
    add(10);
    EXPECT_EQ(bar().value(), 10) << "what one reads does not move";
    QTest::mouseClick(&follow(), Qt::LeftButton, {}, {6, follow().height() / 2});
    EXPECT_EQ(bar().value(), bar().maximum());
    add(10);
    EXPECT_EQ(bar().value(), bar().maximum());
}

TEST_F(LogViewTest, findsEveryPlaceAndGoesRound)
{
    QTest::keyClicks(&search(), "line 49");
    EXPECT_TRUE(test::words(m_view).contains("11 places")) << test::words(m_view).join('|').toStdString();
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_EQ(line(), "line 49");
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_EQ(line(), "line 490");
    QTest::mouseClick(test::control<QToolButton>(m_view, "Place before"), Qt::LeftButton);
    EXPECT_EQ(line(), "line 49");
    QTest::mouseClick(test::control<QToolButton>(m_view, "Place before"), Qt::LeftButton);
    EXPECT_EQ(line(), "line 499") << "round at the beginning";
    QTest::mouseClick(test::control<QToolButton>(m_view, "Next place"), Qt::LeftButton);
    EXPECT_EQ(line(), "line 49");
    EXPECT_EQ(m_view.tail()->extraSelections().size(), 11);
    search().clear();
    EXPECT_TRUE(m_view.tail()->extraSelections().isEmpty());
}

TEST_F(LogViewTest, newLinesAreSearchedToo)
{
    QTest::keyClicks(&search(), "line 50");
    EXPECT_TRUE(test::words(m_view).contains("1 place"));
    add(3);
    EXPECT_TRUE(test::words(m_view).contains("4 places"));
}

TEST_F(LogViewTest, anotherLogBeginsEmpty)
{
    m_view.begin();
    EXPECT_TRUE(m_view.tail()->toPlainText().isEmpty());
    m_view.add({4, "new\n", true});
    EXPECT_EQ(m_view.tail()->toPlainText(), "new\n");
    EXPECT_EQ(m_view.tail()->position(), 4);
}

} // namespace
} // namespace tlm
