#include "core/model/initialisation.h"

#include <cmath>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randint.h>
#include <ATen/ops/zeros.h>
#include <gtest/gtest.h>

#include "tests/core/model/paddedattention.h"
#include "tests/core/model/smallmodel.h"

using namespace tlm;

namespace {

const ParameterShape linear{"bert.encoder.layer.0.output.dense.weight", {300, 400}};

double deviation(const at::Tensor &values)
{
    return values.std().item<double>();
}

/// Share of rows of each head of layer 0 whose largest weight stands at `offset`, over random texts.
double shareAt(const Bert &bert, std::int64_t head, std::int64_t offset)
{
    const std::int64_t length = 64;
    EncoderInput input{at::randint(5, bert.configuration().vocabulary, {8, length}, at::kLong),
                       at::zeros({8, length}, at::kLong), at::ones({8, length}, at::kBool)};
    const auto attention = test::paddedAttention(bert, input);
    const auto best = attention.front().select(1, head).argmax(-1);
    std::int64_t hits = 0, rows = 0;
    for (std::int64_t row = 2; row < length - 2; ++row, rows += 8)
        hits += (best.select(1, row) == row + offset).sum().item<std::int64_t>();
    return double(hits) / double(rows);
}

} // namespace

TEST(Initialisation, SpreadsAreThoseOfTheConfiguration)
{
    ModelConfiguration model;
    model.linearDeviation = 0.02;
    model.embeddingDeviation = 0.06;
    const auto weights = startValue(linear, model, 1);
    EXPECT_NEAR(deviation(weights), 0.02, 2e-4);
    EXPECT_NEAR(weights.mean().item<double>(), 0, 2e-4);
    EXPECT_NEAR((weights.abs() < 0.02).to(at::kFloat).mean().item<double>(), 0.6827, 0.005);
    const auto words = startValue({"bert.embeddings.word_embeddings.weight", {500, 200}}, model, 1);
    EXPECT_NEAR(deviation(words.slice(0, 1)), 0.06, 6e-4);
    EXPECT_EQ(words[0].abs().max().item<float>(), 0.0F);
}

TEST(Initialisation, BiasesAndNorms)
{
    const ModelConfiguration model;
    EXPECT_TRUE(at::equal(startValue({"classifier.bias", {4}}, model, 1), at::zeros({4})));
    EXPECT_TRUE(at::equal(startValue({"x.LayerNorm.bias", {4}}, model, 1), at::zeros({4})));
    EXPECT_TRUE(at::equal(startValue({"x.LayerNorm.weight", {4}}, model, 1), at::ones({4})));
}

TEST(Initialisation, DependsOnSeedAndNameAlone)
{
    const ModelConfiguration model;
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const auto single = startValue(linear, model, 3);
    at::set_num_threads(3);
    EXPECT_TRUE(at::equal(single, startValue(linear, model, 3)));
    at::set_num_threads(before);
    EXPECT_FALSE(at::equal(single, startValue(linear, model, 4)));
    auto other = linear;
    other.name = "bert.encoder.layer.1.output.dense.weight";
    EXPECT_FALSE(at::equal(single, startValue(other, model, 3)));
}

TEST(Initialisation, SinusoidalPositions)
{
    ModelConfiguration model;
    model.hidden = 8;
    model.positionScale = 0.085;
    const auto positions = startValue({"bert.embeddings.position_embeddings.weight", {20, 8}}, model, 1);
    for (const int place : {0, 1, 19}) {
        for (const int pair : {0, 1, 3}) {
            const double angle = place * std::pow(1000.0, -pair / 4.0);
            EXPECT_NEAR(positions[place][2 * pair].item<float>(), 0.085 * std::sin(angle), 1e-6);
            EXPECT_NEAR(positions[place][2 * pair + 1].item<float>(), 0.085 * std::cos(angle), 1e-6);
        }
    }
}

TEST(Initialisation, NormalPositions)
{
    ModelConfiguration model;
    model.positionStart = PositionStart::Normal;
    model.positionScale = 0.02;
    const auto positions = startValue({"bert.embeddings.position_embeddings.weight", {512, 128}}, model, 1);
    EXPECT_NEAR(deviation(positions), 0.02, 3e-4);
}

TEST(Initialisation, TheAuthorsHeadStartsUniform)
{
    ModelConfiguration model;
    model.hidden = 400;
    const auto weights = startValue({"cls_layer.0.weight", {400, 400}}, model, 1);
    EXPECT_LE(weights.abs().max().item<double>(), 0.05);
    EXPECT_GT(weights.abs().max().item<double>(), 0.0499);
    EXPECT_NEAR(deviation(weights), 0.05 / std::sqrt(3.0), 3e-4);
    EXPECT_GT(startValue({"cls_layer.0.bias", {400}}, model, 1).abs().max().item<double>(), 0.04);
}

TEST(Initialisation, PlantedHeadsLookAtTheirNeighbours)
{
    for (const auto &[heads, share] : {std::pair(4, 0.85), std::pair(2, 0.6)}) {
        ModelConfiguration model; // 2 × 128
        model.heads = heads;
        model.plantedHeads = true;
        model.linearDeviation = model.embeddingDeviation = 0.06;
        model.positionScale = 0.17;
        const Bert bert(model, 0, 1);
        EXPECT_EQ(plantedHeadCount(model), heads);
        EXPECT_GT(shareAt(bert, 0, -1), share);
        EXPECT_GT(shareAt(bert, 1, +1), share);
        if (heads == 4) {
            EXPECT_GT(shareAt(bert, 2, -2), share);
            EXPECT_GT(shareAt(bert, 3, +2), share);
        }
    }
}

TEST(Initialisation, NothingIsPlantedUnasked)
{
    const ModelConfiguration model;
    const Bert bert(model, 0, 1);
    EXPECT_EQ(plantedHeadCount(model), 0);
    for (std::int64_t head = 0; head < model.heads; ++head) {
        EXPECT_LT(shareAt(bert, head, -1), 0.2);
        EXPECT_LT(shareAt(bert, head, +1), 0.2);
    }
}
