#include "core/sweep/sweep.h"

#include <set>

#include "core/sweep/pointmaker.h"
#include "core/sweep/wantedselection.h"
#include "sweepfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using Expansion = SweepTest;

} // namespace

TEST_F(Expansion, IsTheProductWithTheLastAxisFastest)
{
    const auto points = expand(sweepOf({"k=2,3", "task=birds,scierc", "seed=1,2"}));
    ASSERT_EQ(points.size(), 8u);
    EXPECT_EQ(points[1].values, (std::vector<std::string>{"2", "birds", "2"}));
    EXPECT_EQ(points[6].values, (std::vector<std::string>{"3", "scierc", "1"}));
    EXPECT_EQ(points[6].configuration.task, "scierc");
    EXPECT_EQ(points[6].configuration.seed, 1u);
    EXPECT_EQ(points[6].configuration.selection, "scierc-k3-acl");
    ASSERT_EQ(points[6].selections.size(), 1u);
    EXPECT_EQ(points[6].selections[0].k, 3u);
}

TEST_F(Expansion, EveryFieldMayVaryOnTopOfTheRequest)
{
    SweepDefinition definition = sweepOf({"task=birds", "rho1=3,external-only", "rho2=5,6"});
    definition.base.budget = "2M";
    definition.base.assignments = {"joint.rho2=1", "joint.masking=0.25"};
    definition.compute.threads = 3;
    const auto points = expand(definition);
    ASSERT_EQ(points.size(), 4u);
    EXPECT_EQ(points[0].configuration.joint.rho1, 3);
    EXPECT_EQ(points[0].configuration.joint.rho2, 5);
    EXPECT_EQ(points[0].configuration.joint.masking, 0.25);
    EXPECT_EQ(points[0].configuration.joint.tokens, 2'000'000);
    EXPECT_EQ(points[0].configuration.compute.threads, 3);
    EXPECT_EQ(points[2].configuration.joint.rho1, 1'000'000);
    const auto budgets = expand(sweepOf({"task=birds", "budget=1M,3min"}));
    EXPECT_EQ(budgets[0].configuration.joint.tokens, 1'000'000);
    EXPECT_EQ(budgets[1].configuration.joint.minutes, 3);
}

TEST_F(Expansion, NoNeighboursAreTheTaskDataAlone)
{
    const auto points = expand(sweepOf({"k=0,2", "task=birds"}));
    EXPECT_EQ(points[0].configuration.method, Method::TaskMlm);
    EXPECT_EQ(points[0].configuration.selection, "");
    EXPECT_TRUE(points[0].selections.empty());
    EXPECT_EQ(points[1].configuration.method, Method::Tlm);
    EXPECT_EQ(points[0].configuration.joint.tokens, points[1].configuration.joint.tokens);
}

TEST_F(Expansion, AMethodTakesWhatItUses)
{
    SweepDefinition definition = sweepOf({"method=tlm,random,task-mlm,task-only,linear", "task=birds"});
    definition.base.budget = "2M";
    definition.base.assignments = {"joint.rho1=5", "encoder.layers=3", "fine_tuning.dropout=0.2"};
    const auto points = expand(definition);
    ASSERT_EQ(points.size(), 5u);
    for (const SweepPoint &point : points)
        EXPECT_TRUE(validate(point.configuration).empty());
    EXPECT_EQ(points[1].configuration.selection, "birds-k50-acl-random-1");
    ASSERT_EQ(points[1].selections.size(), 2u);
    EXPECT_EQ(points[1].selections[0].name, "birds-k50-acl");
    EXPECT_EQ(points[2].configuration.joint.rho1, 0);
    EXPECT_EQ(points[2].configuration.joint.tokens, 2'000'000);
    EXPECT_EQ(points[3].configuration.joint.tokens, 0);
    EXPECT_EQ(points[3].configuration.encoder.layers, 3);
    Configuration linear = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    linear.task = "birds";
    EXPECT_EQ(points[4].configuration, linear);
}

TEST_F(Expansion, SelectorsQueriesAndCorporaMakeSelections)
{
    const auto drawn = expand(sweepOf({"selector=bm25,random,dsir", "task=birds", "seed=4"}));
    EXPECT_EQ(drawn[0].configuration.selection, "birds-k50-acl");
    EXPECT_EQ(drawn[1].configuration.selection, "birds-k50-acl-random-4");
    EXPECT_EQ(drawn[2].configuration.selection, "birds-k50-acl-dsir-4");
    EXPECT_EQ(drawn[2].selections.back().selector, Selector::Dsir);
    EXPECT_EQ(drawn[1].configuration.method, Method::Tlm);
    const auto queries = expand(sweepOf({"query=text,rake", "corpus=wiki,acl+wiki", "task=birds"}));
    EXPECT_EQ(queries[0].configuration.selection, "birds-k50-wiki");
    EXPECT_EQ(queries[3].configuration.selection, "birds-k50-rake-acl.wiki");
    EXPECT_EQ(queries[3].selections[0].corpora, (std::vector<std::string>{"acl", "wiki"}));
}

TEST_F(Expansion, WithoutKTheFaithfulRecipeTakesThePapers)
{
    const auto points = expand(sweepOf({"recipe=fast,faithful", "scale=small", "task=scierc"}));
    EXPECT_EQ(points[0].configuration.selection, "scierc-k50-acl");
    EXPECT_EQ(points[1].configuration.selection, "scierc-k5000-acl");
    EXPECT_EQ(points[1].configuration.joint.rho1, 999);
}

TEST_F(Expansion, NamedSelectionsAreLookedUpWhenSomethingIsDrawnLikeThem)
{
    SelectionOptions options = expand(sweepOf({"k=2", "task=birds"}))[0].selections[0];
    options.name = "near";
    NoProgress progress;
    ASSERT_TRUE(makeSelection(workspace, options, progress, {}));
    SweepDefinition definition = sweepOf({"selection=near", "method=tlm,random", "task=birds"});
    definition.corpora.clear();
    const auto points = expand(definition);
    EXPECT_EQ(points[0].configuration.selection, "near");
    EXPECT_TRUE(points[0].selections.empty());
    EXPECT_EQ(points[1].configuration.selection, "near-random-1");
}

TEST_F(Expansion, ANamedSelectionStandsForNoOtherSelector)
{
    SelectionOptions near = expand(sweepOf({"k=2", "task=birds"}))[0].selections[0];
    near.name = "near";
    NoProgress progress;
    ASSERT_TRUE(makeSelection(workspace, near, progress, {}));
    ASSERT_TRUE(makeSelection(workspace, drawnLike(near, Selector::Random, 1), progress, {}));
    const auto over = [](const std::string &selectors, const std::string &selection) {
        SweepDefinition definition = sweepOf({"selector=" + selectors, "task=birds"});
        definition.corpora.clear();
        definition.base.selection = selection;
        return definition;
    };
    for (const char *selectors : {"bm25", "dsir", "bm25,dsir", "random,bm25"})
        EXPECT_EQ(refusal(over(selectors, "near-random-1")).code, ErrorCode::Usage) << selectors;
    const auto drawn = expand(over("random", "near-random-1"));
    EXPECT_EQ(drawn[0].configuration.selection, "near-random-1");
    EXPECT_TRUE(drawn[0].selections.empty());
    const auto points = expand(over("bm25,random,dsir", "near"));
    EXPECT_EQ(points[0].configuration.selection, "near");
    EXPECT_EQ(points[1].configuration.selection, "near-random-1");
    EXPECT_EQ(points[2].configuration.selection, "near-dsir-1");
}

TEST_F(Expansion, StageTwoCanBeLeftOut)
{
    for (const char *recipe : {"fast", "faithful"}) {
        SweepDefinition definition = sweepOf({"stage2=on,off", "task=birds"});
        definition.base.recipe = recipe;
        const auto points = expand(definition);
        const auto &with = points[0].configuration.fineTuning, &without = points[1].configuration.fineTuning;
        EXPECT_GT(with.epochs + double(with.steps), 0);
        EXPECT_EQ(without.epochs + double(without.steps), 0);
    }
    EXPECT_EQ(refusal([] {
                  SweepDefinition definition = sweepOf({"stage2=off", "task=birds"});
                  definition.base.method = "task-only";
                  return definition;
              }())
                  .code,
              ErrorCode::ConfigurationInvalid);
}

TEST_F(Expansion, ModelsOfOtherRunsAreAnAxis)
{
    SweepDefinition definition = sweepOf({"model=1,2,3", "task=birds,scierc"});
    definition.base.method = "finetune";
    const auto points = expand(definition);
    ASSERT_EQ(points.size(), 6u);
    EXPECT_EQ(points[5].configuration.model, "3");
    EXPECT_EQ(points[5].configuration.task, "scierc");
    EXPECT_TRUE(points[5].selections.empty());
}

TEST_F(Expansion, WhatCannotGoTogetherIsRefused)
{
    EXPECT_EQ(refusal(sweepOf({"k=1", "k=2", "task=birds"})).code, ErrorCode::Usage);
    EXPECT_EQ(refusal(sweepOf({"selection=near", "task=birds"})).code, ErrorCode::Usage);
    EXPECT_EQ(refusal(sweepOf({"k=0", "task=birds", "method=pretrained-tlm", "model=1"})).code,
              ErrorCode::Usage);
    SweepDefinition definition = sweepOf({"k=2", "task=birds"});
    definition.corpora.clear();
    EXPECT_EQ(refusal(definition).code, ErrorCode::Usage);
    EXPECT_EQ(refusal(sweepOf({"task=nobody"})).code, ErrorCode::TaskNotFound);
    EXPECT_EQ(refusal(sweepOf({"task=birds", "corpus=none"})).code, ErrorCode::CorpusNotFound);
    SweepDefinition large = sweepOf({"task=birds"});
    for (const char *key : {"rho1", "rho2", "masking", "seed"}) {
        SweepAxis axis{parseAxis(std::string(key) + "=1").value_or(SweepAxis{"joint.masking", {}}).key, {}};
        for (int value = 1; value <= 20; ++value)
            axis.values.push_back(std::to_string(value));
        large.axes.push_back(axis);
    }
    EXPECT_EQ(refusal(large).code, ErrorCode::Usage);
}

TEST_F(Expansion, AWrongExperimentIsToldWithItsValues)
{
    const Error error = refusal(sweepOf({"task=birds", "joint.task_length=64,256"}));
    EXPECT_NE(error.cause.find("256"), std::string::npos);
    EXPECT_EQ(error.where, "task=birds joint.task_length=256");
}

TEST(SweepName, IsTheSameForTheSameSweepAlone)
{
    SweepDefinition definition;
    definition.axes = {{"k", {"1", "2"}}, {"task", {"birds"}}};
    const std::string name = nameFor(definition);
    EXPECT_TRUE(checkName(name));
    EXPECT_EQ(nameFor(definition), name);
    std::set<std::string> names{name};
    definition.axes[0].values.push_back("3");
    EXPECT_TRUE(names.insert(nameFor(definition)).second);
    definition.base.budget = "2M";
    EXPECT_TRUE(names.insert(nameFor(definition)).second);
    definition.corpora = {"acl"};
    EXPECT_TRUE(names.insert(nameFor(definition)).second);
}

TEST(UsesValue, FollowsTheMethod)
{
    EXPECT_TRUE(usesValue(Method::Tlm, "joint.rho1"));
    EXPECT_FALSE(usesValue(Method::TaskMlm, "joint.rho1"));
    EXPECT_TRUE(usesValue(Method::TaskMlm, "joint.rho2"));
    EXPECT_FALSE(usesValue(Method::TaskOnly, "joint.rho2"));
    EXPECT_TRUE(usesValue(Method::TaskOnly, "joint.task_length"));
    EXPECT_TRUE(usesValue(Method::TaskOnly, "encoder.layers"));
    EXPECT_FALSE(usesValue(Method::Linear, "encoder.layers"));
    EXPECT_FALSE(usesValue(Method::Linear, "joint.task_length"));
    EXPECT_TRUE(usesValue(Method::Linear, "data.examples_per_class"));
}
