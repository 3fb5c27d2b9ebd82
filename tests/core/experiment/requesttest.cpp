#include "core/experiment/request.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

Configuration made(const ExperimentRequest &request)
{
    auto configuration = presetOf(request).value();
    const auto applied = applyRequest(request, configuration);
    EXPECT_TRUE(applied) << applied.error().cause;
    return configuration;
}

} // namespace

TEST(Request, AnEmptyOneIsTlmFastTiny)
{
    EXPECT_EQ(made({}), preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
}

TEST(Request, NamesBudgetAndValuesStandOnThePreset)
{
    ExperimentRequest request;
    request.task = "pets";
    request.selection = "near";
    request.recipe = "faithful";
    request.budget = "2M";
    request.assignments = {"joint.tokens=3000000", "joint.rho2=5", "joint.rho2=6"};
    Configuration wanted = preset(Method::Tlm, Recipe::Faithful, Scale::Tiny);
    wanted.task = "pets";
    wanted.selection = "near";
    wanted.joint.steps = 0;
    wanted.joint.tokens = 3'000'000;
    wanted.joint.rho2 = 6;
    EXPECT_EQ(made(request), wanted);
}

TEST(Request, WhatAConfigurationHasStaysWhereNothingIsSaid)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.task = "pets";
    configuration.model = "12";
    const Configuration before = configuration;
    ASSERT_TRUE(applyRequest({}, configuration));
    EXPECT_EQ(configuration, before);
}

TEST(Request, ARowOfTableB1IsNamedOrTheTasks)
{
    ExperimentRequest request;
    request.recipe = "faithful";
    request.scale = "small";
    request.task = "imdb";
    EXPECT_EQ(presetOf(request)->joint.rho1, 19);
    request.tableB1 = "rct-20k";
    EXPECT_EQ(presetOf(request)->joint.rho1, 3);
    request.task = "pets";
    request.tableB1 = "";
    EXPECT_EQ(presetOf(request)->joint.rho1, 999);
}

TEST(Request, RowsThatAreNoneAreRefusedAtTheirOption)
{
    ExperimentRequest request;
    request.recipe = "faithful";
    request.scale = "small";
    request.tableB1 = "weather";
    auto refused = presetOf(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "--table-b1 weather");
    EXPECT_NE(refused.error().cause.find("citation_intent"), std::string::npos);
    request.tableB1 = "sciie";
    for (const auto &[recipe, scale] : {std::pair{"fast", "small"}, {"faithful", "tiny"}}) {
        request.recipe = recipe;
        request.scale = scale;
        refused = presetOf(request);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::ConfigurationInvalid);
    }
}

TEST(Request, FailuresStandAtTheirOption)
{
    ExperimentRequest request;
    request.method = "best";
    EXPECT_EQ(presetOf(request).error().where, "--method best");
    request = {};
    request.scale = "huge";
    EXPECT_EQ(presetOf(request).error().where, "--scale huge");
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    request = {};
    request.budget = "soon";
    EXPECT_EQ(applyRequest(request, configuration).error().where, "--budget soon");
    request = {};
    request.assignments = {"joint.roh1=3"};
    EXPECT_EQ(applyRequest(request, configuration).error().where, "--set joint.roh1=3");
}

TEST(Request, AllProblemsAreOneFailure)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.encoder.heads = 3;
    const auto checked = checkConfiguration(configuration);
    ASSERT_FALSE(checked);
    for (const char *key : {"task: ", "selection: ", "encoder.heads: "})
        EXPECT_NE(checked.error().cause.find(key), std::string::npos) << checked.error().cause;
    EXPECT_EQ(checked.error().where, "task");
    EXPECT_EQ(checkConfiguration(configuration, "config.json").error().where, "config.json");
    EXPECT_TRUE(checkConfiguration([] {
        Configuration linear = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
        linear.task = "pets";
        return linear;
    }()));
}
