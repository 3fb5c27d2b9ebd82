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
                                                            {"hidden_act", "relu"},
                                                            {"model_type", "roberta"},
                                                            {"layer_norm_eps", 1e-5},
                                                            {"position_embedding_type", "relative_key"},
                                                            {"vocab_size", 18446744073709551615U}};
    for (const auto &[key, value] : changes) {
        auto json = smallConfig();
        json[key] = value;
        const auto expected = key == "num_attention_heads" ? std::string("hidden_size") : key;
        EXPECT_NE(refusal(json).find(expected), std::string::npos) << key << " = " << value.dump();
    }
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
