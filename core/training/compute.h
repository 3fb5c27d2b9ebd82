#pragma once
#include <string>

#include <c10/core/Device.h>

#include "core/base/error.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// On what and how exactly a training computes. With an equal setup a resumed run goes on bit for bit.
struct ComputeSetup
{
    c10::Device device = c10::kCPU;
    int threads = 1;
    bool bfloat16 = false; ///< products in bf16
    bool oneDnn = false;   ///< fp32 products by oneDNN (MKL takes a slow path on some processors)
    std::string note;      ///< why the GPU is not used, one sentence; empty if it is or was not asked for

    /// `bf16 onednn avx512` and the like: precision, library and instruction set.
    std::string precision() const;
    /// `cpu` or `cuda`.
    std::string deviceName() const;
};

/// Makes parallel operations of the calling thread use this thread alone.
void useOneThreadHere();

/// Chooses the setup and makes it the process's: the device asked for, a fixed number of threads, bf16 where
/// the processor has instructions for it, oneDNN's fp32 where it is exact. Error DeviceMissing.
Expected<ComputeSetup> setUpCompute(const ComputeConfiguration &configuration);

} // namespace tlm
