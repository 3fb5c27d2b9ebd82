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
    /// `bf16 onednn avx512` and the like: precision, library and instruction set.
    std::string precision() const;
    /// `cpu` or the name of the GPU.
    std::string deviceName() const;
};

/// Chooses the setup: the device asked for, bf16 where the processor has instructions for it, oneDNN's fp32
/// where it is exact. Error DeviceMissing if CUDA is asked for and there is none.
Expected<ComputeSetup> chooseCompute(const ComputeConfiguration &configuration);

/// The setup that a checkpoint was written under, as far as this machine has it: threads and precision of the
/// checkpoint. Compare `precision()` afterwards: if it differs, a resumed run is not bit-equal.
ComputeSetup reuseCompute(ComputeSetup chosen, int threads, const std::string &precision);

/// Makes the setup the process's: threads (team sizes fixed), precision flags.
void applyCompute(const ComputeSetup &setup);

/// Largest relative error of an fp32 product under the present flags.
double productError();

} // namespace tlm
