#include "core/experiment/configuration.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/experiment/field.h"

using namespace tlm;

namespace {

constexpr Method methods[] = {Method::Tlm,      Method::TaskOnly,    Method::TaskMlm,       Method::Random,
                              Method::FineTune, Method::FineTuneMlm, Method::PretrainedTlm, Method::Linear};
constexpr Scale scales[] = {Scale::Tiny, Scale::Mini, Scale::Small, Scale::Medium, Scale::Large};

Configuration named(Configuration configuration)
{
    configuration.task = "scierc";
    configuration.selection = "scierc-50";
    configuration.model = "/models/bert";
    return configuration;
}

bool hasProblem(const Configuration &configuration, const std::string &key)
{
    const auto problems = validate(configuration);
    return std::any_of(problems.begin(), problems.end(), [&](const auto &each) { return each.key == key; });
}

} // namespace

TEST(Configuration, NamesReadBack)
{
    for (const Method method : methods)
        EXPECT_EQ(methodFromName(methodName(method)), method);
    for (const Scale scale : scales)
        EXPECT_EQ(scaleFromName(scaleName(scale)), scale);
    for (const Recipe recipe : {Recipe::Faithful, Recipe::Fast})
        EXPECT_EQ(recipeFromName(recipeName(recipe)), recipe);
    EXPECT_EQ(methodName(Method::PretrainedTlm), "pretrained-tlm");
    EXPECT_FALSE(methodFromName("TLM"));
    EXPECT_FALSE(scaleFromName(""));
    EXPECT_FALSE(recipeFromName("faithful "));
}

TEST(Preset, EveryOneIsValidOnceItsNamesAreGiven)
{
    for (const Method method : methods)
        for (const Scale scale : scales)
            for (const Recipe recipe : {Recipe::Faithful, Recipe::Fast}) {
                const auto problems = validate(named(preset(method, recipe, scale)));
                EXPECT_TRUE(problems.empty()) << methodName(method) << ' ' << recipeName(recipe) << ' '
                                              << scaleName(scale) << ": " << problems.front().error.cause;
            }
}

TEST(Preset, FaithfulSmallIsTheAuthorsScript)
{
    const Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Small);
    EXPECT_EQ(configuration.encoder.layers, 12);
    EXPECT_EQ(configuration.encoder.hidden, 768);
    EXPECT_EQ(configuration.encoder.vocabulary, 30522);
    EXPECT_EQ(configuration.encoder.pooling, Pooling::Classify);
    EXPECT_FALSE(configuration.encoder.preNorm);
    const JointConfiguration &joint = configuration.joint;
    EXPECT_EQ(joint.steps, 150'000);
    EXPECT_EQ(joint.batchSequences, 256);
    EXPECT_EQ(joint.rho1, 999);
    EXPECT_EQ(joint.rho2, 20);
    EXPECT_EQ(joint.learningRate, 1e-4);
    EXPECT_EQ(joint.beta2, 0.999);
    EXPECT_EQ(joint.masking, 0.15);
    EXPECT_EQ(joint.clip, 0);
    EXPECT_EQ(joint.warmUp * double(joint.steps), 10'000);
    EXPECT_EQ(configuration.fineTuning.steps, 30'000);
    EXPECT_EQ(configuration.fineTuning.learningRate, 2e-5);
    EXPECT_EQ(configuration.fineTuning.weightDecay, 0);
}

TEST(Preset, FastTinyIsRowA)
{
    const Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    EXPECT_EQ(configuration.joint.tokens, 16'000'000);
    EXPECT_EQ(configuration.joint.learningRate, 2e-3);
    EXPECT_EQ(configuration.encoder.embeddingDeviation, 0.06);
    EXPECT_EQ(configuration.encoder.positionScale, 0.085);
    EXPECT_FALSE(configuration.encoder.plantedHeads);
}

TEST(Preset, ScalesGrowInStepsOfThePaper)
{
    struct Row
    {
        Scale scale;
        std::int64_t layers, hidden, feedForward, heads, vocabulary, steps, sequences, rho1;
    };
    for (const Row &row : {Row{Scale::Tiny, 2, 128, 512, 4, 8192, 2'000, 256, 99},
                           Row{Scale::Mini, 4, 256, 1024, 4, 8192, 10'000, 256, 99},
                           Row{Scale::Small, 12, 768, 3072, 12, 30522, 150'000, 256, 999},
                           Row{Scale::Medium, 12, 768, 3072, 12, 30522, 300'000, 256, 999},
                           Row{Scale::Large, 24, 1024, 4096, 16, 30522, 300'000, 512, 1999}}) {
        for (const Recipe recipe : {Recipe::Faithful, Recipe::Fast}) {
            const ModelConfiguration encoder = preset(Method::Tlm, recipe, row.scale).encoder;
            EXPECT_EQ(encoder.layers, row.layers);
            EXPECT_EQ(encoder.hidden, row.hidden);
            EXPECT_EQ(encoder.feedForward, row.feedForward);
            EXPECT_EQ(encoder.heads, row.heads);
            EXPECT_EQ(encoder.vocabulary, row.vocabulary);
        }
        const JointConfiguration joint = preset(Method::Tlm, Recipe::Faithful, row.scale).joint;
        EXPECT_EQ(joint.steps, row.steps);
        EXPECT_EQ(joint.batchSequences, row.sequences);
        EXPECT_EQ(joint.rho1, row.rho1);
        EXPECT_EQ(joint.rho2, 20);
    }
}

TEST(Preset, RecordsWhatItWasMadeFrom)
{
    for (const Method method : methods)
        for (const Scale scale : scales) {
            const Configuration configuration = preset(method, Recipe::Faithful, scale);
            EXPECT_EQ(configuration.method, method);
            EXPECT_EQ(configuration.recipe, Recipe::Faithful);
            EXPECT_EQ(configuration.scale, scale);
            EXPECT_EQ(configuration.seed, 1u);
        }
}

TEST(Preset, MethodsDifferInWhatTheyRead)
{
    EXPECT_EQ(preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny).joint.tokens, 0);
    EXPECT_EQ(preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny).joint.rho1, 0);
    EXPECT_GT(preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny).joint.tokens, 0);
    EXPECT_EQ(preset(Method::FineTune, Recipe::Faithful, Scale::Small).joint.steps, 0);
    EXPECT_EQ(preset(Method::FineTune, Recipe::Faithful, Scale::Small).fineTuning.learningRate, 2e-5);
}

TEST(Validation, MissingNamesDependOnTheMethod)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    EXPECT_TRUE(hasProblem(configuration, "task"));
    EXPECT_TRUE(hasProblem(configuration, "selection"));
    EXPECT_FALSE(hasProblem(configuration, "model"));
    configuration = preset(Method::FineTune, Recipe::Fast, Scale::Tiny);
    EXPECT_TRUE(hasProblem(configuration, "model"));
    EXPECT_FALSE(hasProblem(configuration, "selection"));
}

TEST(Validation, EachRuleNamesItsField)
{
    const Configuration good = named(preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
    struct Case
    {
        std::vector<const char *> assignments;
        const char *key;
    };
    const Case cases[] = {
        {{"encoder.heads=3"}, "encoder.heads"},
        {{"encoder.hidden=129", "encoder.heads=1"}, "encoder.hidden"},
        {{"joint.task_length=129"}, "joint.task_length"},
        {{"joint.external_length=256"}, "joint.external_length"},
        {{"joint.tokens=0"}, "joint.tokens"},
        {{"joint.minutes=5"}, "joint.tokens"},
        {{"joint.batch_tokens=0"}, "joint.batch_tokens"},
        {{"joint.batch_sequences=8"}, "joint.batch_tokens"},
        {{"joint.batch_tokens=100"}, "joint.batch_tokens"},
        {{"joint.rho1=0"}, "joint.rho1"},
        {{"method=task-mlm"}, "joint.rho1"},
        {{"method=task-only"}, "joint.tokens"},
        {{"fine_tuning.steps=10"}, "fine_tuning.epochs"},
        {{"encoder.planted_heads=true", "encoder.position_start=normal"}, "encoder.planted_heads"},
        {{"encoder.planted_heads=true", "encoder.heads=2"}, "encoder.planted_heads"},
        {{"encoder.planted_heads=true", "encoder.hidden=132"}, "encoder.planted_heads"}};
    for (const Case &each : cases) {
        Configuration configuration = good;
        for (const char *assignment : each.assignments)
            ASSERT_TRUE(setField(configuration, assignment)) << assignment;
        EXPECT_TRUE(hasProblem(configuration, each.key)) << each.assignments.front();
    }
}

TEST(Validation, HowLongSequencesOfAPretrainedModelAreIsNotForThePresetToSay)
{
    for (const Method method : {Method::FineTune, Method::FineTuneMlm, Method::PretrainedTlm}) {
        Configuration configuration = named(preset(method, Recipe::Fast, Scale::Tiny));
        configuration.joint.taskLength = configuration.joint.externalLength = 512;
        EXPECT_TRUE(validate(configuration).empty()) << methodName(method);
    }
}

TEST(Validation, FineTuningMayBeLeftOutOnlyAfterAJointStage)
{
    Configuration configuration = named(preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
    configuration.fineTuning.epochs = 0;
    EXPECT_TRUE(validate(configuration).empty());
    configuration = named(preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny));
    configuration.fineTuning.epochs = 0;
    EXPECT_TRUE(hasProblem(configuration, "fine_tuning.epochs"));
}

TEST(Validation, ListsAllProblemsAtOnce)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.encoder.heads = 0;
    configuration.joint.masking = 2;
    configuration.joint.batchTokens = 1;
    for (const char *key : {"task", "selection", "encoder.heads", "joint.masking", "joint.batch_tokens"})
        EXPECT_TRUE(hasProblem(configuration, key)) << key;
}

TEST(Validation, LinearNeedsATaskOnly)
{
    Configuration configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    configuration.task = "scierc";
    EXPECT_TRUE(validate(configuration).empty());
}

TEST(Budget, TimeOrTokensReplaceWhatWasThere)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Tiny);
    ASSERT_TRUE(applyBudget(configuration, "16M"));
    EXPECT_EQ(configuration.joint.tokens, 16'000'000);
    EXPECT_EQ(configuration.joint.steps, 0);
    ASSERT_TRUE(applyBudget(configuration, "2h"));
    EXPECT_EQ(configuration.joint.minutes, 120);
    EXPECT_EQ(configuration.joint.tokens, 0);
    ASSERT_TRUE(applyBudget(configuration, "500k"));
    EXPECT_EQ(configuration.joint.tokens, 500'000);
    EXPECT_EQ(configuration.joint.minutes, 0);
    ASSERT_TRUE(applyBudget(configuration, "10min"));
    EXPECT_EQ(configuration.joint.minutes, 10);
    ASSERT_TRUE(applyBudget(configuration, "1.5M"));
    EXPECT_EQ(configuration.joint.tokens, 1'500'000);
    ASSERT_TRUE(applyBudget(configuration, "12345"));
    EXPECT_EQ(configuration.joint.tokens, 12'345);
}

TEST(Budget, RefusesWhatIsNeither)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    const Configuration before = configuration;
    for (const char *bad : {"", "M", "0", "-5M", "16m", "nan", "inf", "1e30M", "10 min", "0.1", "5minutes"})
        EXPECT_FALSE(applyBudget(configuration, bad)) << bad;
    EXPECT_EQ(configuration, before);
    Configuration taskOnly = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
    EXPECT_FALSE(applyBudget(taskOnly, "16M"));
}
