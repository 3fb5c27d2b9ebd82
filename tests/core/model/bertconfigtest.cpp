#include "core/model/bertconfig.h"

#include <gtest/gtest.h>

#include "tests/core/model/smallmodel.h"

using namespace tlm;

namespace {

Json smallConfig()
{
    return configJson(Bert(smallModel(), 2, 1), {"no", "yes"}, {});
}

std::string refusal(const Json &json)
{
    const auto read = readConfigJson(json, "config.json");
    if (read)
        return "accepted";
    EXPECT_EQ(read.error().code, ErrorCode::ModelInvalid);
    EXPECT_EQ(read.error().where, "config.json");
    return read.error().cause;
}

} // namespace

TEST(BertConfig, HoldsWhatHuggingFaceReads)
{
    const auto json = smallConfig();
    EXPECT_EQ(json["model_type"], "bert");
    EXPECT_EQ(json["architectures"], Json({"BertForMaskedLM"}));
    EXPECT_EQ(json["vocab_size"], 60);
    EXPECT_EQ(json["hidden_size"], 32);
    EXPECT_EQ(json["num_hidden_layers"], 2);
    EXPECT_EQ(json["num_attention_heads"], 4);
    EXPECT_EQ(json["intermediate_size"], 48);
    EXPECT_EQ(json["max_position_embeddings"], 12);
    EXPECT_EQ(json["id2label"], Json({{"0", "no"}, {"1", "yes"}}));
    EXPECT_EQ(json["label2id"], Json({{"no", 0}, {"yes", 1}}));
}

TEST(BertConfig, ReadsWhatItWrote)
{
    auto model = smallModel();
    model.preNorm = model.plantedHeads = true;
    model.lowerCase = false;
    for (const auto pooling : {Pooling::Classify, Pooling::Mean, Pooling::Markers}) {
        model.pooling = pooling;
        const auto read = readConfigJson(configJson(Bert(model, 2, 1), {"a", "b"}, {}), "config.json");
        ASSERT_TRUE(read);
        EXPECT_EQ(read->model.layers, 2);
        EXPECT_EQ(read->model.hidden, 32);
        EXPECT_EQ(read->model.heads, 4);
        EXPECT_EQ(read->model.feedForward, 48);
        EXPECT_EQ(read->model.vocabulary, 60);
        EXPECT_EQ(read->model.positions, 12);
        EXPECT_TRUE(read->model.preNorm);
        EXPECT_TRUE(read->model.plantedHeads);
        EXPECT_FALSE(read->model.lowerCase);
        EXPECT_EQ(read->model.pooling, pooling);
        EXPECT_EQ(read->labels, (std::vector<std::string>{"a", "b"}));
    }
}

TEST(BertConfig, APreNormModelIsNoBertToOthers)
{
    auto model = smallModel();
    model.preNorm = true;
    EXPECT_EQ(configJson(Bert(model, 0, 1), {}, {})["model_type"], "tlm-bert");
}

TEST(BertConfig, OwnFieldsMayBeMissing)
{
    auto json = smallConfig();
    json.erase("tlm");
    json.erase("id2label");
    const auto read = readConfigJson(json, "config.json");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->model.pooling, Pooling::Classify);
    EXPECT_FALSE(read->model.preNorm);
    EXPECT_TRUE(read->labels.empty());
}

TEST(BertConfig, RefusalsNameTheField)
{
    const std::vector<std::pair<std::string, Json>> changes{{"hidden_size", nullptr},
                                                            {"hidden_size", 0},
                                                            {"hidden_size", "32"},
                                                            {"hidden_size", 33},
                                                            {"vocab_size", -1},
                                                            {"vocab_size", 4000000000U},
                                                            {"vocab_size", 1e300},
                                                            {"num_hidden_layers", 2000},
                                                            {"num_attention_heads", 64},
                                                            {"intermediate_size", nullptr},
                                                            {"hidden_act", "mish"},
                                                            {"hidden_act", 3},
                                                            {"hidden_act", nullptr},
                                                            {"model_type", "distilbert"},
                                                            {"model_type", "tlm-bert"},
                                                            {"model_type", 5},
                                                            {"layer_norm_eps", 0},
                                                            {"layer_norm_eps", -1e-12},
                                                            {"layer_norm_eps", 1},
                                                            {"layer_norm_eps", "1e-12"},
                                                            {"type_vocab_size", 0},
                                                            {"type_vocab_size", 1 << 20},
                                                            {"pad_token_id", -1},
                                                            {"pad_token_id", 60},
                                                            {"pad_token_id", 0.5},
                                                            {"is_decoder", true},
                                                            {"add_cross_attention", true},
                                                            {"tie_word_embeddings", false},
                                                            {"pruned_heads", {{"0", {1}}}},
                                                            {"position_embedding_type", "relative_key"},
                                                            {"vocab_size", 18446744073709551615U}};
    for (const auto &[key, value] : changes) {
        auto json = smallConfig();
        json[key] = value;
        const auto expected = key == "num_attention_heads" ? std::string("hidden_size") : key;
        EXPECT_NE(refusal(json).find(expected), std::string::npos) << key << " = " << value.dump();
    }
}

TEST(BertConfig, RobertaHasRowsBeforeItsFirstPosition)
{
    auto json = smallConfig();
    json.erase("tlm");
    json["model_type"] = "roberta";
    json["pad_token_id"] = 1;
    json["type_vocab_size"] = 1;
    json["layer_norm_eps"] = 1e-5;
    json["max_position_embeddings"] = 14;
    const auto read = readConfigJson(json, "config.json");
    ASSERT_TRUE(read) << read.error().cause;
    EXPECT_EQ(read->model.family, Family::Roberta);
    EXPECT_EQ(read->model.positions, 12);
    EXPECT_EQ(read->model.padding, 1);
    EXPECT_EQ(read->model.tokenTypes, 1);
    EXPECT_EQ(read->model.normEpsilon, 1e-5);
    const auto again = configJson(Bert(read->model, 2, 1, Head::Pooled), {"a", "b"}, {1, 3, 0, 2, 4});
    for (const auto *key :
         {"model_type", "pad_token_id", "type_vocab_size", "layer_norm_eps", "max_position_embeddings"})
        EXPECT_EQ(again[key], json[key]) << key;
    EXPECT_EQ(again["architectures"], Json({"RobertaForSequenceClassification"}));
    EXPECT_EQ(again["bos_token_id"], 0);
    EXPECT_EQ(again["eos_token_id"], 2);
    json["max_position_embeddings"] = 2;
    EXPECT_NE(refusal(json).find("max_position_embeddings"), std::string::npos);
}

TEST(BertConfig, APairAndItsSpecialTokensMustHaveRoom)
{
    auto json = smallConfig();
    for (const int positions : {1, 4, 5}) {
        json["max_position_embeddings"] = positions;
        const auto read = readConfigJson(json, "config.json");
        EXPECT_EQ(read.has_value(), positions == 5) << positions;
        if (!read) {
            EXPECT_NE(read.error().cause.find("max_position_embeddings"), std::string::npos);
        }
    }
}

TEST(BertConfig, WhatMayBeMissingHasHuggingFacesDefaults)
{
    auto json = smallConfig();
    for (const auto *key :
         {"model_type", "hidden_act", "layer_norm_eps", "type_vocab_size", "position_embedding_type"})
        json.erase(key);
    json["pad_token_id"] = nullptr;
    const auto read = readConfigJson(json, "config.json");
    ASSERT_TRUE(read) << read.error().cause;
    EXPECT_EQ(read->model, readConfigJson(smallConfig(), "config.json")->model);
}

TEST(BertConfig, ActivationsKeepTheirNames)
{
    for (const auto *name : {"gelu", "gelu_new", "relu", "silu"}) {
        auto json = smallConfig();
        json["hidden_act"] = name;
        const auto read = readConfigJson(json, "config.json");
        ASSERT_TRUE(read) << read.error().cause;
        EXPECT_EQ(configJson(Bert(read->model, 0, 1), {}, {})["hidden_act"], name);
    }
}

TEST(BertConfig, HeadsForTokensAndChoicesAreSeen)
{
    auto json = smallConfig();
    EXPECT_TRUE(readConfigJson(json, "config.json")->classifiesTexts);
    for (const auto *name : {"BertForTokenClassification", "BertForMultipleChoice"}) {
        json["architectures"] = {name};
        EXPECT_FALSE(readConfigJson(json, "config.json")->classifiesTexts);
    }
    json["architectures"] = 7;
    EXPECT_TRUE(readConfigJson(json, "config.json")->classifiesTexts);
}

TEST(BertConfig, OnlyAPooledHeadOnTheFirstStateIsHuggingFacesOwn)
{
    auto model = smallModel();
    const auto architecture = [&](Head head) {
        return configJson(Bert(model, 2, 1, head), {"a", "b"}, {})["architectures"][0];
    };
    EXPECT_EQ(architecture(Head::Pooled), "BertForSequenceClassification");
    EXPECT_EQ(architecture(Head::Linear), "BertForMaskedLM");
    EXPECT_EQ(architecture(Head::Tlm), "BertForMaskedLM");
    model.pooling = Pooling::Mean;
    EXPECT_EQ(architecture(Head::Pooled), "BertForMaskedLM");
}

TEST(BertConfig, RefusesOtherThings)
{
    EXPECT_NE(refusal(Json::array()), "accepted");
    auto json = smallConfig();
    json["id2label"] = {{"0", "no"}, {"7", "yes"}};
    EXPECT_NE(refusal(json).find("id2label"), std::string::npos);
    json["id2label"] = {{"0", 5}};
    EXPECT_NE(refusal(json).find("id2label"), std::string::npos);
}
