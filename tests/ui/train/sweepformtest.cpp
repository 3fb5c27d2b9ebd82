#include "ui/train/sweepform.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/experiment/field.h"
#include "ui/clicks.h"
#include "ui/support/words.h"
#include "ui/train/axisrow.h"
#include "ui/train/hands.h"

namespace tlm {
namespace {

class SweepFormTest : public ::testing::Test
{
protected:
    SweepFormTest()
    {
        m_form.setNames({{"birds", "ants"}, {"birds-k50"}, {"acl", "wiki"}});
        m_form.resize(500, 400);
        m_form.show();
    }
    AxisRow *row(int number) { return m_form.findChildren<AxisRow *>().value(number); }
    QLineEdit *values(int number) { return row(number)->findChild<QLineEdit *>(); }
    void choose(const QString &text)
    {
        auto *ready = static_cast<QPushButton *>(test::button(m_form, "Ready-made"));
        EXPECT_TRUE(test::pick(ready->menu(), {text})) << text.toStdString();
    }
    void setKey(int number, const char *key) { test::choose(row(number)->findChild<QComboBox *>(), key); }

    SweepForm m_form;
};

TEST_F(SweepFormTest, beginsWithOneExperiment)
{
    EXPECT_TRUE(m_form.isEmpty());
    EXPECT_EQ(m_form.problems(), 0);
    EXPECT_TRUE(test::words(m_form).join('|').contains("One experiment"));
}

TEST_F(SweepFormTest, aSettingIsVariedByTypingItsValues)
{
    QSignalSpy changed(&m_form, &SweepForm::changed);
    ASSERT_TRUE(test::click(m_form, "Vary a setting"));
    test::type(values(0), "1, 99 external-only");
    EXPECT_GT(changed.size(), 1);
    ASSERT_EQ(m_form.axes().size(), 1u);
    EXPECT_EQ(m_form.axes()[0].key, "joint.rho1");
    EXPECT_EQ(m_form.axes()[0].values, (std::vector<std::string>{"1", "99", "external-only"}));
    EXPECT_EQ(m_form.problems(), 0);
    test::type(values(0), "1, many");
    EXPECT_EQ(m_form.problems(), 1);
    EXPECT_TRUE(row(0)->problem().contains("must be a whole number"));
    test::type(values(0), "");
    EXPECT_EQ(row(0)->problem(), "Give it values.");
}

TEST_F(SweepFormTest, whatIsVariedTwiceIsToldUntilItIsNot)
{
    m_form.setAxes({{"joint.rho1", {"1"}}, {"joint.rho2", {"20"}}});
    setKey(1, "joint.rho1");
    test::type(values(1), "5");
    EXPECT_EQ(row(1)->problem(), "This is varied twice.");
    setKey(0, "k");
    test::type(values(0), "50");
    EXPECT_TRUE(row(1)->problem().isEmpty());
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(SweepFormTest, namedValuesAreChosenFromAMenu)
{
    m_form.setAxes({{"selector", {"bm25"}}});
    auto *choice = row(0)->findChild<MultiChoice *>();
    ASSERT_NE(choice, nullptr);
    EXPECT_FALSE(values(0)->isVisible());
    ASSERT_TRUE(test::toggle(choice->menu(), {choice->menu()->actions().at(1)->text()}));
    EXPECT_EQ(m_form.axes()[0].values, (std::vector<std::string>{"bm25", "random"}));
    setKey(0, "corpus");
    choice = row(0)->findChild<MultiChoice *>();
    QStringList offered;
    for (const QAction *action : choice->menu()->actions())
        offered << action->text();
    EXPECT_EQ(offered, (QStringList{"acl", "wiki", "acl+wiki"}));
    m_form.setNames({{}, {}, {"only"}});
    EXPECT_EQ(row(0)->findChild<MultiChoice *>()->menu()->actions().size(), 1);
}

TEST_F(SweepFormTest, aRowIsTakenAway)
{
    m_form.setAxes({{"k", {"50"}}, {"joint.rho2", {"20", "100"}}});
    QTest::mouseClick(row(0)->findChild<QToolButton *>(), Qt::LeftButton);
    ASSERT_EQ(m_form.axes().size(), 1u);
    EXPECT_EQ(m_form.axes()[0].key, "joint.rho2");
}

TEST_F(SweepFormTest, severalMethodsAreOneClick)
{
    choose("TLM against its baselines");
    ASSERT_EQ(m_form.axes().size(), 1u);
    EXPECT_EQ(m_form.axes()[0].key, "method");
    EXPECT_EQ(m_form.axes()[0].values,
              (std::vector<std::string>{"tlm", "task-only", "task-mlm", "random", "linear"}));
    choose("TLM and the linear baseline");
    ASSERT_EQ(m_form.axes().size(), 1u) << "it stands for the one before";
    EXPECT_EQ(m_form.axes()[0].values, (std::vector<std::string>{"tlm", "linear"}));
    EXPECT_EQ(m_form.problems(), 0);
}

TEST_F(SweepFormTest, eachTableOfThePaperIsOneClick)
{
    QSignalSpy chosen(&m_form, &SweepForm::paperTableChosen);
    for (const char *text : {"Table 3: retrieval and corpus", "Table 4: neighbours of a text, K",
                             "Table 5: rho1", "Table 6: rho2", "Table 7: with and without stage 2"})
        choose(text);
    ASSERT_EQ(chosen.size(), 5);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(chosen[i][0].toInt(), i + 3);
}

TEST_F(SweepFormTest, aNameIsCheckedAndAPlanIsShown)
{
    m_form.setAxes({{"k", {"50", "500"}}});
    auto *name = test::control<QLineEdit>(m_form, "Name of the sweep");
    ASSERT_TRUE(name->isVisible());
    test::type(name, "my sweep");
    EXPECT_EQ(m_form.problems(), 1);
    test::type(name, "first");
    EXPECT_EQ(m_form.problems(), 0);
    EXPECT_EQ(m_form.name(), "first");
    m_form.showPlan("4 experiments, 3 new runs", false);
    EXPECT_TRUE(test::words(m_form).contains("4 experiments, 3 new runs"));
    m_form.showPlan("It cannot be.", true);
    EXPECT_TRUE(test::words(m_form).contains("▲ It cannot be."));
}

TEST(AxisChoices, everySettingCanBeVariedButThoseThatNameTheRun)
{
    std::vector<std::string> keys;
    for (const AxisKey &each : axisKeys()) {
        EXPECT_FALSE(each.label.isEmpty()) << each.key;
        EXPECT_FALSE(each.help.isEmpty()) << each.key;
        EXPECT_EQ(std::count(keys.begin(), keys.end(), each.key), 0) << each.key;
        keys.push_back(each.key);
        EXPECT_EQ(axisLabel(each.key), each.label);
    }
    for (const Field &field : fields()) {
        const bool offered = std::find(keys.begin(), keys.end(), field.key) != keys.end();
        EXPECT_EQ(offered, field.key != "seed" && field.key != "model" && field.group != "compute")
            << field.key;
    }
    EXPECT_EQ(axisLabel("no.such"), "no.such");
}

TEST(AxisChoices, everyOfferedValueIsValid)
{
    const AxisNames names{{"birds"}, {"birds-k50"}, {"acl", "wiki"}};
    std::vector<std::string> offering;
    for (const AxisKey &each : axisKeys()) {
        const auto choices = axisChoices(each.key, names);
        if (!choices)
            continue;
        std::vector<std::string> values;
        for (const auto &choice : *choices)
            values.push_back(choice.value.toStdString());
        EXPECT_FALSE(values.empty()) << each.key;
        EXPECT_TRUE(makeAxis(each.key, values)) << each.key;
        offering.push_back(each.key);
    }
    EXPECT_EQ(offering, (std::vector<std::string>{
                            "method", "selector", "query", "corpus", "stage2", "scale", "recipe", "task",
                            "selection", "encoder.tokenizer", "encoder.pre_norm", "encoder.lower_case",
                            "encoder.position_start", "encoder.unigram_bias", "encoder.planted_heads",
                            "encoder.pooling", "data.class_weights", "fine_tuning.reset_head"}));
}

TEST(AxisChoices, valuesAreTypedBetweenCommasOrSpaces)
{
    EXPECT_EQ(typedValues(" 1, 9,99  external-only，2"),
              (std::vector<std::string>{"1", "9", "99", "external-only", "2"}));
    EXPECT_TRUE(typedValues(" , ").empty());
}

} // namespace
} // namespace tlm
