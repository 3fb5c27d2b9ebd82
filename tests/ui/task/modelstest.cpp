#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "ui/task/examplemodel.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

std::shared_ptr<const Task> makeTask(bool pairs)
{
    Task task;
    task.labels = {"no", "yes"};
    task.hasPairs = pairs;
    task.splits[0] = {{"First text", "one", 1}, {"second text", "two", 0}, {"Third", "three", 1}};
    task.splits[2] = {{"test", "", 0}};
    return std::make_shared<const Task>(std::move(task));
}

TEST(ExampleModel, isAModelThroughEveryChange)
{
    ExampleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setTask(makeTask(false), Split::Train);
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.columnCount(), 3);
    model.setTask(makeTask(false), Split::Train, {{1}});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.number(0), 1u);
    EXPECT_EQ(model.example(0).text, "second text");
    EXPECT_EQ(model.index(0, ExampleModel::Text).data(NumberRole).toString(), "2");
    EXPECT_EQ(model.index(0, ExampleModel::Text).data(LabelRole).toString(), "no");
    model.setTask(makeTask(false), Split::Test);
    EXPECT_EQ(model.rowCount(), 1);
    model.setTask(makeTask(false), Split::Dev);
    EXPECT_EQ(model.rowCount(), 0);
    model.setTask(nullptr, Split::Train);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ExampleModel, pairsHaveAColumn)
{
    ExampleModel model;
    model.setTask(makeTask(true), Split::Train);
    ASSERT_EQ(model.columnCount(), 4);
    EXPECT_EQ(model.index(0, ExampleModel::Pair).data().toString(), "one");
}

TEST(CellModel, givesEveryRoleOfItsCells)
{
    CellModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColumns({{"Name", "help", false}, {"Count", {}, true}, {"Short", {}, false}});
    model.setRows({{textCell("a"), shareCell("5", 0.5, 2)}, {stateCell("check", "b"), numberCell(1234)}});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 1).data(ShareRole).toDouble(), 0.5);
    EXPECT_EQ(model.index(0, 1).data(NumberRole).toInt(), 2);
    EXPECT_EQ(model.index(1, 0).data(StateRole).toString(), "check");
    EXPECT_EQ(model.index(1, 1).data().toString(), "1,234");
    EXPECT_FALSE(model.index(0, 2).data().isValid()); // a short row
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(), "help");
}

TEST(CellModel, otherValuesOfTheSameRowsLeaveViewsWhereTheyAre)
{
    CellModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColumns({{"Name", {}, false}});
    model.changeRows({{textCell("a")}, {textCell("b")}});
    QSignalSpy changed(&model, &CellModel::dataChanged), reset(&model, &CellModel::modelReset);
    model.changeRows({{textCell("c")}, {textCell("d")}});
    EXPECT_EQ(model.index(1, 0).data().toString(), "d");
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(reset.count(), 0);
    model.changeTable({{"Name", {}, false}}, {{textCell("x")}, {textCell("y")}});
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(reset.count(), 0);
    model.changeRows({{textCell("e")}});
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(reset.count(), 1);
    model.changeTable({{"Other", {}, false}}, {{textCell("f")}});
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), "Other");
    EXPECT_EQ(model.index(0, 0).data().toString(), "f");
}

} // namespace
} // namespace tlm
