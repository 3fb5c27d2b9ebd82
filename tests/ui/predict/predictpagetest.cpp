#include "ui/predict/predictpage.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "ui/clicks.h"
#include "ui/predict/evaluationcard.h"
#include "ui/predict/predicttool.h"
#include "ui/predict/probabilitymodel.h"
#include "ui/support/testworkspace.h"
#include "ui/waiting.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class PredictPageTest : public ::testing::Test
{
protected:
    void open(bool pairs = false)
    {
        m_work.addTask("birds", pairs);
        m_work.setTool(test::predictTool);
        m_work.addModel(m_work.addRun({.method = Method::Tlm, .dev = 0.5}));
        m_work.addRun({.method = Method::Linear, .dev = 0.5});
        m_work.addRun({.method = Method::Tlm, .state = RunState::Failed});
        m_page = std::make_unique<PredictPage>(m_work.studio());
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activated();
        ASSERT_TRUE(test::settle(m_work.studio()));
        m_models = test::control<QComboBox>(*m_page, "Model");
        m_text = test::control<QPlainTextEdit>(*m_page, "Text");
        m_model = m_page->findChild<ProbabilityModel *>();
    }
    void choose(const QString &run)
    {
        m_models->setCurrentIndex(m_models->findData(run));
        Q_EMIT m_models->activated(m_models->currentIndex());
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    bool waitForBest(const QString &label)
    {
        return test::eventually([&] { return m_model->best() && m_model->best()->label == label; });
    }

    test::TestWorkspace m_work;
    std::unique_ptr<PredictPage> m_page;
    QComboBox *m_models = nullptr;
    QPlainTextEdit *m_text = nullptr;
    ProbabilityModel *m_model = nullptr;
};

TEST_F(PredictPageTest, offersRunsThatHaveAModel)
{
    open();
    EXPECT_EQ(m_models->count(), 2);
    EXPECT_EQ(m_models->findData("3"), -1);
}

TEST_F(PredictPageTest, classesAppearWhileOneTypes)
{
    open();
    choose("1");
    QTest::keyClicks(m_text, "it croaks");
    ASSERT_TRUE(waitForBest("crow"));
    QTest::keyClicks(m_text, " and sings");
    ASSERT_TRUE(waitForBest("wren"));
    EXPECT_DOUBLE_EQ(m_model->best()->probability, 0.75);
}

TEST_F(PredictPageTest, linearRunsAnswerToo)
{
    open();
    choose("2");
    QTest::keyClicks(m_text, "it sings");
    ASSERT_TRUE(waitForBest("wren"));
}

TEST_F(PredictPageTest, anEmptyTextHasNoClasses)
{
    open();
    choose("1");
    QTest::keyClicks(m_text, "it sings");
    ASSERT_TRUE(waitForBest("wren"));
    m_text->clear();
    EXPECT_EQ(m_model->rowCount(), 0);
    EXPECT_TRUE(
        test::control<QTableView>(*m_page, "Probability of each class")->findChild<QLabel *>()->isVisible());
}

TEST_F(PredictPageTest, anotherRunReadsTheSameText)
{
    open();
    choose("1");
    QTest::keyClicks(m_text, "it sings");
    ASSERT_TRUE(waitForBest("wren"));
    choose("2");
    EXPECT_TRUE(waitForBest("wren"));
}

TEST_F(PredictPageTest, aSecondTextIsThereForTasksOfPairs)
{
    open(true);
    auto *pair = test::control<QPlainTextEdit>(*m_page, "Second text");
    EXPECT_TRUE(pair->isVisible());
    choose("1");
    QTest::keyClicks(m_text, "it");
    QTest::keyClicks(pair, "sings");
    EXPECT_TRUE(waitForBest("wren"));
}

TEST_F(PredictPageTest, calibratedProbabilitiesComeWithTheMeasuringOfDev)
{
    open();
    choose("1");
    auto *calibrated = test::control<QCheckBox>(*m_page, "Calibrated");
    EXPECT_FALSE(calibrated->isEnabled());
    QTest::keyClicks(m_text, "it sings");
    ASSERT_TRUE(waitForBest("wren"));
    ASSERT_TRUE(test::click(*m_page, "Measure"));
    ASSERT_TRUE(test::eventually([&] { return calibrated->isEnabled(); }));
    const double before = m_model->best()->probability;
    calibrated->click();
    EXPECT_NE(m_model->best()->probability, before);
    EXPECT_EQ(m_model->best()->label, "wren") << "calibration changes no class";
    calibrated->click();
    EXPECT_DOUBLE_EQ(m_model->best()->probability, before);
}

TEST_F(PredictPageTest, anExampleOfDevIsLookedAtCloser)
{
    open();
    choose("1");
    ASSERT_TRUE(test::click(*m_page, "Measure"));
    auto *examples = test::control<QTableView>(*m_page, "Examples");
    ASSERT_TRUE(test::eventually([&] { return examples->model()->rowCount() == 6; }));
    examples->setFocus();
    QTest::keyClick(examples, Qt::Key_Return);
    EXPECT_EQ(m_text->toPlainText(), "the bird number 3 sings .");
    EXPECT_TRUE(waitForBest("owl"));
}

TEST_F(PredictPageTest, whatWasTypedComesBackAfterAnExample)
{
    open(true);
    choose("1");
    auto *pair = test::control<QPlainTextEdit>(*m_page, "Second text");
    QTest::keyClicks(m_text, "my own");
    QTest::keyClicks(pair, "words");
    Q_EMIT m_page->findChild<EvaluationCard *>()->exampleChosen({"an example", "of two", 0});
    EXPECT_EQ(m_text->toPlainText(), "an example");
    EXPECT_EQ(pair->toPlainText(), "of two");
    m_text->undo();
    pair->undo();
    EXPECT_EQ(m_text->toPlainText(), "my own");
    EXPECT_EQ(pair->toPlainText(), "words");
}

TEST_F(PredictPageTest, aFileIsDroppedOnThePage)
{
    open();
    choose("1");
    const auto file = m_work.folder() / "dropped.csv";
    ASSERT_TRUE(writeFile(file, "text\nit sings\n"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_page.get(), &drop);
    auto *field = test::control<QLineEdit>(*m_page, "File of texts");
    EXPECT_TRUE(field->isVisible());
    EXPECT_EQ(field->text().toStdString(), file.string());
    EXPECT_FALSE(test::button(*m_page, "Predict a file")) << "the form has a button of its own";
    ASSERT_TRUE(test::click(*m_page, "Back"));
    EXPECT_TRUE(test::button(*m_page, "Predict a file"));
    ASSERT_TRUE(test::settle(m_work.studio()));
}

TEST_F(PredictPageTest, anErrorOfTheModelIsTold)
{
    open();
    m_work.studio().setToolPath("/no/such/tool");
    choose("2");
    QTest::keyClicks(m_text, "a");
    EXPECT_TRUE(test::eventually([this] { return !m_page->messages()->cause().isEmpty(); }));
    EXPECT_EQ(m_text->toPlainText(), "a") << "what was typed stays";
}

TEST(EmptyPredictPage, saysWhatWillBeHere)
{
    test::TestWorkspace work;
    PredictPage page(work.studio());
    page.show();
    page.activated();
    EmptyState *visible = nullptr;
    ASSERT_TRUE(test::eventually([&] {
        for (auto *empty : page.findChildren<EmptyState *>())
            if (empty->isVisible() && empty->button()->text() == "Go to Train")
                visible = empty;
        return visible != nullptr;
    }));
    EXPECT_FALSE(test::button(page, "Predict a file"));
}

} // namespace
} // namespace tlm
