#include "tests/bench/training/peak.h"

#include <algorithm>
#include <chrono>

#include <ATen/Context.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/matmul.h>
#include <c10/core/GradMode.h>

namespace tlm::bench {

namespace {

constexpr std::int64_t size = 2048;
constexpr int repetitions = 12;

double bestRate(const at::Tensor &left, const at::Tensor &right)
{
    double best = 1e9;
    for (int i = 0; i < repetitions; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        at::matmul(left, right);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        best = std::min(best, seconds.count());
    }
    return 2.0 * size * size * size / best * 1e-9;
}

void allowOneDnn(bool allowed)
{
    at::globalContext().setFloat32Precision(at::Float32Backend::MKLDNN, at::Float32Op::MATMUL,
                                            allowed ? at::Float32Precision::BF16
                                                    : at::Float32Precision::IEEE);
}

} // namespace

Json measurePeak(bool bfloat16)
{
    const c10::NoGradGuard noGradients;
    const auto left = at::arange(size * size, at::kFloat).mul(0.7312).sin().view({size, size});
    const auto right = left.t().contiguous();
    Json rates;
    if (bfloat16)
        rates["bf16"] = bestRate(left.to(at::kBFloat16), right.to(at::kBFloat16));
    for (const bool oneDnn : {false, true}) {
        allowOneDnn(oneDnn);
        rates[oneDnn ? "fp32_onednn" : "fp32"] = bestRate(left, right);
    }
    return rates;
}

} // namespace tlm::bench
