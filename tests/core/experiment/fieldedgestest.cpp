#include <cmath>

#include <gtest/gtest.h>

#include "core/experiment/field.h"
#include "core/experiment/planner.h"

using namespace tlm;

namespace {

bool isNumber(const Field &field)
{
    return field.kind == FieldKind::Integer || field.kind == FieldKind::Real;
}

/// A number as a person writes it, exactly.
std::string written(const Field &field, double value)
{
    return field.kind == FieldKind::Integer ? std::to_string(std::llround(value)) : Json(value).dump();
}

/// Values that a field must take: its edges, or its choices, or some texts.
std::vector<std::string> valuesOf(const Field &field)
{
    if (isNumber(field))
        return {written(field, field.minimum), written(field, field.maximum)};
    if (field.kind == FieldKind::Boolean)
        return {"true", "false"};
    return field.kind == FieldKind::Choice ? field.choices
                                           : std::vector<std::string>{"", "a=b", "汉 字\n\"x\""};
}

} // namespace

TEST(FieldEdges, EveryFieldGoesThroughAssignmentAndJson)
{
    for (const Field &field : fields())
        for (const auto &value : valuesOf(field)) {
            Configuration configuration;
            const auto set = setField(configuration, field.key + "=" + value);
            ASSERT_TRUE(set) << set.error().cause;
            const auto again = configurationFromJson(Json::parse(toJson(configuration).dump()), "x");
            ASSERT_TRUE(again) << field.key << '=' << value << ": " << again.error().cause;
            EXPECT_EQ(*again, configuration) << field.key << '=' << value;
            EXPECT_EQ(field.get(*again), field.get(configuration)) << field.key;
        }
}

TEST(FieldEdges, JustBeyondAnEdgeIsRefusedByAssignmentAndJson)
{
    for (const Field &field : fields()) {
        if (!isNumber(field))
            continue;
        const bool whole = field.kind == FieldKind::Integer;
        for (const double value : {whole ? field.minimum - 1 : std::nextafter(field.minimum, -INFINITY),
                                   whole ? field.maximum + 1 : std::nextafter(field.maximum, INFINITY)}) {
            Configuration configuration;
            const auto set = setField(configuration, field.key + "=" + written(field, value));
            ASSERT_FALSE(set) << field.key << '=' << value;
            EXPECT_EQ(set.error().code, ErrorCode::ConfigurationOutOfRange) << field.key;
            EXPECT_EQ(configuration, Configuration()) << field.key;
            Json json = toJson(configuration);
            const auto dot = field.key.find('.');
            (dot == std::string::npos ? json : json[field.group])[field.key.substr(dot + 1)] = value;
            EXPECT_FALSE(configurationFromJson(json, "x")) << field.key << '=' << value;
        }
    }
}

TEST(FieldEdges, ALetterTooManyStillFindsTheKey)
{
    for (const Field &field : fields()) {
        Configuration configuration;
        for (const auto &wrong : {field.key + "x", "x" + field.key, field.key + "_"}) {
            const auto set = setField(configuration, wrong + "=1");
            ASSERT_FALSE(set) << wrong;
            EXPECT_NE(set.error().cause.find('"' + field.key + '"'), std::string::npos) << set.error().cause;
        }
    }
}

TEST(FieldEdges, AKeyWithoutEndIsToldInFewWords)
{
    Configuration configuration;
    const auto set = setField(configuration, std::string(100'000, 'k') + "=1");
    ASSERT_FALSE(set);
    EXPECT_LT(set.error().cause.size(), 400u);
}

TEST(PlannerRows, BertAndRobertaOfThePaperAreReproduced)
{
    const double bertTokens = 1e6 * 256 * (0.9 * 128 + 0.1 * 512), robertaTokens = 5e5 * 8000 * 512;
    EXPECT_NEAR(bertTokens, 4.26e10, 0.005e10);
    EXPECT_NEAR(paperFlops(bertTokens, 355e6), 9.073e19, 0.0005e19);
    EXPECT_NEAR(robertaTokens, 2.048e12, 1);
    EXPECT_NEAR(paperFlops(robertaTokens, 125e6), 1.536e21, 0.0005e21);
    EXPECT_NEAR(paperFlops(bertTokens, 355e6) / 2.739e18, 33.1, 0.05);
}

TEST(PlannerRows, PlansCountEveryMethodAsItTrains)
{
    for (const Method method : {Method::Tlm, Method::TaskMlm, Method::Random, Method::PretrainedTlm}) {
        const auto configuration = preset(method, Recipe::Faithful, Scale::Small);
        const Plan plan = planRun(configuration);
        EXPECT_EQ(plan.tokens, 150'000ull * 256 * 128) << methodName(method);
        EXPECT_DOUBLE_EQ(plan.flops, 6.0 * double(plan.tokens) * 108'891'648.0) << methodName(method);
    }
}

TEST(PlannerRows, ATimeBudgetHasNoTokensYet)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Tiny);
    ASSERT_TRUE(applyBudget(configuration, "90s"));
    EXPECT_DOUBLE_EQ(configuration.joint.minutes, 1.5);
    EXPECT_EQ(planRun(configuration).tokens, 0u);
    ASSERT_TRUE(applyBudget(configuration, "2d"));
    EXPECT_EQ(configuration.joint.minutes, 2 * 24 * 60);
    ASSERT_TRUE(applyBudget(configuration, "3B"));
    EXPECT_EQ(planRun(configuration).tokens, 3'000'000'000u);
}
