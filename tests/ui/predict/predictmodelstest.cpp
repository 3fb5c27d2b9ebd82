#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>

#include "ui/predict/confusionmodel.h"
#include "ui/predict/predictor.h"
#include "ui/predict/probabilitymodel.h"
#include "ui/predict/rotatedheader.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

TEST(ProbabilityModel, barsChangeWithoutMovingRows)
{
    ProbabilityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.best(), nullptr);
    model.setEntries({{"crow", 0.2}, {"owl", 0.7}, {"wren", 0.1}});
    QSignalSpy reset(&model, &ProbabilityModel::modelReset);
    EXPECT_EQ(model.best()->label, "owl");
    model.setEntries({{"crow", 0.9}, {"owl", 0.05}, {"wren", 0.05}});
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(model.index(0, 0).data().toString(), "crow");
    EXPECT_DOUBLE_EQ(model.index(0, 1).data(ShareRole).toDouble(), 0.9);
    EXPECT_TRUE(model.index(0, 0).data(StrongRole).toBool());
    EXPECT_FALSE(model.index(1, 0).data(StrongRole).toBool());
    model.setEntries({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ProbabilityModel, readsTheAnswerOfTheModel)
{
    const auto entries = probabilitiesFromJson(
        {{"label", "owl"}, {"probabilities", QJsonObject{{"crow", 0.25}, {"owl", 0.75}}}});
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].label, "owl");
    EXPECT_DOUBLE_EQ(entries[1].probability, 0.75);
    EXPECT_TRUE(probabilitiesFromJson({{"probabilities", 3}}).empty());
}

TEST(ConfusionModel, showsCountsAndSharesOfTheRow)
{
    ConfusionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMatrix({"crow", "owl"}, {{3, 1}, {0, 0}});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 0).data().toString(), "3");
    EXPECT_DOUBLE_EQ(model.index(0, 1).data(ConfusionModel::RowShareRole).toDouble(), 0.25);
    EXPECT_DOUBLE_EQ(model.index(1, 0).data(ConfusionModel::RowShareRole).toDouble(), 0);
    EXPECT_TRUE(model.index(1, 0).data().toString().isEmpty());
    EXPECT_EQ(model.index(0, 1).data(Qt::ToolTipRole).toString(), "crow taken for owl: 1 of 4");
    EXPECT_EQ(model.headerData(1, Qt::Vertical, Qt::ToolTipRole).toString(), "True: owl");
}

TEST(RotatedHeader, hasRoomForTheLongestWordUpright)
{
    QTableView table;
    ConfusionModel model;
    table.setHorizontalHeader(new RotatedHeader(&table));
    table.setModel(&model);
    model.setMatrix({"a"}, {{1}});
    const int low = table.horizontalHeader()->sizeHint().height();
    model.setMatrix({"communication"}, {{1}});
    EXPECT_GT(table.horizontalHeader()->sizeHint().height(), low);
    EXPECT_FALSE(table.grab().isNull());
}

TEST(ConfusionModel, aMatrixThatDoesNotFitIsNotShown)
{
    ConfusionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMatrix({"crow", "owl"}, {{3, 1}, {0, 0}});
    model.setMatrix({"crow", "owl"}, {{3, 1}, {0}});
    EXPECT_EQ(model.rowCount(), 0) << "nor is the one before it";
    model.setMatrix({"crow"}, {{1}, {2}});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
