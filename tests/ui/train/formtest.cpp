#include "ui/train/configurationform.h"

#include <set>

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "core/experiment/field.h"
#include "ui/support/words.h"
#include "ui/train/fieldrows.h"
#include "ui/train/hands.h"
#include "ui/train/numberbox.h"
#include "ui/train/section.h"
#include "ui/train/trainingcommand.h"

namespace tlm {
namespace {

class FormTest : public ::testing::Test
{
protected:
    FormTest()
    {
        m_form.setNames({{"birds", "ants"}, {"birds-k50"}, {{"birds", "1,200 train"}}, {}});
        m_form.resize(420, 1600);
        m_form.show();
        m_valid = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
        m_valid.task = "birds";
        m_valid.selection = "birds-k50";
        m_form.setConfiguration(m_valid);
    }
    void openAll()
    {
        for (Section *section : m_form.findChildren<Section *>())
            section->setOpen(true);
    }
    QWidget *editor(const char *key) { return m_form.findChild<QWidget *>(key); }
    void type(const char *key, const QString &text) { test::typeInto(editor(key), text); }
    void choose(const char *key, const QString &data)
    {
        test::choose(qobject_cast<QComboBox *>(editor(key)), data);
    }
    QString problem(const char *key)
    {
        for (const FieldRows *rows : m_form.findChildren<FieldRows *>())
            if (rows->has(key))
                return rows->problem(key);
        return "no such field";
    }

    ConfigurationForm m_form;
    Configuration m_valid;
};

TEST_F(FormTest, showsEveryFieldOfTheConfiguration)
{
    openAll();
    for (const Field &field : fields()) {
        if (field.key == "seed")
            continue; // its place is taken by the list of seeds
        QWidget *widget = editor(field.key.c_str());
        ASSERT_TRUE(widget) << field.key;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << field.key;
        EXPECT_FALSE(widget->toolTip().isEmpty()) << field.key;
        EXPECT_FALSE(widget->whatsThis().isEmpty()) << field.key;
    }
}

TEST_F(FormTest, aConfigurationComesBackAsItWentIn)
{
    openAll();
    Configuration odd = preset(Method::PretrainedTlm, Recipe::Faithful, Scale::Small);
    odd.task = "ants";
    odd.selection = "birds-k50";
    odd.model = "/models/a b";
    odd.seed = 17;
    odd.joint.learningRate = 0.000123;
    odd.encoder.pooling = Pooling::Markers;
    odd.compute.bfloat16 = false;
    m_form.setConfiguration(odd);
    EXPECT_EQ(toJson(m_form.configuration()), toJson(odd));
    for (const Field &field : fields()) {
        if (field.kind != FieldKind::Boolean)
            continue;
        const auto *box = qobject_cast<const QCheckBox *>(editor(field.key.c_str()));
        ASSERT_TRUE(box) << field.key;
        EXPECT_EQ(box->isChecked(), field.get(odd) == "true") << field.key;
    }
}

TEST_F(FormTest, aTaskOfThePaperBringsItsRowWithTheFaithfulRecipe)
{
    m_form.setNames({{"birds", "imdb", "rct"}, {"birds-k50"}, {}, {}});
    m_form.setConfiguration(preset(Method::Tlm, Recipe::Faithful, Scale::Small));
    choose("task", "imdb");
    EXPECT_EQ(m_form.configuration().joint.rho1, 19);
    EXPECT_EQ(m_form.configuration().joint.taskLength, 512);
    choose("task", "rct");
    EXPECT_EQ(m_form.configuration().joint.rho1, 3);
    EXPECT_EQ(m_form.configuration().task, "rct");
    m_form.setConfiguration(m_valid);
    openAll();
    type("joint.rho1", "5");
    choose("task", "imdb");
    EXPECT_EQ(m_form.configuration().joint.rho1, 5);
}

TEST_F(FormTest, typingChangesTheConfiguration)
{
    openAll();
    QSignalSpy changed(&m_form, &ConfigurationForm::changed);
    type("joint.learning_rate", "0.0005");
    EXPECT_DOUBLE_EQ(m_form.configuration().joint.learningRate, 0.0005);
    type("joint.tokens", "2,000,000");
    EXPECT_EQ(m_form.configuration().joint.tokens, 2'000'000);
    EXPECT_EQ(qobject_cast<QLineEdit *>(editor("budget"))->text(), "2M") << "the budget is the same number";
    type("budget", "30min");
    EXPECT_DOUBLE_EQ(m_form.configuration().joint.minutes, 30);
    EXPECT_EQ(m_form.configuration().joint.tokens, 0);
    EXPECT_GE(changed.size(), 3);
    QTest::mouseClick(editor("compute.bfloat16"), Qt::LeftButton, {},
                      {6, editor("compute.bfloat16")->height() / 2});
    EXPECT_FALSE(m_form.configuration().compute.bfloat16);
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(FormTest, everyProblemStandsNextToItsFieldAtOnce)
{
    openAll();
    choose("task", "");
    type("encoder.heads", "7");
    type("joint.learning_rate", "fast");
    type("joint.masking", "3");
    EXPECT_TRUE(problem("task").contains("A task is missing"));
    EXPECT_TRUE(problem("encoder.heads").contains("7 heads"));
    EXPECT_TRUE(problem("joint.learning_rate").contains("must be a number"));
    EXPECT_TRUE(problem("joint.masking").contains("between"));
    EXPECT_EQ(m_form.problems(), 4);
    EXPECT_EQ(editor("joint.learning_rate")->findChild<QLineEdit *>()->text(), "fast") << "typed text stays";

    type("joint.learning_rate", "0.001");
    EXPECT_TRUE(problem("joint.learning_rate").isEmpty());
    EXPECT_EQ(m_form.problems(), 3);
}

TEST_F(FormTest, aProblemInsideAClosedSectionOpensIt)
{
    Configuration broken = m_valid;
    broken.encoder.heads = 7;
    m_form.setConfiguration(broken);
    auto *section = m_form.findChild<Section *>("section.encoder");
    EXPECT_TRUE(section->isOpen());
    EXPECT_FALSE(m_form.findChild<Section *>("section.compute")->isOpen());
    EXPECT_FALSE(problem("encoder.heads").isEmpty());
}

TEST_F(FormTest, anotherMethodBringsItsPresetAndHidesWhatItDoesNotNeed)
{
    choose("method", "linear");
    EXPECT_EQ(m_form.configuration().method, Method::Linear);
    EXPECT_EQ(m_form.configuration().task, "birds");
    EXPECT_FALSE(editor("selection")->isVisible());
    EXPECT_FALSE(editor("budget")->isVisible());
    EXPECT_FALSE(m_form.findChild<Section *>("section.joint")->isVisible());
    EXPECT_EQ(m_form.problems(), 0);
    choose("method", "pretrained-tlm");
    EXPECT_TRUE(editor("model")->isVisible());
    EXPECT_TRUE(editor("selection")->isVisible());
}

TEST_F(FormTest, everyMethodIsChosenByKeys)
{
    auto *box = qobject_cast<QComboBox *>(editor("method"));
    std::set<Method> chosen;
    for (const char *name :
         {"tlm", "task-only", "task-mlm", "random", "finetune", "finetune-mlm", "pretrained-tlm", "linear"}) {
        choose("method", name);
        EXPECT_EQ(methodName(m_form.configuration().method), name);
        chosen.insert(m_form.configuration().method);
    }
    EXPECT_EQ(int(chosen.size()), box->count());
}

TEST_F(FormTest, aScaleSetsItsSizes)
{
    choose("scale", "small");
    EXPECT_EQ(m_form.configuration().encoder.layers, 12);
    EXPECT_EQ(m_form.configuration().scale, Scale::Small);
}

TEST_F(FormTest, anOwnValueIsMarkedAndGoesBackByAClick)
{
    openAll();
    QWidget *reset = m_form.findChild<QWidget *>("reset.joint.learning_rate");
    EXPECT_FALSE(reset->isVisible());
    type("joint.learning_rate", "0.001");
    EXPECT_TRUE(reset->isVisible());
    EXPECT_TRUE(editor("joint.learning_rate")->toolTip().endsWith("Preset: 0.002."));
    EXPECT_TRUE(test::words(m_form).contains("Learning rate •"));
    QTest::mouseClick(reset, Qt::LeftButton);
    EXPECT_DOUBLE_EQ(m_form.configuration().joint.learningRate, 0.002);
    EXPECT_EQ(editor("joint.learning_rate")->findChild<QLineEdit *>()->text(), "0.002");
    EXPECT_FALSE(reset->isVisible());
    type("budget", "1M");
    QTest::mouseClick(m_form.findChild<QWidget *>("reset.budget"), Qt::LeftButton);
    EXPECT_EQ(m_form.configuration().joint.tokens, 16'000'000);
}

TEST_F(FormTest, aSearchFindsSettingsByAnyOfTheirWords)
{
    m_form.search("guess"); // in the help of masking
    EXPECT_TRUE(editor("joint.masking")->isVisible());
    EXPECT_FALSE(editor("joint.external_length")->isVisible());
    EXPECT_FALSE(editor("task")->isVisible());
    EXPECT_FALSE(m_form.findChild<Section *>("section.compute")->isVisible()) << "nothing is found there";
    m_form.search("fine_tuning.beta1");
    EXPECT_TRUE(editor("fine_tuning.beta1")->isVisible()) << "also what is advanced";
    EXPECT_FALSE(editor("joint.beta1")->isVisible());
    m_form.search({});
    EXPECT_TRUE(editor("task")->isVisible());
    EXPECT_FALSE(m_form.findChild<Section *>("section.joint")->isOpen()) << "as it was before";
}

TEST_F(FormTest, whatIsSeldomChangedShowsOnDemand)
{
    openAll();
    EXPECT_TRUE(editor("joint.learning_rate")->isVisible());
    EXPECT_FALSE(editor("joint.beta1")->isVisible());
    m_form.setAdvanced(true);
    EXPECT_TRUE(editor("joint.beta1")->isVisible());
    type("joint.beta1", "0.8");
    m_form.setAdvanced(false);
    EXPECT_TRUE(editor("joint.beta1")->isVisible()) << "one's own value is never hidden";
    EXPECT_FALSE(editor("joint.beta2")->isVisible());
}

TEST_F(FormTest, theNextProblemIsAKeyAway)
{
    m_form.showNextProblem();
    Configuration broken = m_valid;
    broken.task.clear();
    broken.encoder.heads = 7;
    m_form.setConfiguration(broken);
    m_form.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_form))
        GTEST_SKIP() << "the platform gives no focus";
    m_form.showField("seeds"); // not one of the problems
    m_form.showNextProblem();
    EXPECT_TRUE(editor("task")->hasFocus());
    m_form.showNextProblem();
    EXPECT_TRUE(editor("encoder.heads")->isAncestorOf(QApplication::focusWidget()) ||
                editor("encoder.heads")->hasFocus());
    EXPECT_EQ(m_form.currentField(), "encoder.heads");
    m_form.showNextProblem();
    EXPECT_TRUE(editor("task")->hasFocus());
}

TEST_F(FormTest, aRowOfTheTableIsChosenForATaskOfAnotherName)
{
    EXPECT_FALSE(editor("table_b1")->isVisible());
    choose("recipe", "faithful");
    choose("scale", "small");
    ASSERT_TRUE(editor("table_b1")->isVisible());
    choose("table_b1", "imdb");
    EXPECT_EQ(m_form.configuration().joint.taskLength, 512);
    EXPECT_EQ(m_form.configuration().task, "birds");
    EXPECT_EQ(m_form.draft().tableB1(), "imdb");
}

TEST_F(FormTest, anotherRunIsOfferedAsTheModelToStartFrom)
{
    m_form.setNames({{"birds"}, {"birds-k50"}, {}, {}, {{"12", "Run 12 · TLM · birds, dev 0.8"}}});
    choose("method", "finetune");
    EXPECT_TRUE(problem("model").contains("needs a pretrained model"));
    auto *box = editor("model")->findChild<QComboBox *>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    EXPECT_EQ(m_form.configuration().model, "12");
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(FormTest, aFewExamplesOfEachClassAreSetAmongTheData)
{
    type("data.examples_per_class", "16");
    EXPECT_EQ(m_form.configuration().data.examplesPerClass, 16);
}

TEST_F(FormTest, theMenuOfAFieldIsAskedForAtItsLabel)
{
    QSignalSpy asked(&m_form, &ConfigurationForm::fieldMenuRequested);
    for (auto *label : m_form.findChildren<QLabel *>())
        if (label->text() == "Scale")
            test::askForMenu(label);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(FormTest, seedsAreAListOfNumbers)
{
    type("seeds", "3, 1,3");
    EXPECT_EQ(m_form.seeds(), (std::vector<std::uint64_t>{3, 1}));
    type("seeds", "one");
    EXPECT_TRUE(m_form.seeds().empty());
    EXPECT_EQ(m_form.problems(), 1);
    EXPECT_FALSE(problem("seeds").isEmpty());
}

TEST_F(FormTest, aNameThatIsGoneStaysVisible)
{
    Configuration other = m_valid;
    other.task = "removed";
    m_form.setConfiguration(other);
    EXPECT_EQ(qobject_cast<QComboBox *>(editor("task"))->currentText(), "removed");
}

TEST(NumberBox, arrowsChangeTheLeadingDigit)
{
    EXPECT_DOUBLE_EQ(stepped(0.002, 1, false, 0, 1), 0.003);
    EXPECT_DOUBLE_EQ(stepped(0.001, -1, false, 0, 1), 0.0009);
    EXPECT_DOUBLE_EQ(stepped(16'000'000, 1, true, 0, 1e15), 20'000'000);
    EXPECT_DOUBLE_EQ(stepped(7, 2, true, 0, 100), 9);
    EXPECT_DOUBLE_EQ(stepped(0, -1, true, 0, 100), 0);
    EXPECT_DOUBLE_EQ(stepped(0.9, 3, false, 0, 1), 1);
}

TEST(NumberBox, keysStepAndTellIt)
{
    NumberBox box(*findField("joint.learning_rate"));
    box.setText("0.002");
    QSignalSpy edited(&box, &NumberBox::textEdited);
    box.show();
    QTest::keyClick(&box, Qt::Key_Up);
    EXPECT_EQ(box.text(), "0.003");
    EXPECT_EQ(edited.size(), 1);
}

TEST(TrainingCommand, leavesOutWhatThePresetGives)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.task = "birds";
    configuration.selection = "birds-k50";
    EXPECT_EQ(
        trainingCommand(configuration, {1, 2}, {}, {}),
        "tlm train --task birds --selection birds-k50 --method tlm --recipe fast --scale tiny --seed 1 2");
    configuration.joint.learningRate = 0.001;
    configuration.encoder.plantedHeads = true;
    EXPECT_TRUE(trainingCommand(configuration, {1}, {}, {})
                    .endsWith("--seed 1 --set encoder.planted_heads=true joint.learning_rate=0.001"));
}

TEST(TrainingCommand, namesTheRowOfTheTable)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Small, "imdb");
    configuration.task = "papers";
    EXPECT_TRUE(trainingCommand(configuration, {1}, "imdb", {}).endsWith("--table-b1 imdb --seed 1"));
}

TEST(TrainingCommand, quotesForTheShell)
{
    EXPECT_EQ(shellWord("plain-1.5"), "plain-1.5");
    EXPECT_EQ(shellWord("a b"), "'a b'");
    EXPECT_EQ(shellWord("it's"), "'it'\\''s'");
    EXPECT_EQ(shellWord(""), "''");
    const Configuration configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    EXPECT_TRUE(trainingCommand(configuration, {1}, {}, "/my work").contains("--workspace '/my work'"));
}

TEST(Seeds, anythingElseIsNoSeed)
{
    EXPECT_EQ(parseSeeds("1 2，3"), (std::vector<std::uint64_t>{1, 2, 3}));
    EXPECT_TRUE(parseSeeds("").empty());
    EXPECT_TRUE(parseSeeds("-1").empty());
    EXPECT_TRUE(parseSeeds("1.5").empty());
}

TEST(BudgetText, isReadBackAsTheSameBudget)
{
    for (const char *budget : {"16M", "500k", "1234", "10min", "90min"}) {
        Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
        ASSERT_TRUE(applyBudget(configuration, budget));
        EXPECT_EQ(budgetText(configuration), budget);
    }
}

} // namespace
} // namespace tlm
