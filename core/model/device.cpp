#include "core/model/device.h"

#include <exception>
#include <filesystem>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/matmul.h>
#include <dlfcn.h>

namespace tlm {

namespace {

std::filesystem::path libTorchFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void *>(&at::globalContext), &info) == 0)
        return {};
    return std::filesystem::path(info.dli_fname).parent_path();
}

/// Opens driver and library; empty if CUDA can be used, else why not.
std::string openCuda()
{
    if (!dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL))
        return "No NVIDIA driver was found, so the CPU computes.";
    const auto library = libTorchFolder() / "libtorch_cuda.so";
    if (!dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL))
        return std::string("LibTorch's CUDA part does not open, so the CPU computes: ") + dlerror();
    try {
        if (!at::globalContext().hasCUDA())
            return "No usable NVIDIA GPU was found, so the CPU computes.";
        at::globalContext().lazyInitDevice(at::kCUDA);
    } catch (const std::exception &exception) {
        return std::string("The NVIDIA GPU cannot be used, so the CPU computes: ") + exception.what();
    }
    return {};
}

/// Largest error of one fp32 product, relative to the largest result.
double productError()
{
    constexpr std::int64_t size = 256;
    const auto values = at::arange(size * size, at::kDouble).mul(0.7312).sin().view({size, size});
    const auto single = values.to(at::kFloat);
    const auto exact = at::matmul(single.to(at::kDouble), single.to(at::kDouble));
    const auto error = (at::matmul(single, single).to(at::kDouble) - exact).abs().max();
    return (error / exact.abs().max()).item<double>();
}

void setProducts(at::Float32Precision precision)
{
    at::globalContext().setFloat32Precision(at::Float32Backend::MKLDNN, at::Float32Op::MATMUL, precision);
}

} // namespace

Expected<ChosenDevice> chooseDevice(Device wanted)
{
    if (wanted == Device::Cpu)
        return ChosenDevice{};
    static const std::string problem = openCuda();
    if (problem.empty())
        return ChosenDevice{at::Device(at::kCUDA, 0), {}};
    if (wanted == Device::Cuda)
        return failure(ErrorCode::DeviceMissing, problem);
    return ChosenDevice{at::Device(at::kCPU), problem};
}

bool prepareComputation(std::int64_t threads)
{
    if (threads > 0)
        at::set_num_threads(static_cast<int>(threads));
    setProducts(at::Float32Precision::BF16); // lets oneDNN in; it may round, so look
    if (productError() < 1e-5)
        return true;
    setProducts(at::Float32Precision::IEEE);
    return false;
}

} // namespace tlm
