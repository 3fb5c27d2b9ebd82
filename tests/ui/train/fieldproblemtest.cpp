#include "ui/train/fieldproblem.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

#include "core/experiment/field.h"
#include "core/sweep/axis.h"

namespace tlm {
namespace {

/// A language in which every sentence begins with a mark.
class MarkedLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QLatin1String(context) == "tlm::FieldProblem" ? "§ " + QString::fromUtf8(text) : QString();
    }
};

class FieldProblemTest : public ::testing::Test
{
protected:
    FieldProblemTest() { QCoreApplication::installTranslator(&m_language); }
    ~FieldProblemTest() override { QCoreApplication::removeTranslator(&m_language); }
    static void expectKnown(const std::string &cause)
    {
        EXPECT_EQ(problemText(cause).toStdString(), "§ " + cause);
    }

    MarkedLanguage m_language;
};

TEST_F(FieldProblemTest, everythingThatCoreSaysAgainstAConfigurationIsKnown)
{
    std::vector<Configuration> wrong(9, preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
    wrong[1].encoder.heads = 7;
    wrong[1].encoder.plantedHeads = true;
    wrong[1].encoder.hidden = 129;
    wrong[2].encoder.heads = 2;
    wrong[2].encoder.plantedHeads = true;
    wrong[2].encoder.positionStart = PositionStart::Normal;
    wrong[3].joint.externalLength = wrong[3].joint.taskLength = 4096;
    wrong[4].joint.tokens = 0;
    wrong[4].joint.rho1 = 0;
    wrong[5].joint.steps = 10;
    wrong[5].joint.batchSequences = 2;
    wrong[6] = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
    wrong[6].joint.tokens = 100;
    wrong[6].fineTuning.epochs = 0;
    wrong[7] = preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny);
    wrong[7].joint.rho1 = 3;
    wrong[7].fineTuning.steps = 5;
    wrong[8] = preset(Method::PretrainedTlm, Recipe::Fast, Scale::Tiny);
    wrong[8].joint.masking = 5;
    for (std::size_t i = 1; i < wrong.size(); ++i) // the first lacks its names
        wrong[i].task = wrong[i].selection = "birds";
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        const std::vector<FieldProblem> problems = validate(wrong[i]);
        EXPECT_FALSE(problems.empty()) << i;
        for (const FieldProblem &problem : problems)
            expectKnown(problem.error.cause);
    }
}

TEST_F(FieldProblemTest, everythingThatCoreSaysAgainstATypedValueIsKnown)
{
    for (const Field &field : fields()) {
        Configuration configuration;
        if (field.kind == FieldKind::Text)
            continue;
        const auto set = field.set(configuration, "nonsense");
        ASSERT_FALSE(set) << field.key;
        expectKnown(set.error().cause);
        if (field.kind == FieldKind::Integer || field.kind == FieldKind::Real)
            expectKnown(field.set(configuration, "-1000000").error().cause);
    }
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    for (const char *budget : {"soon", "-3M"})
        expectKnown(applyBudget(configuration, budget).error().cause);
    Configuration linear = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    expectKnown(applyBudget(linear, "3M").error().cause);
}

TEST_F(FieldProblemTest, everythingThatCoreSaysAgainstAnAxisIsKnown)
{
    for (const auto &[key, values] : {std::pair<const char *, std::vector<std::string>>{"k", {"-1"}},
                                      {"k", {"3", "3"}},
                                      {"selector", {"best"}},
                                      {"rho1", {"x"}},
                                      {"budget", {"soon"}}})
        expectKnown(makeAxis(key, values).error().cause);
}

TEST_F(FieldProblemTest, whatIsNotKnownStaysAsItIs)
{
    EXPECT_EQ(problemText("The moon is in the way."), "The moon is in the way.");
}

} // namespace
} // namespace tlm
