#include "ui/frame/printing.h"

#include <gtest/gtest.h>

#include <QPrinter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include "temporaryfolder.h"

namespace tlm {
namespace {

/// The bytes of a widget printed to a file.
std::string printed(QWidget &widget)
{
    const test::TemporaryFolder folder;
    const auto file = folder / "print.pdf";
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QString::fromStdString(file.string()));
    printWidget(widget, printer);
    return test::contentOf(file);
}

TEST(Printing, aTableIsPrintedOverAsManySheetsAsItNeeds)
{
    QStandardItemModel model(400, 3);
    for (int row = 0; row < 400; ++row)
        model.setItem(row, 0, new QStandardItem("row"));
    QTableView table;
    table.setModel(&model);
    const std::string pdf = printed(table);
    EXPECT_TRUE(pdf.starts_with("%PDF"));
    const auto pages = pdf.find("/Count ");
    ASSERT_NE(pages, std::string::npos);
    EXPECT_GT(std::stoi(pdf.substr(pages + 7)), 3);
}

TEST(Printing, aTableThatIsCutSaysSo)
{
    QStandardItemModel model(30, 1);
    QTableView table;
    table.setModel(&model);
    EXPECT_TRUE(printedTable(table, 29).contains("the first 29 rows; the table has more."));
    EXPECT_FALSE(printedTable(table, 30).contains("the table has more"));
}

TEST(Printing, anythingElseIsAPictureOnOneSheet)
{
    QPushButton button("Print me");
    const std::string pdf = printed(button);
    EXPECT_TRUE(pdf.starts_with("%PDF"));
    EXPECT_EQ(std::stoi(pdf.substr(pdf.find("/Count ") + 7)), 1);
}

} // namespace
} // namespace tlm
