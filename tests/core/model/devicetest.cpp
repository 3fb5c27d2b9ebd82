#include "core/model/device.h"

#include <ATen/TensorOperators.h>
#include <dlfcn.h>
#include <gtest/gtest.h>

#include "tests/core/model/smallmodel.h"

using namespace tlm;

namespace {

bool hasDriver()
{
    return dlopen("libcuda.so.1", RTLD_LAZY) != nullptr;
}

} // namespace

TEST(Device, TheCpuIsAlwaysThere)
{
    const auto chosen = chooseDevice(Device::Cpu);
    ASSERT_TRUE(chosen);
    EXPECT_TRUE(chosen->device.is_cpu());
    EXPECT_TRUE(chosen->note.empty());
}

TEST(Device, AutoFallsBackWithASentence)
{
    const auto chosen = chooseDevice(Device::Auto);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->device.is_cpu(), !chosen->note.empty());
}

TEST(Device, CudaAskedForButMissingIsAnError)
{
    if (hasDriver())
        GTEST_SKIP() << "this machine has an NVIDIA driver";
    const auto chosen = chooseDevice(Device::Cuda);
    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().code, ErrorCode::DeviceMissing);
    EXPECT_FALSE(chosen.error().cause.empty());
}

TEST(Device, TheGpuComputesWhatTheCpuDoes)
{
    const auto chosen = chooseDevice(Device::Auto);
    ASSERT_TRUE(chosen);
    if (chosen->device.is_cpu())
        GTEST_SKIP() << "needs an NVIDIA GPU: " << chosen->note;
    Bert bert(smallModel(), 3, 1);
    auto input = smallInput({{2, 7, 8, 9, 3}, {2, 10, 3}});
    const auto cpu = bert.classLogits(bert.encode(input), input);
    bert.to(chosen->device);
    input = {input.ids.to(chosen->device), input.types.to(chosen->device), input.mask.to(chosen->device)};
    const auto gpu = bert.classLogits(bert.encode(input), input).cpu();
    EXPECT_LT((cpu - gpu).abs().max().item<float>(), 1e-4F);
    const ForwardOptions dropout{0.1, 3};
    const auto first = bert.encode(input, dropout), second = bert.encode(input, dropout);
    EXPECT_EQ((first - second).abs().max().item<float>(), 0.0F);
}
