#include "core/model/device.h"

#include <ATen/TensorOperators.h>
#include <gtest/gtest.h>

#include "tests/core/model/smallmodel.h"
#include "tests/gpu.h"

using namespace tlm;

TEST(Device, TheCpuIsAlwaysThere)
{
    const auto chosen = chooseDevice(Device::Cpu);
    ASSERT_TRUE(chosen);
    EXPECT_TRUE(chosen->device.is_cpu());
    EXPECT_TRUE(chosen->note.empty());
}

TEST(Device, AutoTakesTheGpuOrFallsBackWithASentence)
{
    const auto chosen = chooseDevice(Device::Auto);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->device.is_cuda(), test::hasGpu()) << chosen->note;
    EXPECT_EQ(chosen->device.is_cpu(), !chosen->note.empty());
}

TEST(Device, CudaAskedForButMissingIsAnError)
{
    if (test::hasGpu())
        GTEST_SKIP() << "needs a machine without an NVIDIA GPU or without LibTorch's CUDA part";
    const auto chosen = chooseDevice(Device::Cuda);
    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().code, ErrorCode::DeviceMissing);
    EXPECT_FALSE(chosen.error().cause.empty());
}

TEST(Device, TheGpuComputesWhatTheCpuDoes)
{
    if (!test::hasGpu())
        GTEST_SKIP() << test::needsGpu;
    const auto chosen = chooseDevice(Device::Cuda);
    ASSERT_TRUE(chosen) << describe(chosen.error());
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
