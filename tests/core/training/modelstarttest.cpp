#include "core/training/modelstart.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Fine-tuning of a model of tests/golden/model, which takes 12 or 16 tokens.
Configuration fineTuning(const std::string &model, Recipe recipe = Recipe::Fast)
{
    Configuration configuration = syntheticConfiguration(Method::FineTune);
    configuration.recipe = recipe;
    configuration.model = std::filesystem::path(TLM_GOLDEN_DIR) / "model" / model;
    configuration.joint.taskLength = configuration.joint.externalLength = 12;
    configuration.encoder.pooling = Pooling::Mean;
    return configuration;
}

} // namespace

TEST(ModelStart, APretrainedModelGetsTheHeadOfTheRecipe)
{
    const TrainingData data = syntheticData();
    for (const auto *model : {"bert", "roberta", "pooled", "tlm"}) {
        const Bert fast = makeModel(fineTuning(model), data).value();
        EXPECT_EQ(fast.head(), Head::Linear) << model;
        EXPECT_EQ(fast.labels(), std::int64_t(data.labels.size())) << model;
        EXPECT_EQ(fast.configuration().pooling, Pooling::Mean) << model;
        const Bert faithful = makeModel(fineTuning(model, Recipe::Faithful), data).value();
        EXPECT_EQ(faithful.head(), Head::Tlm) << model;
    }
}

TEST(ModelStart, WhatAPretrainedModelLacksIsNoted)
{
    const TrainingData data = syntheticData();
    std::vector<std::string> notes;
    const auto note = [&](const std::string &sentence) { notes.push_back(sentence); };
    ASSERT_TRUE(makeModel(fineTuning("bert"), data, note));
    EXPECT_TRUE(notes.empty());
    ASSERT_TRUE(makeModel(fineTuning("pooled"), data, note));
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NE(notes[0].find("no MLM head"), std::string::npos);
}

TEST(ModelStart, LongerSequencesThanAModelTakesAreRefused)
{
    const TrainingData data = syntheticData();
    for (const auto &[model, most] : {std::pair{"bert", 16}, std::pair{"roberta", 12}}) {
        auto configuration = fineTuning(model);
        configuration.joint.taskLength = most;
        EXPECT_TRUE(makeModel(configuration, data)) << model;
        configuration.joint.taskLength = most + 1;
        const auto refused = makeModel(configuration, data);
        ASSERT_FALSE(refused) << model;
        EXPECT_EQ(refused.error().code, ErrorCode::ConfigurationOutOfRange);
        EXPECT_EQ(refused.error().where, "joint.task_length");
    }
}

TEST(ModelStart, TheLengthOfExternalTextCountsWhereItIsRead)
{
    const TrainingData data = syntheticData();
    auto configuration = fineTuning("bert");
    configuration.joint.externalLength = 100;
    for (const Method method : {Method::FineTune, Method::FineTuneMlm}) {
        configuration.method = method;
        EXPECT_TRUE(makeModel(configuration, data)) << methodName(method);
    }
    configuration.method = Method::PretrainedTlm;
    const auto refused = makeModel(configuration, data);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "joint.external_length");
}

TEST(ModelStart, AFreshModelKnowsWhichTokenIsPadding)
{
    const TrainingData data = syntheticData();
    const Bert bert = makeModel(syntheticConfiguration(Method::TaskOnly), data).value();
    EXPECT_EQ(bert.configuration().padding, data.tokenizer->specialTokens().padding);
    EXPECT_EQ(bert.configuration().family, Family::Bert);
}
