#include "ui/predict/evaluationcard.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/predict/judgedmodel.h"
#include "ui/predict/predicttool.h"
#include "ui/predict/reliabilityview.h"
#include "ui/support/contextmenu.h"
#include "ui/support/testworkspace.h"
#include "ui/support/words.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class EvaluationCardTest : public ::testing::Test
{
protected:
    EvaluationCardTest()
    {
        m_work.addTask();
        m_work.setTool(test::predictTool);
        m_card = std::make_unique<EvaluationCard>(m_work.studio());
        m_card->resize(900, 800);
        m_card->show();
        open("7");
    }
    void open(const QString &model)
    {
        m_card->setModel(model, "birds");
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    void measure()
    {
        ASSERT_TRUE(test::click(*m_card, "Measure"));
        ASSERT_TRUE(test::eventually([this] { return !test::button(*m_card, "Cancel"); }));
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    QTableView *matrix() { return test::control<QTableView>(*m_card, "Confusion matrix"); }
    QTableView *examples() { return test::control<QTableView>(*m_card, "Examples"); }
    QString cell(int row, int column) { return examples()->model()->index(row, column).data().toString(); }
    QString said() { return test::words(*m_card).join('\n'); }

    test::TestWorkspace m_work;
    std::unique_ptr<EvaluationCard> m_card;
};

TEST_F(EvaluationCardTest, everyExampleOfDevIsPredicted)
{
    measure();
    EXPECT_TRUE(said().contains("6 examples  ·  macro-F1 0.5")) << said().toStdString();
    ASSERT_EQ(matrix()->model()->rowCount(), 3);
    EXPECT_EQ(matrix()->model()->index(0, 1).data().toString(), "1");
    EXPECT_EQ(matrix()->model()->index(2, 0).data().toString(), "1");
    const std::string arguments = *readFile(m_work.folder() / "arguments");
    EXPECT_EQ(arguments.find("predict 7 "), 0u) << arguments;
    EXPECT_EQ(arguments.find("--pair-column"), std::string::npos);
}

TEST_F(EvaluationCardTest, theWorstExamplesComeFirstAndThenTheBest)
{
    measure();
    ASSERT_EQ(examples()->model()->rowCount(), 6);
    EXPECT_EQ(cell(0, JudgedModel::Number), "4"); // 0.25 for its true class
    EXPECT_EQ(cell(0, JudgedModel::Predicted), "owl");
    auto *order = test::control<QComboBox>(*m_card, "Order");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(cell(0, JudgedModel::Number), "1");
    EXPECT_EQ(cell(0, JudgedModel::Probability), "0.900");
}

TEST_F(EvaluationCardTest, aClickedCellShowsItsExamples)
{
    measure();
    const QModelIndex owlAsCrow = matrix()->model()->index(1, 0);
    QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, {}, matrix()->visualRect(owlAsCrow).center());
    ASSERT_TRUE(test::settle(m_work.studio()));
    ASSERT_EQ(examples()->model()->rowCount(), 1);
    EXPECT_EQ(cell(0, JudgedModel::Truth), "owl");
    EXPECT_EQ(cell(0, JudgedModel::Predicted), "crow");
    EXPECT_TRUE(said().contains("1 of 6"));
    matrix()->setFocus();
    matrix()->setCurrentIndex(matrix()->model()->index(0, 0));
    QTest::keyClick(matrix(), Qt::Key_Return);
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(cell(0, JudgedModel::Number), "1");
}

TEST_F(EvaluationCardTest, errorsAreFilteredByClassAndWord)
{
    measure();
    QTest::mouseClick(test::control<QCheckBox>(*m_card, "Errors only"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(examples()->model()->rowCount(), 3);
    auto *truth = test::control<QComboBox>(*m_card, "True class");
    truth->setFocus();
    QTest::keyClicks(truth, "w"); // wren
    ASSERT_TRUE(test::settle(m_work.studio()));
    ASSERT_EQ(examples()->model()->rowCount(), 1);
    EXPECT_EQ(cell(0, JudgedModel::Number), "6");
    test::type(test::control<QLineEdit>(*m_card, "Filter by word"), "number 2");
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(examples()->model()->rowCount(), 0);
}

TEST_F(EvaluationCardTest, anExampleIsHandedOnByEnterOrItsMenu)
{
    measure();
    QSignalSpy chosen(m_card.get(), &EvaluationCard::exampleChosen);
    examples()->setFocus();
    QTest::keyClick(examples(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<Example>().text, "the bird number 3 sings .");
    EXPECT_EQ(test::contextMenu(*examples()), (QStringList{"Predict this example", "Copy text"}));
    ASSERT_TRUE(test::chooseInContextMenu(*examples(), "Predict this example"));
    EXPECT_EQ(chosen.size(), 2);
    ASSERT_TRUE(test::chooseInContextMenu(*examples(), "Copy text"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "the bird number 3 sings .");
}

TEST_F(EvaluationCardTest, reliabilityIsDrawnBeforeAndAfterCalibration)
{
    EXPECT_FALSE(m_card->temperature());
    measure();
    ASSERT_TRUE(m_card->temperature());
    m_card->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *plot = m_card->findChild<Plot *>();
    EXPECT_EQ(plot->graphCount(), 3); // perfect, as predicted, calibrated
    EXPECT_TRUE(said().contains("Expected calibration error")) << said().toStdString();
    EXPECT_TRUE(said().contains("at temperature"));
    auto *bins = test::control<QTableView>(*m_card, "Bins of the reliability picture");
    ASSERT_EQ(bins->model()->rowCount(), 10);
    EXPECT_EQ(bins->model()->index(4, 1).data().toString(), "2"); // two texts at 0.5
}

TEST_F(EvaluationCardTest, testTakesTheTemperatureOfDev)
{
    auto *split = test::control<QComboBox>(*m_card, "Split");
    split->setFocus();
    QTest::keyClick(split, Qt::Key_Down);
    measure();
    EXPECT_FALSE(m_card->temperature()) << "dev was not measured";
    EXPECT_TRUE(said().contains("Measure dev too"));
    QTest::keyClick(split, Qt::Key_Up);
    measure();
    QTest::keyClick(split, Qt::Key_Down);
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_TRUE(m_card->temperature());
    EXPECT_TRUE(said().contains("fitted on dev"));
}

TEST_F(EvaluationCardTest, aModelIsMeasuredOnce)
{
    measure();
    open("6");
    EXPECT_EQ(matrix()->model()->rowCount(), 0) << "another model was not measured yet";
    open("7");
    EXPECT_EQ(matrix()->model()->rowCount(), 3);
}

TEST_F(EvaluationCardTest, afterAnErrorOneMayTryAgain)
{
    open("9");
    QSignalSpy failed(m_card.get(), &EvaluationCard::failed);
    measure();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed[0][0].value<Error>().cause, "It is damaged.");
    EXPECT_TRUE(test::button(*m_card, "Measure")->isEnabled());
}

TEST_F(EvaluationCardTest, measuringTellsHowFarItIsAndIsCancelled)
{
    open("8");
    QSignalSpy failed(m_card.get(), &EvaluationCard::failed);
    ASSERT_TRUE(test::click(*m_card, "Measure"));
    ASSERT_TRUE(test::eventually([this] { return said().contains("2 of 6"); })) << said().toStdString();
    ASSERT_TRUE(test::click(*m_card, "Cancel"));
    ASSERT_TRUE(test::eventually([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::Stopped);
    EXPECT_FALSE(test::button(*m_card, "Cancel"));
}

TEST_F(EvaluationCardTest, aMeasurementGoesOnWhileTasksCome)
{
    open("8");
    ASSERT_TRUE(test::click(*m_card, "Measure"));
    ASSERT_TRUE(test::eventually([this] { return said().contains("2 of 6"); }));
    m_work.addTask("fish");
    m_work.studio().refresh();
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_TRUE(said().contains("2 of 6")) << said().toStdString();
    EXPECT_FALSE(test::button(*m_card, "Measure")->isEnabled());
    ASSERT_TRUE(test::click(*m_card, "Cancel"));
    EXPECT_TRUE(test::eventually([this] { return test::button(*m_card, "Measure")->isEnabled(); }));
}

TEST_F(EvaluationCardTest, whatWasMeasuredIsOfTheWeightsAsTheyWere)
{
    m_work.addModel("7");
    const auto weights = m_work.workspace().run("7") / "model" / "model.safetensors";
    ASSERT_TRUE(writeFile(weights, "weights"));
    measure();
    Q_EMIT m_work.studio().runsChanged();
    EXPECT_EQ(matrix()->model()->rowCount(), 3) << "another run";
    std::filesystem::last_write_time(weights,
                                     std::filesystem::last_write_time(weights) + std::chrono::hours(1));
    Q_EMIT m_work.studio().runsChanged();
    EXPECT_EQ(matrix()->model()->rowCount(), 0);
    EXPECT_FALSE(m_card->temperature());
}

TEST_F(EvaluationCardTest, whatWasMeasuredIsOfTheTaskAsItWas)
{
    measure();
    ASSERT_TRUE(removeTask(m_work.workspace(), "birds"));
    m_work.studio().refresh();
    m_work.addTask("birds", true);
    m_work.studio().refresh();
    open("7");
    EXPECT_EQ(matrix()->model()->rowCount(), 0);
    EXPECT_FALSE(m_card->temperature());
}

TEST_F(EvaluationCardTest, aCalibrationThatNobodyWaitsForIsNotShown)
{
    measure();
    auto *split = test::control<QComboBox>(*m_card, "Split");
    split->setCurrentIndex(1);
    split->setCurrentIndex(0); // calibrates in a job
    split->setCurrentIndex(1);
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_EQ(m_card->findChild<Plot *>()->graphCount(), 0) << "test was not measured";
}

TEST_F(EvaluationCardTest, theSizesOfTheReliabilityPictureStay)
{
    const auto *view = m_card->findChild<ReliabilityView *>();
    Q_EMIT view->findChild<QSplitter *>()->splitterMoved(0, 1);
    EXPECT_FALSE(m_work.studio().settings().state("predict-reliability").isEmpty());
}

TEST_F(EvaluationCardTest, aModelOfOtherClassesIsTold)
{
    open("/models/tiny");
    QSignalSpy failed(m_card.get(), &EvaluationCard::failed);
    measure();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::LabelUnknown);
}

TEST_F(EvaluationCardTest, aTaskThatIsGoneIsTold)
{
    m_card->setModel("7", "fish");
    ASSERT_TRUE(test::settle(m_work.studio()));
    EXPECT_TRUE(said().contains("The task fish is not in this workspace."));
    EXPECT_FALSE(test::button(*m_card, "Measure")->isEnabled());
}

TEST_F(EvaluationCardTest, whatWasMeasuredGoesOverToOneThatIsBuiltAnew)
{
    measure();
    const QVariantMap kept = m_card->keep();
    m_card = std::make_unique<EvaluationCard>(m_work.studio());
    m_card->show();
    m_card->putBack(kept);
    open("7");
    EXPECT_TRUE(said().contains("6 examples")) << said().toStdString();
}

} // namespace
} // namespace tlm
