#include "core/training/compute.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <malloc.h>

#include "core/training/modelstart.h"
#include "core/training/timebudget.h"
#include "gpu.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

ComputeConfiguration onCpu(std::int64_t threads, bool bfloat16)
{
    ComputeConfiguration configuration;
    configuration.device = Device::Cpu;
    configuration.threads = threads;
    configuration.bfloat16 = bfloat16;
    return configuration;
}

} // namespace

TEST(Compute, FixesTheNumberOfThreads)
{
    const ComputeSetup setup = setUpCompute(onCpu(3, false)).value();
    EXPECT_EQ(setup.threads, 3);
    EXPECT_EQ(at::get_num_threads(), 3);
    EXPECT_GE(setUpCompute(onCpu(0, false)).value().threads, 1);
    setUpCompute(onCpu(1, false));
}

TEST(Compute, SaysHowExactlyItComputes)
{
    const ComputeSetup single = setUpCompute(onCpu(1, false)).value();
    EXPECT_TRUE(single.precision().starts_with("fp32"));
    EXPECT_FALSE(single.bfloat16);
    EXPECT_EQ(single.deviceName(), "cpu");
    const ComputeSetup half = setUpCompute(onCpu(1, true)).value();
    EXPECT_EQ(half.precision().starts_with("bf16"), half.bfloat16);
    EXPECT_EQ(half.bfloat16, __builtin_cpu_supports("avx512bf16") != 0);
}

TEST(Compute, KeepsTheMemoryOfLargeBlocks)
{
    ASSERT_TRUE(setUpCompute(onCpu(1, false)));
    const auto before = mallinfo2();
    const std::vector<char> block(16 << 20);
    EXPECT_EQ(mallinfo2().hblks, before.hblks)
        << "a block of its own goes back to the system when it is freed";
}

TEST(Compute, CudaIsUsedOrItsAbsenceSaid)
{
    ComputeConfiguration configuration;
    configuration.device = Device::Cuda;
    const auto setup = setUpCompute(configuration);
    if (hasGpu()) {
        ASSERT_TRUE(setup) << describe(setup.error());
        EXPECT_TRUE(setup->device.is_cuda());
        EXPECT_EQ(setup->deviceName(), "cuda");
    } else {
        ASSERT_FALSE(setup);
        EXPECT_EQ(setup.error().code, ErrorCode::DeviceMissing);
        EXPECT_FALSE(setup.error().cause.empty());
    }
}

TEST(Compute, TrainsOnCudaAsOnTheCpu)
{
    if (!hasGpu())
        GTEST_SKIP() << needsGpu;
    ComputeConfiguration configuration;
    configuration.device = Device::Cuda;
    configuration.bfloat16 = false;
    const auto setup = setUpCompute(configuration);
    ASSERT_TRUE(setup) << describe(setup.error());
    const TrainingData data = syntheticData();
    const Configuration settings = syntheticConfiguration(Method::Tlm);
    const auto losses = [&](const ComputeSetup &where) {
        Memory memory;
        Bert bert = makeModel(settings, data).value();
        Trainer trainer(settings, data, bert, where, memory);
        for (int i = 0; i < 10; ++i)
            EXPECT_TRUE(trainer.advance({}));
        return lossesOf(memory.steps);
    };
    const auto gpu = losses(*setup), cpu = losses(singleThread());
    ASSERT_EQ(gpu.size(), cpu.size());
    for (std::size_t i = 0; i < gpu.size(); ++i)
        EXPECT_NEAR(gpu[i], cpu[i], 1e-2);
}

TEST(TimeBudget, GrowsWithTheTimeAndLeavesNoTrace)
{
    const TrainingData data = syntheticData();
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 0;
    configuration.joint.minutes = 60;
    const auto hour = measureTokenBudget(configuration, data, singleThread(), {});
    ASSERT_TRUE(hour);
    configuration.joint.minutes = 6000;
    const auto days = measureTokenBudget(configuration, data, singleThread(), {});
    ASSERT_TRUE(days);
    EXPECT_GT(*hour, 60u * 60); // more than a token a second
    EXPECT_GT(*days, *hour);
}

TEST(TimeBudget, StopsOnRequest)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.minutes = 60;
    const auto result = measureTokenBudget(configuration, syntheticData(), singleThread(), stopped());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}
