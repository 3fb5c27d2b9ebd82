#include "core/model/dropout.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/Generator.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/native_dropout.h>
#include <c10/core/GradMode.h>
#include <c10/util/Exception.h>
#include <torch/csrc/autograd/functions/utils.h>

// One version for each width of vectors; the processor's is chosen when the program starts.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define TLM_FOR_EACH_WIDTH __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define TLM_FOR_EACH_WIDTH
#endif

namespace tlm {

namespace {

/// One hash decides on four elements, 16 bits for each; blocks are what one thread does at a time.
constexpr std::size_t perHash = 4, blockHashes = 128, blockSize = perHash * blockHashes;

struct Mask
{
    std::uint64_t key;
    std::uint32_t threshold;
    float kept;
};

using Factors = std::array<float, blockSize>;

/// The finaliser of SplitMix64 (Steele et al. 2014): neighbouring numbers become unrelated bits.
inline std::uint64_t mix(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// 0 or the factor for each element of a block.
inline void fillFactors(Factors &factors, const Mask &mask, std::uint64_t block)
{
    std::array<std::uint64_t, blockHashes> hashes;
    for (std::uint64_t i = 0; i < blockHashes; ++i)
        hashes[i] = mix(mask.key + (block * blockHashes + i) * 0x9e3779b97f4a7c15ULL);
    for (std::size_t i = 0; i < blockHashes; ++i)
        for (std::size_t part = 0; part < perHash; ++part)
            factors[i * perHash + part] =
                ((hashes[i] >> (16 * part)) & 0xffff) < mask.threshold ? 0.0F : mask.kept;
}

TLM_FOR_EACH_WIDTH void dropBlock(const float *input, float *output, std::size_t size, const Mask &mask,
                                  std::uint64_t block)
{
    Factors factors;
    fillFactors(factors, mask, block);
    for (std::size_t i = 0; i < size; ++i)
        output[i] = input[i] * factors[i];
}

/// bf16 as its bits; rounds to the nearest, to even between two.
TLM_FOR_EACH_WIDTH void dropBlock(const std::uint16_t *input, std::uint16_t *output, std::size_t size,
                                  const Mask &mask, std::uint64_t block)
{
    Factors factors;
    fillFactors(factors, mask, block);
    for (std::size_t i = 0; i < size; ++i) {
        const float product = std::bit_cast<float>(std::uint32_t(input[i]) << 16) * factors[i];
        const auto bits = std::bit_cast<std::uint32_t>(product);
        const std::uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
        output[i] = static_cast<std::uint16_t>((bits & 0x7fffffff) > 0x7f800000 ? 0x7fc0 : rounded);
    }
}

template <typename Number>
void dropAll(const at::Tensor &input, const at::Tensor &output, const Mask &mask)
{
    const auto *from = static_cast<const Number *>(input.const_data_ptr());
    auto *to = static_cast<Number *>(output.mutable_data_ptr());
    const auto size = static_cast<std::size_t>(input.numel());
    const auto blocks = static_cast<std::int64_t>((size + blockSize - 1) / blockSize);
    at::parallel_for(0, blocks, 32, [&](std::int64_t begin, std::int64_t end) {
        for (auto block = static_cast<std::size_t>(begin); block < static_cast<std::size_t>(end); ++block) {
            const std::size_t first = block * blockSize;
            dropBlock(from + first, to + first, std::min(blockSize, size - first), mask, block);
        }
    });
}

at::Tensor dropOnCpu(const at::Tensor &input, double probability, std::uint64_t seed)
{
    const Mask mask{mix(seed), static_cast<std::uint32_t>(std::lround(std::ldexp(probability, 16))),
                    static_cast<float>(1 / (1 - probability))};
    const auto dense = input.contiguous();
    auto output = at::empty_like(dense);
    if (dense.scalar_type() == at::kBFloat16) {
        dropAll<std::uint16_t>(dense, output, mask);
    } else {
        TORCH_CHECK(dense.scalar_type() == at::kFloat, "dropout takes float or bfloat16");
        dropAll<float>(dense, output, mask);
    }
    return output;
}

struct DropoutBackward final : torch::autograd::Node
{
    double probability = 0;
    std::uint64_t seed = 0;

    torch::autograd::variable_list apply(torch::autograd::variable_list &&gradients) override
    {
        return {dropElements(gradients[0], probability, seed)};
    }
};

} // namespace

void seedGenerator(const at::Device &device, std::uint64_t seed)
{
    auto generator = at::globalContext().defaultGenerator(device);
    generator.set_current_seed(seed);
}

at::Tensor dropElements(const at::Tensor &input, double probability, std::uint64_t seed)
{
    if (probability <= 0)
        return input;
    const c10::NoGradGuard noGradients;
    if (input.is_cpu())
        return dropOnCpu(input, probability, seed);
    seedGenerator(input.device(), seed);
    return std::get<0>(at::native_dropout(input, probability, true));
}

at::Tensor seededDropout(const at::Tensor &input, double probability, std::uint64_t seed)
{
    auto output = dropElements(input, probability, seed);
    if (probability > 0 && c10::GradMode::is_enabled() && input.requires_grad()) {
        const auto node = std::shared_ptr<DropoutBackward>(new DropoutBackward, torch::autograd::deleteNode);
        node->probability = probability;
        node->seed = seed;
        node->set_next_edges(torch::autograd::collect_next_edges(input));
        torch::autograd::set_history(output, node);
    }
    return output;
}

} // namespace tlm
