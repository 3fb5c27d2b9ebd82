#include "ui/task/batchview.h"

#include <algorithm>

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/support/testworkspace.h"
#include "ui/task/batchmodel.h"
#include "ui/waiting.h"
#include "ui/widgets/itemroles.h"

namespace tlm {
namespace {

/// A batch of an example and of a piece of a document, as `tlm batches --json` tells it.
QByteArray batchLine(int number)
{
    return R"({"batch":{"number":)" + QByteArray::number(number) +
           R"(,"stage":"joint","kind":"internal","length":8,"tokens":9,"hidden":2,"sequences":[)"
           R"({"from":{"split":"train","example":4,"id":"x9"},"label":"owl",)"
           R"("tokens":["[CLS]","an","[MASK]","[SEP]","it","[SEP]"],)"
           R"("hidden":[{"at":2,"token":"owl"},{"at":4,"token":"it"}],"second":4},)"
           R"({"from":{"corpus":"nature","document":7,"id":"d7","piece":1,"pieces":3},)"
           R"("tokens":["[CLS]","trees","[SEP]"],"hidden":[],"second":3}]}})";
}

ShownBatch someBatch(int number = 0)
{
    return shownBatchFromJson(QJsonDocument::fromJson(batchLine(number)).object());
}

TEST(ShownBatch, tellsWhereEachSequenceCameFrom)
{
    const ShownBatch batch = someBatch(3);
    EXPECT_EQ(batch.number, 3);
    EXPECT_TRUE(batch.isInternal);
    ASSERT_EQ(batch.sequences.size(), 2u);
    EXPECT_EQ(batch.sequences[0].from, "Train 5 (x9)");
    EXPECT_EQ(batch.sequences[0].label, "owl");
    EXPECT_EQ(batch.sequences[1].from, "nature:d7, piece 2 of 3");
    EXPECT_TRUE(batch.sequences[1].label.isEmpty());
    EXPECT_EQ(batch.sequences[0].reading(), "[CLS] an ⟦owl → [MASK]⟧ [SEP] ⟦it → it⟧ [SEP]");
}

TEST(BatchModel, isTheGridThatTheModelSees)
{
    BatchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setBatch(someBatch());
    ASSERT_EQ(model.rowCount(), 2);
    ASSERT_EQ(model.columnCount(), 2 + 8);
    const auto cell = [&](int row, int place) { return model.index(row, BatchModel::FirstToken + place); };
    EXPECT_EQ(cell(0, 1).data().toString(), "an");
    EXPECT_EQ(cell(0, 2).data().toString(), "owl → [MASK]");
    EXPECT_TRUE(cell(0, 2).data(StrongRole).toBool());
    EXPECT_FALSE(cell(0, 1).data(StrongRole).toBool());
    EXPECT_EQ(cell(0, 5).data(Qt::ToolTipRole).toString(), "Token of the second text");
    EXPECT_EQ(cell(1, 3).data().toString(), "·");
    EXPECT_TRUE(cell(1, 7).data(Qt::ToolTipRole).toString().startsWith("Padding"));
    EXPECT_EQ(model.headerData(BatchModel::FirstToken, Qt::Horizontal, Qt::DisplayRole).toString(), "1");
}

class BatchViewTest : public ::testing::Test
{
protected:
    BatchViewTest()
    {
        m_work.addTask();
        std::string answers;
        for (int number = 0; number < 8; ++number)
            answers += "echo '" + batchLine(number).toStdString() + "'\n";
        m_work.setTool(
            "echo \"$@\" >> '" + (m_work.folder() / "calls").string() +
            "'\ncase \"$*\" in *wrong*) echo "
            "'{\"error\":{\"code\":\"libtorch.missing\",\"message\":\"There is no LibTorch.\"}}' >&2; exit "
            "1;; esac\n" +
            answers);
    }
    void show()
    {
        m_view = std::make_unique<BatchView>(m_work.studio());
        m_view->resize(900, 600);
        m_view->show();
        m_view->setTask("birds");
    }
    QAbstractItemModel *grid() { return test::control<QTableView>(*m_view, "Batch")->model(); }
    bool filled()
    {
        return QTest::qWaitFor([&] { return grid()->rowCount() == 2; }, 20'000);
    }
    auto callCount() { return std::ranges::count(calls(), '\n'); }
    std::string calls() { return readFile(m_work.folder() / "calls").value_or(""); }
    bool says(const QString &part)
    {
        for (const QLabel *label : m_view->findChildren<QLabel *>())
            if (label->text().contains(part))
                return true;
        return false;
    }

    test::TestWorkspace m_work;
    std::unique_ptr<BatchView> m_view;
};

TEST_F(BatchViewTest, showsTheBatchesOfTheNewestRun)
{
    m_work.addRun({});
    const std::string newest = m_work.addRun({});
    show();
    ASSERT_TRUE(filled());
    EXPECT_NE(calls().find("batches " + newest + " --stage joint --first 0 --count 8"), std::string::npos)
        << calls();
    EXPECT_TRUE(says("internal: examples of the task · 9 tokens, 2 hidden · padded to 8"));
    EXPECT_TRUE(test::control<QPlainTextEdit>(*m_view, "Picked sequence")->toPlainText().contains("⟦owl"));
    auto *number = test::control<QSpinBox>(*m_view, "Number of the batch");
    number->setValue(8); // was told with the first
    EXPECT_TRUE(filled());
    EXPECT_EQ(calls().find("--first 7"), std::string::npos);
    number->setValue(20);
    ASSERT_TRUE(QTest::qWaitFor([&] { return calls().find("--first 19") != std::string::npos; }, 20'000));
}

TEST_F(BatchViewTest, withoutARunATrainingThatCouldBeStartedIsShown)
{
    m_work.addRun({.method = Method::Linear});
    show();
    ASSERT_TRUE(filled());
    EXPECT_EQ(test::control<QComboBox>(*m_view, "Training")->currentText(), "Without general text");
    EXPECT_NE(calls().find("batches --task birds --method task-mlm"), std::string::npos) << calls();
}

TEST_F(BatchViewTest, anotherStageIsAskedFor)
{
    show();
    ASSERT_TRUE(filled());
    auto *stage = test::control<QComboBox>(*m_view, "Stage");
    stage->setFocus();
    QTest::keyClick(stage, Qt::Key_Down);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return calls().find("--stage fine-tuning") != std::string::npos; }, 20'000));
    EXPECT_TRUE(filled());
}

TEST_F(BatchViewTest, unseenItAsksForNothing)
{
    BatchView view(m_work.studio());
    view.setTask("birds");
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(test::control<QComboBox>(view, "Training")->count(), 0);
    EXPECT_EQ(calls(), "");
}

TEST_F(BatchViewTest, aRunThatCameSinceIsOfferedBesideThePickedTraining)
{
    show();
    ASSERT_TRUE(filled());
    m_view->hide();
    const std::string id = m_work.addRun({});
    m_work.studio().refreshRuns();
    m_view->show();
    ASSERT_TRUE(test::settle(m_work.studio()));
    auto *training = test::control<QComboBox>(*m_view, "Training");
    EXPECT_EQ(training->count(), 2);
    EXPECT_EQ(training->currentText(), "Without general text");
    EXPECT_EQ(callCount(), 1); // the batches are those of before
    training->setFocus();
    QTest::keyClick(training, Qt::Key_Up);
    EXPECT_TRUE(test::eventually([&] { return calls().find("batches " + id) != std::string::npos; }));
}

TEST_F(BatchViewTest, aTaskThatIsShownAnewMayBeAnotherOfItsName)
{
    show();
    ASSERT_TRUE(filled());
    m_view->setTask("birds");
    EXPECT_EQ(grid()->rowCount(), 0);
    ASSERT_TRUE(filled());
    EXPECT_EQ(callCount(), 2);
    m_view->setTask({});
    EXPECT_EQ(grid()->rowCount(), 0);
    EXPECT_EQ(test::control<QComboBox>(*m_view, "Training")->count(), 0);
}

TEST_F(BatchViewTest, whyThereAreNoneStandsInTheGrid)
{
    m_work.addTask("wrong");
    show();
    m_view->setTask("wrong");
    ASSERT_TRUE(QTest::qWaitFor([&] { return says("There is no LibTorch."); }, 20'000));
    EXPECT_EQ(grid()->rowCount(), 0);
    EXPECT_EQ(test::button(*m_view, "Cancel"), nullptr);
}

TEST_F(BatchViewTest, thePreparationCanBeCancelled)
{
    m_work.setTool("exec sleep 600\n");
    show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return says("The batches are being prepared"); }, 20'000));
    ASSERT_TRUE(test::click(*m_view, "Cancel"));
    EXPECT_TRUE(says("The preparation was cancelled."));
    EXPECT_EQ(test::button(*m_view, "Cancel"), nullptr);
}

} // namespace
} // namespace tlm
