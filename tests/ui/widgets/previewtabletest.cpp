#include "ui/widgets/previewtable.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QTableView>

#include "temporaryfolder.h"
#include "ui/clicks.h"

namespace tlm {
namespace {

class PreviewTableTest : public ::testing::Test
{
protected:
    void show(const std::string &name, const std::string &bytes)
    {
        const auto preview = previewRecords(m_folder.write(name, bytes), {});
        ASSERT_TRUE(preview) << preview.error().cause;
        m_table.show(*preview);
    }
    QAbstractItemModel &records() { return *test::control<QTableView>(m_table, "First records")->model(); }
    QTableView *bad() { return test::control<QTableView>(m_table, "Bad records"); }
    bool says(const QString &text)
    {
        for (const QLabel *label : m_table.findChildren<QLabel *>())
            if (label->text() == text)
                return true;
        return false;
    }

    test::TemporaryFolder m_folder;
    PreviewTable m_table;
};

TEST_F(PreviewTableTest, asksForAFileUntilThereIsOne)
{
    EXPECT_EQ(records().rowCount(), 0);
    EXPECT_TRUE(bad()->isHidden());
    EXPECT_TRUE(says("Choose a file to see its first records."));
}

TEST_F(PreviewTableTest, showsColumnsLinesAndTexts)
{
    show("a.csv", "text,label\nfirst one,x\n\"two\nlines\",y\n");
    ASSERT_EQ(records().columnCount(), 3);
    EXPECT_EQ(records().headerData(1, Qt::Horizontal).toString(), "text");
    ASSERT_EQ(records().rowCount(), 2);
    EXPECT_EQ(records().index(0, 0).data().toString(), "2"); // the header is line 1
    EXPECT_EQ(records().index(1, 1).data().toString(), "two lines");
    EXPECT_TRUE(says("CSV · first 2 records"));
}

TEST_F(PreviewTableTest, badRecordsStandApartWithTheirReason)
{
    show("a.csv", "text,label\ngood,x\nbad,y,too many\n");
    EXPECT_FALSE(bad()->isHidden());
    ASSERT_EQ(bad()->model()->rowCount(), 1);
    EXPECT_EQ(bad()->model()->index(0, 0).data().toString(), "3");
    EXPECT_TRUE(bad()->model()->index(0, 1).data().toString().contains("3 fields"));
    EXPECT_TRUE(says("CSV · 1 bad record among the first"));
}

TEST_F(PreviewTableTest, aGuessedEncodingIsTold)
{
    show("a.csv", "text,label\nle chat na\xEFve est d\xE9j\xE0 l\xE0,f\xE9line\n");
    const auto guessed = previewRecords(m_folder / "a.csv", {})->guessed;
    ASSERT_EQ(guessed.size(), 1u);
    EXPECT_TRUE(says(QString("CSV · first 1 record · a.csv looks like windows-1252 (%1 of 100 sure)")
                         .arg(guessed[0].confidence)));
}

TEST_F(PreviewTableTest, formatsAreNamedForPeople)
{
    show("a.jsonl", "{\"text\":\"a\",\"label\":\"b\"}\n{\"text\":\"c\",\"label\":\"d\"}\n");
    EXPECT_TRUE(says("JSON lines · first 2 records"));
    show("b.txt", "words of a text\n");
    EXPECT_TRUE(says("Plain text · first 1 record"));
    for (const Format format : {Format::Csv, Format::Tsv, Format::JsonLines, Format::JsonArray,
                                Format::PlainText, Format::PubMedRct, Format::LabelledLines, Format::Dictd,
                                Format::WikiExtractor, Format::ClassFolder})
        EXPECT_NE(formatText(format), formatText(Format::Guess));
}

TEST_F(PreviewTableTest, anotherFileReplacesAllAndClearingLeavesNothing)
{
    show("a.csv", "text,label\ngood,x\nbad,y,too many\n");
    show("b.csv", "one,two,three\n1,2,3\n");
    EXPECT_EQ(records().columnCount(), 4);
    EXPECT_TRUE(bad()->isHidden());
    m_table.clear();
    EXPECT_EQ(records().rowCount(), 0);
    EXPECT_EQ(records().columnCount(), 0);
}

TEST_F(PreviewTableTest, aLongFieldIsCutForItsCell)
{
    show("a.jsonl", "{\"text\":\"" + std::string(5000, 'x') + "\"}\n");
    EXPECT_LE(records().index(0, 1).data().toString().size(), 600);
}

} // namespace
} // namespace tlm
