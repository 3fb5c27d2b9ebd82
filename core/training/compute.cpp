#include "core/training/compute.h"

#include <algorithm>
#include <thread>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/matmul.h>
#include <dlfcn.h>
#include <fmt/format.h>

#include "core/base/random.h"

namespace tlm {

namespace {

/// Rounding to bf16 would give 4e-3, to tf32 5e-4.
constexpr double exactError = 1e-5;

bool hasBfloat16Instructions()
{
    return __builtin_cpu_supports("avx512bf16") != 0;
}

void setOneDnn(bool on)
{
    at::globalContext().setFloat32Precision(at::Float32Backend::MKLDNN, at::Float32Op::MATMUL,
                                            on ? at::Float32Precision::BF16 : at::Float32Precision::IEEE);
}

at::Tensor randomMatrix(std::int64_t size, std::uint64_t seed)
{
    const CounterRandom random(seed);
    at::Tensor matrix = at::empty({size, size}, at::kDouble);
    for (std::int64_t i = 0; i < size * size; ++i)
        matrix.data_ptr<double>()[i] = random.uniform(static_cast<std::uint64_t>(i)) - 0.5;
    return matrix;
}

/// OpenMP may choose smaller teams under load, which changes sums; the runtime that LibTorch brought decides.
void fixTeamSizes()
{
    if (void *function = dlsym(RTLD_DEFAULT, "omp_set_dynamic"))
        reinterpret_cast<void (*)(int)>(function)(0);
}

} // namespace

std::string ComputeSetup::precision() const
{
    std::string name = bfloat16 ? "bf16" : "fp32";
    if (device.is_cuda())
        return name + " cuda";
    std::string instructions = at::get_cpu_capability();
    std::transform(instructions.begin(), instructions.end(), instructions.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return fmt::format("{}{} {}", name, oneDnn ? " onednn" : "", instructions);
}

std::string ComputeSetup::deviceName() const
{
    return device.is_cuda() ? "cuda" : "cpu";
}

double productError()
{
    const at::Tensor a = randomMatrix(256, 1), b = randomMatrix(256, 2);
    const at::Tensor exact = at::matmul(a, b);
    const at::Tensor product = at::matmul(a.to(at::kFloat), b.to(at::kFloat)).to(at::kDouble);
    return ((product - exact).abs().max() / exact.abs().max()).item<double>();
}

Expected<ComputeSetup> chooseCompute(const ComputeConfiguration &configuration)
{
    ComputeSetup setup;
    const bool hasCuda = configuration.device != Device::Cpu && at::globalContext().hasCUDA();
    if (configuration.device == Device::Cuda && !hasCuda)
        return failure(ErrorCode::DeviceMissing, "No CUDA device can be used on this machine.");
    if (hasCuda)
        setup.device = c10::Device(c10::kCUDA, 0);
    setup.threads = configuration.threads > 0
                        ? static_cast<int>(configuration.threads)
                        : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    setup.bfloat16 = configuration.bfloat16 && (hasCuda || hasBfloat16Instructions());
    setOneDnn(true);
    setup.oneDnn = !hasCuda && productError() < exactError;
    setOneDnn(setup.oneDnn);
    return setup;
}

ComputeSetup reuseCompute(ComputeSetup chosen, int threads, const std::string &precision)
{
    if (chosen.device.is_cuda() || threads < 1)
        return chosen;
    chosen.threads = threads;
    chosen.bfloat16 = precision.starts_with("bf16") && hasBfloat16Instructions();
    chosen.oneDnn = chosen.oneDnn && precision.find("onednn") != std::string::npos;
    return chosen;
}

void applyCompute(const ComputeSetup &setup)
{
    fixTeamSizes();
    at::set_num_threads(setup.threads);
    setOneDnn(setup.oneDnn);
}

} // namespace tlm
