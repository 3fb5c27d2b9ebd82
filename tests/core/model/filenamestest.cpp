#include "core/model/filenames.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/model/parameters.h"
#include "tests/core/model/smallmodel.h"

using namespace tlm;
using Names = std::vector<std::string>;

TEST(FileNames, BertKeepsItsOwnButForThePooledHead)
{
    for (const auto &shape : encoderShapes(smallModel()))
        EXPECT_EQ(fileName(shape.name, Family::Bert), shape.name);
    EXPECT_EQ(fileName("classifier.weight", Family::Bert), "classifier.weight");
    EXPECT_EQ(fileName("cls_layer.2.bias", Family::Bert), "cls_layer.2.bias");
    EXPECT_EQ(fileName("classifier.dense.weight", Family::Bert), "bert.pooler.dense.weight");
    EXPECT_EQ(fileName("classifier.out_proj.bias", Family::Bert), "classifier.bias");
}

TEST(FileNames, RobertasAreThoseOfHuggingFace)
{
    const auto name = [](const char *parameter) { return fileName(parameter, Family::Roberta); };
    EXPECT_EQ(name("bert.embeddings.LayerNorm.weight"), "roberta.embeddings.LayerNorm.weight");
    EXPECT_EQ(name("bert.encoder.layer.11.attention.self.key.bias"),
              "roberta.encoder.layer.11.attention.self.key.bias");
    EXPECT_EQ(name("cls.predictions.transform.dense.bias"), "lm_head.dense.bias");
    EXPECT_EQ(name("cls.predictions.transform.LayerNorm.weight"), "lm_head.layer_norm.weight");
    EXPECT_EQ(name("cls.predictions.bias"), "lm_head.bias");
    EXPECT_EQ(name("classifier.dense.weight"), "classifier.dense.weight");
    EXPECT_EQ(name("classifier.out_proj.weight"), "classifier.out_proj.weight");
    EXPECT_EQ(name("classifier.weight"), "classifier.weight");
}

TEST(FileNames, OlderOnesComeAfterIt)
{
    EXPECT_EQ(knownFileNames("bert.embeddings.LayerNorm.weight", Family::Bert),
              (Names{"bert.embeddings.LayerNorm.weight", "bert.embeddings.LayerNorm.gamma",
                     "embeddings.LayerNorm.weight", "embeddings.LayerNorm.gamma"}));
    EXPECT_EQ(
        knownFileNames("cls.predictions.transform.LayerNorm.bias", Family::Bert),
        (Names{"cls.predictions.transform.LayerNorm.bias", "cls.predictions.transform.LayerNorm.beta"}));
    EXPECT_EQ(knownFileNames("cls.predictions.bias", Family::Bert),
              (Names{"cls.predictions.bias", "cls.predictions.decoder.bias"}));
    EXPECT_EQ(knownFileNames("cls.predictions.bias", Family::Roberta),
              (Names{"lm_head.bias", "lm_head.decoder.bias"}));
    EXPECT_EQ(knownFileNames("bert.encoder.layer.0.output.dense.bias", Family::Roberta),
              (Names{"roberta.encoder.layer.0.output.dense.bias", "encoder.layer.0.output.dense.bias"}));
}

TEST(FileNames, NoTwoParametersShareOne)
{
    for (const auto family : {Family::Bert, Family::Roberta})
        for (const auto head : {Head::Linear, Head::Tlm, Head::Pooled}) {
            auto shapes = encoderShapes(smallModel());
            for (auto &shape : headShapes(head, 32, 2))
                shapes.push_back(shape);
            std::vector<std::string> names;
            for (const auto &shape : shapes)
                for (auto &name : knownFileNames(shape.name, family))
                    names.push_back(std::move(name));
            std::sort(names.begin(), names.end());
            EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
        }
}
