#include "core/model/initialisation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>

#include "core/base/hash.h"
#include "core/base/random.h"

namespace tlm {

namespace {

constexpr std::array<double, 4> plantedOffsets{-1, 1, -2, 2};
constexpr double plantedStrength = 3;

/// Fills a float tensor with value(i) for each element, in parallel.
template <typename Value>
at::Tensor filled(const std::vector<std::int64_t> &shape, Value value)
{
    auto tensor = at::empty(shape, at::kFloat);
    auto *values = tensor.mutable_data_ptr<float>();
    at::parallel_for(0, tensor.numel(), 1 << 14, [&](std::int64_t begin, std::int64_t end) {
        for (auto i = begin; i < end; ++i)
            values[i] = static_cast<float>(value(i));
    });
    return tensor;
}

at::Tensor normal(const std::vector<std::int64_t> &shape, const CounterRandom &random, double deviation)
{
    return filled(shape, [&](std::int64_t i) { // Box-Muller, one value of each pair
        const auto position = static_cast<std::uint64_t>(i) * 2;
        const double radius = std::sqrt(-2 * std::log1p(-random.uniform(position)));
        return deviation * radius * std::cos(2 * std::numbers::pi * random.uniform(position + 1));
    });
}

at::Tensor uniform(const std::vector<std::int64_t> &shape, const CounterRandom &random, double bound)
{
    return filled(shape, [&](std::int64_t i) {
        return bound * (2 * random.uniform(static_cast<std::uint64_t>(i)) - 1);
    });
}

at::Tensor sinusoids(const std::vector<std::int64_t> &shape, const ModelConfiguration &model)
{
    const auto hidden = shape[1];
    return filled(shape, [&](std::int64_t i) {
        const auto dimension = i % hidden;
        const double angle = double(i / hidden) * positionFrequency(model, dimension / 2);
        return model.positionScale * (dimension % 2 == 0 ? std::sin(angle) : std::cos(angle));
    });
}

bool isVector(const ParameterShape &parameter)
{
    return parameter.shape.size() == 1;
}

} // namespace

double positionFrequency(const ModelConfiguration &model, std::int64_t pair)
{
    const double frequency = std::pow(1000.0, -double(pair) / (double(model.hidden) / 2));
    return model.plantedHeads ? 2 * frequency : frequency;
}

at::Tensor startValue(const ParameterShape &parameter, const ModelConfiguration &model, std::uint64_t seed)
{
    const auto &name = parameter.name;
    const CounterRandom random(seed, hash64(name));
    if (name.starts_with("cls_layer."))
        return uniform(parameter.shape, random, 1 / std::sqrt(double(model.hidden)));
    if (isVector(parameter))
        return at::full(parameter.shape, name.ends_with("LayerNorm.weight") ? 1.0 : 0.0, at::kFloat);
    if (name.find("position_embeddings") != std::string::npos) {
        return model.positionStart == PositionStart::Sinusoidal
                   ? sinusoids(parameter.shape, model)
                   : normal(parameter.shape, random, model.positionScale);
    }
    if (name.find("word_embeddings") == std::string::npos)
        return normal(parameter.shape, random, model.linearDeviation);
    auto words = normal(parameter.shape, random, model.embeddingDeviation);
    words[model.padding].zero_();
    return words;
}

std::int64_t plantedHeadCount(const ModelConfiguration &model)
{
    return model.plantedHeads ? std::min<std::int64_t>(model.heads, plantedOffsets.size()) : 0;
}

void plantHeads(const at::Tensor &query, const at::Tensor &key, const ModelConfiguration &model)
{
    auto q = query.accessor<float, 2>();
    auto k = key.accessor<float, 2>();
    const auto size = model.hidden / model.heads;
    for (std::int64_t head = 0; head < plantedHeadCount(model); ++head) {
        for (std::int64_t pair = 0; pair < size / 2; ++pair) {
            const auto column = 2 * pair, row = head * size + column;
            const double angle = plantedOffsets[std::size_t(head)] * positionFrequency(model, pair);
            const auto cosine = float(plantedStrength * std::cos(angle));
            const auto sine = float(plantedStrength * std::sin(angle));
            k[row][column] += float(plantedStrength);
            k[row + 1][column + 1] += float(plantedStrength);
            q[row][column] += cosine;
            q[row][column + 1] += sine;
            q[row + 1][column] -= sine;
            q[row + 1][column + 1] += cosine;
        }
    }
}

} // namespace tlm
