#include "ui/predict/predictpage.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "ui/clicks.h"
#include "ui/predict/confusionmodel.h"
#include "ui/support/testworkspace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

/// Texts with "sings" are wrens, others crows; `predict` answers for linear runs, `serve` for networks.
const char *const tool = R"(
answer() {
  case "$1" in
    *sings*) printf '"label":"wren","probabilities":{"crow":0.125,"owl":0.125,"wren":0.75}}\n';;
    *) printf '"label":"crow","probabilities":{"crow":0.5,"owl":0.25,"wren":0.25}}\n';;
  esac
}
case "$*" in
  *evaluate*) echo '{"evaluation":{"split":"dev","examples":6,"macro_f1":0.5,"micro_f1":0.5,"accuracy":0.5,"confusion":[[2,0,0],[1,1,0],[0,2,0]]}}';;
  *predict*) printf '{'; answer "$*";;
  *serve*) while read -r line; do
      id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
      printf '{"id":%s,' "$id"; answer "$line"
    done;;
esac
)";

class PredictPageTest : public ::testing::Test
{
protected:
    void open(bool pairs = false)
    {
        m_work.addTask("birds", pairs);
        m_work.setTool(tool);
        m_work.addModel(m_work.addRun({.method = Method::Tlm, .dev = 0.5}));
        m_work.addRun({.method = Method::Linear, .dev = 0.5});
        m_work.addRun({.method = Method::Tlm, .state = RunState::Failed});
        m_page = std::make_unique<PredictPage>(m_work.studio());
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activated();
        m_runs = m_page->findChild<QComboBox *>();
        m_text = m_page->findChild<QPlainTextEdit *>();
        m_model = m_page->findChild<ProbabilityModel *>();
    }
    void choose(const QString &run)
    {
        m_runs->setCurrentIndex(m_runs->findData(run));
        Q_EMIT m_runs->activated(m_runs->currentIndex());
    }
    bool waitForBest(const QString &label)
    {
        return QTest::qWaitFor([&] { return m_model->best() && m_model->best()->label == label; }, 20000);
    }

    test::TestWorkspace m_work;
    std::unique_ptr<PredictPage> m_page;
    QComboBox *m_runs = nullptr;
    QPlainTextEdit *m_text = nullptr;
    ProbabilityModel *m_model = nullptr;
};

TEST_F(PredictPageTest, offersRunsThatHaveAModel)
{
    open();
    EXPECT_EQ(m_runs->count(), 2);
    EXPECT_EQ(m_runs->findData("3"), -1);
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
    EXPECT_EQ(m_model->rowCount(), 0);
    EXPECT_TRUE(waitForBest("wren"));
}

TEST_F(PredictPageTest, aSecondTextIsThereForTasksOfPairs)
{
    open(true);
    auto edits = m_page->findChildren<QPlainTextEdit *>();
    ASSERT_EQ(edits.size(), 2);
    EXPECT_TRUE(QTest::qWaitFor([&] { return edits[1]->isVisible(); }, 20000));
}

TEST_F(PredictPageTest, theConfusionOfDevIsMeasuredOnRequest)
{
    open();
    auto *confusion = m_page->findChild<ConfusionModel *>();
    QPushButton *measure = nullptr;
    for (auto *button : m_page->findChildren<QPushButton *>())
        if (button->text() == "Measure on dev")
            measure = button;
    ASSERT_TRUE(measure);
    QTest::mouseClick(measure, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([confusion] { return confusion->rowCount() == 3; }, 20000));
    EXPECT_EQ(confusion->index(2, 1).data().toString(), "2");
    for (auto *table : m_page->findChildren<QTableView *>())
        EXPECT_FALSE(table->grab().isNull());
}

TEST_F(PredictPageTest, anErrorOfTheModelIsTold)
{
    open();
    m_work.studio().setToolPath("/no/such/tool");
    choose("2");
    QTest::keyClicks(m_text, "a");
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_page->messages()->cause().isEmpty(); }, 20000));
    EXPECT_EQ(m_text->toPlainText(), "a") << "what was typed stays";
}

TEST(EmptyPredictPage, saysWhatWillBeHere)
{
    test::TestWorkspace work;
    PredictPage page(work.studio());
    page.show();
    page.activated();
    EmptyState *visible = nullptr;
    for (auto *empty : page.findChildren<EmptyState *>())
        if (empty->isVisible())
            visible = empty;
    ASSERT_TRUE(visible);
    EXPECT_EQ(visible->button()->text(), "Go to Train");
}

} // namespace
} // namespace tlm
