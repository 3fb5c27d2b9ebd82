#include <fmt/format.h>

#include "app/learn/verbs.h"
#include "app/terminal/checkreport.h"
#include "core/model/device.h"
#include "core/training/compute.h"
#include "core/training/forecast.h"
#include "core/training/memory.h"

namespace tlm {

namespace {

/// The GPU, or why there is none.
std::string gpuText()
{
    const auto gpu = chooseDevice(Device::Cuda);
    return gpu ? fmt::format("cuda ({} of memory free)", bytesText(double(freeMemory(gpu->device))))
               : gpu.error().cause;
}

Expected<> tellDevices(VerbContext &context)
{
    ComputeConfiguration cpu;
    cpu.device = Device::Cpu;
    cpu.threads = context.options.threads;
    return setUpCompute(cpu).map([&](const ComputeSetup &setup) {
        CheckReport(context.output)
            .fine("devices",
                  fmt::format("cpu ({} threads, {}, {} of memory free). {}", setup.threads, setup.precision(),
                              bytesText(double(freeMemory(setup.device))), gpuText()));
    });
}

} // namespace

void addDevicesVerb(Program &program)
{
    CLI::App &verb = program.addVerb("devices", "What LibTorch can compute on here");
    verb.callback([&program] { program.choose(tellDevices); });
}

} // namespace tlm
