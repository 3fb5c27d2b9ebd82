#include "core/model/dropout.h"

#include <cmath>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/Generator.h>
#include <ATen/ops/empty.h>

namespace tlm {

namespace {

/// The finaliser of SplitMix64 (Steele et al. 2014): neighbouring numbers become unrelated bits.
std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

void fillMask(float *values, std::int64_t size, double probability, std::uint64_t seed)
{
    const auto key = mix(seed);
    const auto threshold = static_cast<std::uint32_t>(std::ldexp(probability, 32));
    const auto kept = static_cast<float>(1 / (1 - probability));
    at::parallel_for(0, size, 1 << 14, [=](std::int64_t begin, std::int64_t end) {
        for (auto i = begin; i < end; ++i) {
            const auto bits = mix(key + static_cast<std::uint64_t>(i) * 0x9e3779b97f4a7c15ULL);
            values[i] = static_cast<std::uint32_t>(bits >> 32) < threshold ? 0.0F : kept;
        }
    });
}

at::Tensor makeMask(const at::Tensor &input, double probability, std::uint64_t seed)
{
    auto mask = at::empty(input.sizes(), input.options().dtype(at::kFloat));
    if (input.is_cpu()) {
        fillMask(mask.mutable_data_ptr<float>(), mask.numel(), probability, seed);
        return mask;
    }
    auto generator = at::globalContext().defaultGenerator(input.device());
    generator.set_current_seed(seed);
    return mask.bernoulli_(1 - probability, generator).div_(1 - probability);
}

} // namespace

at::Tensor seededDropout(const at::Tensor &input, double probability, std::uint64_t seed)
{
    return probability > 0 ? input * makeMask(input, probability, seed) : input;
}

} // namespace tlm
