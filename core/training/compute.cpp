#include "core/training/compute.h"

#include <algorithm>
#include <cctype>
#include <thread>

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <dlfcn.h>
#include <fmt/format.h>

#include "core/model/device.h"
#include "core/training/memory.h"

namespace tlm {

namespace {

bool hasBfloat16Instructions()
{
    return __builtin_cpu_supports("avx512bf16") != 0;
}

/// Sets something of the OpenMP runtime that LibTorch brought.
void setOpenMp(const char *name, int value)
{
    if (void *function = dlsym(RTLD_DEFAULT, name))
        reinterpret_cast<void (*)(int)>(function)(value);
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

void useOneThreadHere()
{
    at::get_num_threads(); // LibTorch sets a thread's number once, when it is first asked
    setOpenMp("omp_set_num_threads", 1);
}

std::string ComputeSetup::deviceName() const
{
    return device.is_cuda() ? "cuda" : "cpu";
}

Expected<ComputeSetup> setUpCompute(const ComputeConfiguration &configuration)
{
    auto chosen = chooseDevice(configuration.device);
    if (!chosen)
        return tl::unexpected(chosen.error());
    keepFreedMemory();
    ComputeSetup setup;
    setup.device = chosen->device;
    setup.note = chosen->note;
    setup.threads = configuration.threads > 0
                        ? static_cast<int>(configuration.threads)
                        : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    setup.bfloat16 = configuration.bfloat16 && (setup.device.is_cuda() || hasBfloat16Instructions());
    setOpenMp("omp_set_dynamic", 0); // smaller teams under load would change sums
    setup.oneDnn = prepareComputation(setup.threads) && !setup.device.is_cuda();
    return setup;
}

} // namespace tlm
