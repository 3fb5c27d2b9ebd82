#include "ui/widgets/lazymodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace tlm {
namespace {

TEST(LazyModel, makesOnlyTheCellsThatAreAskedFor)
{
    LazyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColumns({{"Name", "what it is called", false}, {"Count", {}, true}});
    int made = 0;
    model.setRows(1'000'000, [&made](int row, int column) {
        ++made;
        return column == 0 ? textCell("n" + QString::number(row)) : numberCell(qulonglong(row));
    });
    made = 0;
    EXPECT_EQ(model.rowCount(), 1'000'000);
    EXPECT_EQ(model.index(999'999, 0).data().toString(), "n999999");
    EXPECT_EQ(model.index(1234, 1).data().toString(), "1,234");
    EXPECT_EQ(made, 2);
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), "Name");
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(), "what it is called");
    EXPECT_FALSE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).isValid());
}

TEST(LazyModel, isTextWithTabs)
{
    LazyModel model;
    model.setColumns({{"A", {}, false}, {"B", {}, false}});
    model.setRows(2, [](int row, int column) { return textCell(QString("%1\t%2").arg(row).arg(column)); });
    EXPECT_EQ(model.textMaker()(), "A\tB\n0 0\t0 1\n1 0\t1 1\n");
}

} // namespace
} // namespace tlm
