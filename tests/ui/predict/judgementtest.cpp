#include "ui/predict/judgement.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "ui/predict/judgedmodel.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

using Order = ExampleFilter::Order;

/// Four birds: two crows and two owls; the model knows the labels in the other order.
class JudgementTest : public ::testing::Test
{
protected:
    JudgementTest()
    {
        Task task;
        task.name = "birds";
        task.labels = {"crow", "owl"};
        task.splits[1] = {
            {"it croaks", "", 0}, {"it Caws", "", 0}, {"it hoots", "", 1}, {"who", "it hoots", 1}};
        m_task = std::make_shared<const Task>(task);
        const BatchPrediction said{{"owl", "crow"}, {{0.2, 0.8}, {0.6, 0.4}, {0.9, 0.1}, {0.3, 0.7}}};
        m_judgement = std::make_shared<const Judgement>(judge(m_task, Split::Dev, said).value());
    }
    std::vector<std::uint32_t> rows(const ExampleFilter &filter) const
    {
        return filterExamples(*m_judgement, filter, {});
    }
    using Rows = std::vector<std::uint32_t>;

    std::shared_ptr<const Task> m_task;
    std::shared_ptr<const Judgement> m_judgement;
};

TEST_F(JudgementTest, putsTheModelsLabelsInTheOrderOfTheTask)
{
    EXPECT_EQ(m_judgement->distributions[0], (std::vector<double>{0.8, 0.2}));
    EXPECT_EQ(m_judgement->scores.predicted, (std::vector<std::int32_t>{0, 1, 1, 0}));
    EXPECT_DOUBLE_EQ(m_judgement->scores.accuracy, 0.5);
    EXPECT_EQ(m_judgement->scores.confusion[1][0], 1u);
    EXPECT_DOUBLE_EQ(m_judgement->ofTruth(3), 0.3);
    EXPECT_EQ(m_judgement->reliability.bins.size(), 10u);
}

TEST_F(JudgementTest, anotherModelsLabelsAreRefused)
{
    const auto judged = judge(m_task, Split::Dev, {{"fish", "crow"}, {{1, 0}, {1, 0}, {1, 0}, {1, 0}}});
    ASSERT_FALSE(judged);
    EXPECT_EQ(judged.error().code, ErrorCode::LabelUnknown);
}

TEST_F(JudgementTest, examplesAreOrderedByWhatTheTruthWasGiven)
{
    EXPECT_EQ(rows({}), (Rows{3, 1, 0, 2}));
    EXPECT_EQ(rows({.order = Order::Best}), (Rows{2, 0, 1, 3}));
    EXPECT_EQ(rows({.order = Order::AsGiven}), (Rows{0, 1, 2, 3}));
}

TEST_F(JudgementTest, filtersGoTogether)
{
    EXPECT_EQ(rows({.errorsOnly = true}), (Rows{3, 1}));
    EXPECT_EQ(rows({.truth = 1}), (Rows{3, 2}));
    EXPECT_EQ(rows({.truth = 1, .predicted = 0}), (Rows{3}));
    EXPECT_EQ(rows({.words = "caws"}), (Rows{1}));
    EXPECT_EQ(rows({.words = "hoots"}), (Rows{3, 2})) << "the second text counts too";
    EXPECT_EQ(rows({.errorsOnly = true, .words = "croaks"}), Rows{});
}

TEST_F(JudgementTest, theTableTellsTruthAndPrediction)
{
    JudgedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(m_judgement, {3, 2});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, JudgedModel::Number).data().toString(), "4");
    EXPECT_EQ(model.index(0, JudgedModel::Truth).data().toString(), "owl");
    EXPECT_EQ(model.index(0, JudgedModel::Predicted).data().toString(), "crow");
    EXPECT_EQ(model.index(0, JudgedModel::Predicted).data(StateRole).toString(), "error");
    EXPECT_EQ(model.index(1, JudgedModel::Predicted).data(StateRole).toString(), "check");
    EXPECT_DOUBLE_EQ(model.index(0, JudgedModel::Probability).data(ShareRole).toDouble(), 0.3);
    EXPECT_EQ(model.index(0, JudgedModel::Text).data().toString(), "who it hoots");
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    model.show(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
