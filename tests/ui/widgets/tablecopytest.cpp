#include "ui/widgets/tablecopy.h"

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QListView>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTableView>
#include <QTreeView>

#include "ui/widgets/lazyrows.h"

namespace tlm {
namespace {

class TableCopyTest : public ::testing::Test
{
protected:
    TableCopyTest()
    {
        m_model.setHorizontalHeaderLabels({"Name", "Score"});
        for (const auto &[name, score] :
             {std::pair("crow", "1,5"), std::pair("ow\"l", "2"), std::pair("a|b", "3")})
            m_model.appendRow({new QStandardItem(name), new QStandardItem(score)});
        m_table.setModel(&m_model);
        m_table.setSelectionBehavior(QAbstractItemView::SelectRows);
    }
    QString all(TableFormat format) { return tableText(m_table, format, TableRows::All).text; }

    QStandardItemModel m_model;
    QTableView m_table;
};

TEST_F(TableCopyTest, eachFormatEscapesWhatWouldBreakIt)
{
    EXPECT_EQ(all(TableFormat::Tsv), "Name\tScore\ncrow\t1,5\now\"l\t2\na|b\t3\n");
    EXPECT_EQ(all(TableFormat::Csv), "Name,Score\ncrow,\"1,5\"\n\"ow\"\"l\",2\na|b,3\n");
    EXPECT_EQ(all(TableFormat::Markdown),
              "| Name | Score |\n|---|---|\n| crow | 1,5 |\n| ow\"l | 2 |\n| a\\|b | 3 |\n");
    EXPECT_TRUE(all(TableFormat::Html).contains("<td>ow&quot;l</td>"));
}

TEST_F(TableCopyTest, theSelectionIsCopiedInTheOrderOfTheScreen)
{
    m_table.setSelectionMode(QAbstractItemView::MultiSelection);
    m_table.selectRow(2);
    m_table.selectRow(0);
    EXPECT_EQ(tableText(m_table, TableFormat::Tsv, TableRows::Selected).text,
              "Name\tScore\ncrow\t1,5\na|b\t3\n");
}

TEST_F(TableCopyTest, columnsAreCopiedAsTheyShow)
{
    m_table.horizontalHeader()->moveSection(1, 0);
    EXPECT_TRUE(all(TableFormat::Tsv).startsWith("Score\tName\n1,5\tcrow\n"));
    m_table.hideColumn(0);
    EXPECT_TRUE(all(TableFormat::Tsv).startsWith("Score\n1,5\n"));
}

TEST_F(TableCopyTest, aListHasNoTitlesAndATreeShowsItsDepth)
{
    QStringListModel words({"one", "two"});
    QListView list;
    list.setModel(&words);
    EXPECT_EQ(tableText(list, TableFormat::Tsv, TableRows::All).text, "one\ntwo\n");
    m_model.item(0)->appendRow({new QStandardItem("wing"), new QStandardItem("0.5")});
    QTreeView tree;
    tree.setModel(&m_model);
    EXPECT_FALSE(tableText(tree, TableFormat::Tsv, TableRows::All).text.contains("wing"));
    tree.expandAll();
    EXPECT_TRUE(tableText(tree, TableFormat::Tsv, TableRows::All).text.contains("\n  wing\t0.5\n"));
}

/// Reads a row once it is shown.
class Unread : public QAbstractTableModel, public LazyRows
{
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 200; }
    int columnCount(const QModelIndex &) const override { return 2; }
    QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant("…") : QVariant();
    }
    RowTexts textMaker() const override
    {
        return [](const std::vector<int> &rows) {
            std::vector<QStringList> texts;
            for (const int row : rows)
                texts.push_back({QString::number(row), QString("text %1").arg(row)});
            return texts;
        };
    }
};

TEST(TableCopy, rowsThatNobodyHasSeenAreRead)
{
    Unread model;
    QTableView table;
    table.setModel(&model);
    const TableText all = tableText(table, TableFormat::Tsv, TableRows::All);
    EXPECT_EQ(all.rows, 200);
    EXPECT_TRUE(all.whole);
    EXPECT_TRUE(all.text.endsWith("\n199\ttext 199\n"));
    EXPECT_FALSE(all.text.contains("…"));
    table.horizontalHeader()->moveSection(1, 0);
    table.selectRow(150);
    EXPECT_EQ(tableText(table, TableFormat::Tsv, TableRows::Selected).text, "2\t1\ntext 150\t150\n");
    table.hideColumn(0);
    EXPECT_EQ(tableText(table, TableFormat::Csv, TableRows::All, 1).text, "2\ntext 0\n");
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_EQ(tableTextMaker(table, TableFormat::Csv, TableRows::All)(stopped.get_token()).rows, 0);
}

/// Rows without end: only what can be copied is asked for.
class Endless : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 5'000'000; }
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
};

TEST(TableCopy, ofMillionsOfRowsTheFirstAreCopiedAndThatIsSaid)
{
    Endless model;
    QTableView table;
    table.setModel(&model);
    const TableText all = tableText(table, TableFormat::Tsv, TableRows::All);
    EXPECT_EQ(all.rows, 20'000);
    EXPECT_FALSE(all.whole);
    table.selectAll();
    EXPECT_EQ(tableText(table, TableFormat::Tsv, TableRows::Selected).rows, 20'000);
    table.selectRow(4'000'000);
    EXPECT_TRUE(tableText(table, TableFormat::Tsv, TableRows::Selected).text.contains("4000000"));
}

} // namespace
} // namespace tlm
