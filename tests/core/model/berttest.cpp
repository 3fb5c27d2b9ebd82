#include "core/model/bert.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/ones.h>
#include <gtest/gtest.h>

#include "core/model/device.h"
#include "tests/core/model/paddedattention.h"
#include "tests/core/model/smallmodel.h"
#include "tests/core/model/tensors.h"
#include "tests/gpu.h"

using namespace tlm;
using test::close;

namespace {

at::Tensor hiddenStates(const Bert &bert, const EncoderInput &input, const ForwardOptions &options = {})
{
    return bert.encode(input, options).detach();
}

/// Undefined if there is none of that name.
at::Tensor parameterOf(const Bert &bert, const std::string &name)
{
    const auto found = std::ranges::find(bert.parameters(), name, &Bert::Parameter::name);
    return found == bert.parameters().end() ? at::Tensor() : found->value;
}

} // namespace

TEST(Bert, ShapesOfAllOutputs)
{
    const Bert bert(smallModel(), 3, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const auto hidden = bert.encode(input);
    const auto attention = test::paddedAttention(bert, input);
    EXPECT_EQ(hidden.sizes(), (std::vector<std::int64_t>{2, 5, 32}));
    ASSERT_EQ(attention.size(), 2U);
    EXPECT_EQ(attention[0].sizes(), (std::vector<std::int64_t>{2, 4, 5, 5}));
    EXPECT_EQ(bert.maskedLogits(hidden.flatten(0, 1)).sizes(), (std::vector<std::int64_t>{10, 60}));
    EXPECT_EQ(bert.classLogits(hidden, input).sizes(), (std::vector<std::int64_t>{2, 3}));
}

TEST(Bert, AttentionRowsSumToOneAndLeavePaddingOut)
{
    const Bert bert(smallModel(), 0, 1);
    for (const auto &layer : test::paddedAttention(bert, smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}}))) {
        const auto long5 = layer[0].sum(-1), short3 = layer[1].sum(-1).slice(1, 0, 3);
        EXPECT_TRUE(close(long5, long5.new_ones(long5.sizes())));
        EXPECT_TRUE(close(short3, short3.new_ones(short3.sizes())));
        EXPECT_EQ(layer[1].slice(2, 3).abs().max().item<float>(), 0.0F);
    }
}

TEST(Bert, TheAttentionAloneIsThatOfAWholePass)
{
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}, {2, 4, 5, 6, 3}});
    for (const bool preNorm : {false, true}) {
        for (const bool bfloat16 : {false, true}) {
            auto model = smallModel();
            model.preNorm = preNorm;
            const Bert bert(model, 0, 1);
            std::vector<at::Tensor> whole;
            bert.encode(input, test::takingWeights(bert, input, whole, {.bfloat16 = bfloat16}));
            const auto alone = test::paddedAttention(bert, input, {.bfloat16 = bfloat16});
            ASSERT_EQ(alone.size(), whole.size());
            for (std::size_t layer = 0; layer < whole.size(); ++layer)
                EXPECT_TRUE(close(alone[layer], whole[layer])) << preNorm << bfloat16 << layer;
        }
    }
}

TEST(Bert, TheAttentionAloneTellsOfEachLayer)
{
    const Bert bert(smallModel(), 0, 1);
    int layers = 0;
    ForwardOptions options;
    options.takeWeights = [&](std::int64_t layer, const PackedGroup &, const at::Tensor &) {
        EXPECT_EQ(layer + 1, layers);
    };
    options.beforeLayer = [&] { ++layers; };
    bert.attend(smallInput({{2, 7, 8, 9, 3}}), options);
    EXPECT_EQ(layers, 2);
}

TEST(Bert, WithoutGradientsAllOutputsAreTheSame)
{
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    for (const auto activation : {Activation::Gelu, Activation::GeluTanh, Activation::Relu}) {
        auto model = smallModel();
        model.activation = activation;
        const Bert bert(model, 3, 1);
        const auto hidden = bert.encode(input);
        const auto masked = bert.maskedLogits(hidden[0]), classes = bert.classLogits(hidden, input);
        const c10::NoGradGuard noGradients;
        EXPECT_TRUE(close(bert.encode(input), hidden));
        EXPECT_TRUE(close(bert.maskedLogits(hidden[0]), masked));
        EXPECT_TRUE(close(bert.classLogits(hidden, input), classes));
    }
}

TEST(Bert, PaddingDoesNotChangeASequence)
{
    for (const bool preNorm : {false, true}) {
        auto model = smallModel();
        model.preNorm = preNorm;
        const Bert bert(model, 0, 1);
        const auto alone = hiddenStates(bert, smallInput({{2, 10, 3}}));
        const auto padded = hiddenStates(bert, smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}}));
        EXPECT_TRUE(close(alone[0], padded[1].slice(0, 0, 3)));
    }
}

TEST(Bert, PaddingHasNoState)
{
    const Bert bert(smallModel(), 0, 1);
    const auto hidden = hiddenStates(bert, smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}}));
    EXPECT_EQ(hidden[1].slice(0, 3).abs().max().item<float>(), 0.0F);
}

TEST(Bert, SomeStatesEqualThoseOfAllTokensAndSoDoTheirGradients)
{
    for (const bool preNorm : {false, true}) {
        auto model = smallModel();
        model.preNorm = preNorm;
        const auto input = smallInput({{2, 10, 3}, {2, 7, 8, 9, 3}});
        const auto places = longTensor({{1, 6, 8, 0, 0}})[0]; // some tokens, one of them twice
        const Bert some(model, 0, 1), all(model, 0, 1);
        const auto chosen = some.encodeAt(input, places);
        const auto expected = all.encode(input).flatten(0, 1).index_select(0, places);
        EXPECT_TRUE(close(chosen, expected));
        (chosen * chosen.detach().sin()).sum().backward();
        (expected * chosen.detach().sin()).sum().backward();
        for (std::size_t i = 0; i < all.parameters().size(); ++i) {
            const auto left = some.parameters()[i].value.grad(), right = all.parameters()[i].value.grad();
            ASSERT_EQ(left.defined(), right.defined());
            EXPECT_TRUE(!left.defined() || close(left, right)) << all.parameters()[i].name;
        }
    }
}

TEST(Bert, LengthsSaveAskingTheMask)
{
    const Bert bert(smallModel(), 0, 1);
    auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const auto expected = hiddenStates(bert, input);
    input.lengths = {5, 3};
    EXPECT_TRUE(at::equal(hiddenStates(bert, input), expected));
}

TEST(Bert, RoundedShapesChangeNothing)
{
    const Bert bert(smallModel(), 0, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    ForwardOptions exact;
    exact.rounding = {1, 1, 1};
    EXPECT_TRUE(close(hiddenStates(bert, input, exact), hiddenStates(bert, input)));
}

TEST(Bert, TheGpuEqualsTheCpu)
{
    if (!test::hasGpu())
        GTEST_SKIP() << test::needsGpu;
    const auto gpu = chooseDevice(Device::Cuda);
    ASSERT_TRUE(gpu) << describe(gpu.error());
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const Bert bert(smallModel(), 0, 1);
    Bert moved(smallModel(), 0, 1);
    moved.to(gpu->device);
    const EncoderInput there{
        input.ids.to(gpu->device), input.types.to(gpu->device), input.mask.to(gpu->device), {}};
    EXPECT_TRUE(close(hiddenStates(moved, there).cpu(), hiddenStates(bert, input), 1e-4));
    ForwardOptions options;
    options.bfloat16 = true;
    EXPECT_TRUE(close(hiddenStates(moved, there, options).cpu(), hiddenStates(bert, input), 0.05));
}

TEST(Bert, PoolingTakesWhatItSays)
{
    auto model = smallModel();
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const auto markers = longTensor({{1, 3}, {-1, 2}});
    Bert bert(model, 3, 1);
    const auto hidden = hiddenStates(bert, input);
    const auto logitsOf = [&](const at::Tensor &vector) {
        bert.setPooling(Pooling::Classify);
        return bert.classLogits(vector.view({1, 1, 32}), smallInput({{2}}))[0];
    };
    const auto logits = [&](Pooling pooling) {
        bert.setPooling(pooling);
        return bert.classLogits(hidden, input, markers);
    };
    EXPECT_TRUE(close(logits(Pooling::Classify)[1], logitsOf(hidden[1][0])));
    EXPECT_TRUE(close(logits(Pooling::Mean)[1], logitsOf(hidden[1].slice(0, 0, 3).mean(0))));
    EXPECT_TRUE(close(logits(Pooling::Markers)[0], logitsOf((hidden[0][1] + hidden[0][3]) / 2)));
    EXPECT_TRUE(close(logits(Pooling::Markers)[1], logitsOf((hidden[1][0] + hidden[1][2]) / 2)));
}

TEST(Bert, DropoutIsRepeatableAndDependsOnTheSeed)
{
    const Bert bert(smallModel(), 0, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}});
    ForwardOptions first{0.1, 5}, second{0.1, 6};
    EXPECT_TRUE(at::equal(hiddenStates(bert, input, first), hiddenStates(bert, input, first)));
    EXPECT_FALSE(at::equal(hiddenStates(bert, input, first), hiddenStates(bert, input, second)));
    EXPECT_FALSE(at::equal(hiddenStates(bert, input, first), hiddenStates(bert, input)));
}

TEST(Bert, Bfloat16ProductsStayNearFloat)
{
    const Bert bert(smallModel(), 3, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    ForwardOptions options;
    options.bfloat16 = true;
    const auto rounded = hiddenStates(bert, input, options), exact = hiddenStates(bert, input);
    EXPECT_EQ(rounded.scalar_type(), at::kFloat);
    EXPECT_TRUE(close(rounded, exact, 0.05));
    EXPECT_FALSE(at::equal(rounded, exact));
    EXPECT_EQ(bert.classLogits(rounded, input, {}, options).scalar_type(), at::kFloat);
    EXPECT_EQ(bert.maskedLogits(rounded[0], options).scalar_type(), at::kBFloat16);
}

TEST(Bert, EveryParameterHasAGradient)
{
    for (const bool preNorm : {false, true}) {
        auto model = smallModel();
        model.preNorm = preNorm;
        for (const auto head : {Head::Linear, Head::Tlm, Head::Pooled}) {
            const Bert bert(model, 3, 1, head);
            const auto input = smallInput({{2, 7, 8, 9, 3}});
            const auto hidden = bert.encode(input);
            const auto masked = bert.maskedLogits(hidden[0]), classes = bert.classLogits(hidden, input);
            (at::logsumexp(masked, -1).sum() + at::logsumexp(classes, -1).sum()).backward();
            for (const auto &parameter : bert.parameters())
                EXPECT_TRUE(parameter.value.grad().defined()) << parameter.name;
        }
    }
}

TEST(Bert, TheLossFallsAgainstTheGradient)
{
    const Bert bert(smallModel(), 3, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const auto loss = [&] {
        const auto logits = bert.classLogits(bert.encode(input), input);
        return at::logsumexp(logits, -1).sum() - logits[0][1] - logits[1][2];
    };
    const auto before = loss();
    before.backward();
    for (const auto &parameter : bert.parameters()) {
        if (parameter.value.grad().defined())
            parameter.value.detach().sub_(parameter.value.grad(), 0.01);
    }
    EXPECT_LT(loss().item<float>(), before.item<float>());
}

TEST(Bert, ResetHeadChangesTheHeadAlone)
{
    Bert bert(smallModel(), 3, 1);
    const auto encoder = bert.parameters().front().value;
    const auto size = bert.parameters().size();
    bert.resetHead(5, 2);
    EXPECT_EQ(bert.labels(), 5);
    EXPECT_EQ(bert.parameters().size(), size);
    EXPECT_TRUE(bert.parameters().front().value.is_same(encoder));
    EXPECT_EQ(bert.parameters()[size - 2].value.sizes(), (std::vector<std::int64_t>{5, 32}));
    const auto input = smallInput({{2, 7, 3}});
    EXPECT_EQ(bert.classLogits(bert.encode(input), input).size(1), 5);
}

TEST(Bert, ResetHeadCanChangeItsKind)
{
    Bert bert(smallModel(), 3, 1, Head::Pooled);
    const auto size = bert.parameters().size();
    bert.resetHead(3, 2, Head::Linear);
    EXPECT_EQ(bert.head(), Head::Linear);
    EXPECT_EQ(bert.parameters().size(), size - 2);
    bert.resetHead(4, 2, Head::Tlm);
    EXPECT_EQ(bert.parameters().back().name, "cls_layer.2.bias");
    bert.resetHead(5, 2);
    EXPECT_EQ(bert.head(), Head::Tlm);
    const auto input = smallInput({{2, 7, 3}});
    EXPECT_EQ(bert.classLogits(bert.encode(input), input).size(1), 5);
}

TEST(Bert, RobertaIsBertWithItsRowsFurtherDown)
{
    auto model = smallModel();
    const Bert bert(model, 3, 1);
    auto moved = model;
    moved.family = Family::Roberta;
    moved.padding = 5;
    const Bert roberta(moved, 3, Head::Linear, [&](const ParameterShape &shape) {
        for (const auto &parameter : bert.parameters()) {
            if (parameter.name != shape.name)
                continue;
            if (shape.name.find("position_embeddings") == std::string::npos)
                return parameter.value;
            auto rows = at::full(shape.shape, 100, at::kFloat); // where no position is
            rows.slice(0, moved.padding + 1).copy_(parameter.value.detach());
            return rows;
        }
        return at::Tensor();
    });
    const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    EXPECT_TRUE(close(hiddenStates(roberta, input)[0], hiddenStates(bert, input)[0]));
    EXPECT_TRUE(
        close(hiddenStates(roberta, input)[1].slice(0, 0, 3), hiddenStates(bert, input)[1].slice(0, 0, 3)));
}

TEST(Bert, PaddingMayStandBehindTheLastPosition)
{
    for (const auto family : {Family::Bert, Family::Roberta}) {
        auto model = smallModel();
        model.family = family;
        model.positions = 3;
        const Bert bert(model, 3, 1);
        const auto exact = smallInput({{2, 7, 3}});
        const auto padded = smallInput({{2, 7, 3, 0, 0, 0, 0, 0}});
        padded.mask.slice(1, 3).fill_(false);
        const auto hidden = hiddenStates(bert, padded);
        EXPECT_TRUE(close(hidden[0].slice(0, 0, 3), hiddenStates(bert, exact)[0]));
    }
}

TEST(Bert, OneTokenTypeServesBothTexts)
{
    auto model = smallModel();
    model.tokenTypes = 1;
    const Bert bert(model, 3, 1);
    auto input = smallInput({{2, 7, 3, 8, 3}});
    const auto first = hiddenStates(bert, input);
    input.types = longTensor({{0, 0, 0, 1, 1}});
    EXPECT_TRUE(at::equal(hiddenStates(bert, input), first));
}

TEST(Bert, ActivationsDiffer)
{
    const auto input = smallInput({{2, 7, 8, 9, 3}});
    std::vector<at::Tensor> states;
    for (const auto activation :
         {Activation::Gelu, Activation::GeluTanh, Activation::Relu, Activation::Silu}) {
        auto model = smallModel();
        model.activation = activation;
        states.push_back(hiddenStates(Bert(model, 0, 1), input));
    }
    for (std::size_t i = 1; i < states.size(); ++i)
        EXPECT_FALSE(at::equal(states[0], states[i])) << i;
    EXPECT_TRUE(close(states[0], states[1], 1e-2));
}

TEST(Bert, AHeadCanBeGivenToAModelWithoutOne)
{
    Bert bert(smallModel(), 0, 1);
    const auto size = bert.parameters().size();
    bert.resetHead(2, 1);
    EXPECT_EQ(bert.parameters().size(), size + 2);
}

TEST(Bert, TheOutputBiasIsTheLogOfSmoothedFrequencies)
{
    Bert bert(smallModel(), 0, 1);
    std::vector<std::uint64_t> counts(60, 0);
    counts[7] = 39;
    bert.setOutputBias(counts); // 99 after smoothing
    const auto bias = parameterOf(bert, "cls.predictions.bias");
    ASSERT_TRUE(bias.defined());
    EXPECT_NEAR(bias[7].item<float>(), std::log(40.0 / 99), 1e-6);
    EXPECT_NEAR(bias[8].item<float>(), std::log(1.0 / 99), 1e-6);
    EXPECT_TRUE(bias.requires_grad());
}

TEST(Bert, AMutedHeadGivesNothing)
{
    for (const bool preNorm : {false, true}) {
        auto model = smallModel();
        model.preNorm = preNorm;
        const Bert bert(model, 0, 1);
        const auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
        ForwardOptions muted;
        muted.headMask = at::ones({2, 4});
        const auto whole = bert.encode(input);
        EXPECT_TRUE(at::equal(bert.encode(input, muted), whole)) << "all are heard";
        muted.headMask[1][2] = 0;
        const auto without = bert.encode(input, muted);
        EXPECT_FALSE(close(without, whole));
        // The same model with nothing behind that head: 8 columns of what follows it.
        parameterOf(bert, "bert.encoder.layer.1.attention.output.dense.weight")
            .detach()
            .narrow(1, 16, 8)
            .zero_();
        EXPECT_TRUE(close(without, bert.encode(input)));
        EXPECT_TRUE(close(without, bert.encode(input, muted)));
    }
}

TEST(Bert, AMutedHeadStillLooks)
{
    const Bert bert(smallModel(), 0, 1);
    const auto input = smallInput({{2, 7, 8, 9, 3}});
    ForwardOptions muted;
    muted.headMask = at::ones({2, 4});
    muted.headMask[0][1] = 0;
    const auto whole = test::paddedAttention(bert, input),
               without = test::paddedAttention(bert, input, muted);
    EXPECT_TRUE(at::equal(whole[0], without[0]));
    EXPECT_FALSE(close(whole[1], without[1])) << "what stands behind it sees the change";
}
