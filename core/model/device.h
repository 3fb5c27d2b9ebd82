#pragma once
#include <cstdint>
#include <string>

#include <c10/core/Device.h>

#include "core/base/error.h"
#include "core/experiment/configuration.h"

namespace tlm {

struct ChosenDevice
{
    at::Device device{at::kCPU};
    std::string note; ///< why the GPU is not used, one sentence; empty if it is or was not asked for
};

/// Where to compute. `Auto` takes the GPU if a driver and LibTorch's CUDA part open, else the CPU with a
/// note; `Cuda` without one is an error DeviceMissing. The CUDA part is opened at run time, from the folder
/// of libtorch_cpu, so that nothing links it.
Expected<ChosenDevice> chooseDevice(Device wanted);

/// Sets the number of threads (0: as LibTorch has it) and lets oneDNN compute fp32 products where it does so
/// without rounding to bf16. Returns whether oneDNN does.
bool prepareComputation(std::int64_t threads);

} // namespace tlm
