#include "core/training/forecast.h"

#include <gtest/gtest.h>

#include "core/training/memory.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

TEST(Forecast, AmountsAreWrittenInTheLargestUnit)
{
    EXPECT_EQ(bytesText(0), "0 bytes");
    EXPECT_EQ(bytesText(999), "999 bytes");
    EXPECT_EQ(bytesText(1'500), "1.5 kB");
    EXPECT_EQ(bytesText(2.5e9), "2.5 GB");
    EXPECT_EQ(bytesText(7e18), "7e+03 PB");
}

TEST(Forecast, ARunThatMemoryCannotHoldIsRefusedWithRemedies)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    const ComputeSetup setup = singleThread();
    EXPECT_TRUE(checkMemory(configuration, setup));
    configuration.joint.batchTokens = 10'000'000'000;
    const auto refused = checkMemory(configuration, setup);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::MemoryExhausted);
    for (const char *said : {"TB", "is free", "joint.accumulation", "shorter lengths"})
        EXPECT_NE(refused.error().cause.find(said), std::string::npos) << refused.error().cause;
}

TEST(Forecast, MemoryThatRanOutIsToldWithWhatWasHeldAndRemedies)
{
    for (const auto &[method, remedy] :
         {std::pair{Method::Tlm, "joint.accumulation"}, std::pair{Method::TaskOnly, "fine_tuning.batch"}}) {
        const Error error = memoryRanOut(syntheticConfiguration(method), 20'000'000'000);
        EXPECT_EQ(error.code, ErrorCode::MemoryExhausted);
        for (const char *said : {"20 GB", remedy, "shorter lengths"})
            EXPECT_NE(error.cause.find(said), std::string::npos) << error.cause;
    }
}

TEST(Forecast, ARunThatTheDiskCannotHoldIsRefusedWithRemedies)
{
    const TemporaryFolder folder;
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    EXPECT_TRUE(checkDisk(configuration, folder.path()));
    configuration.encoder.hidden = 16384;
    configuration.encoder.feedForward = 65536;
    configuration.encoder.layers = 96;
    configuration.compute.keptModels = 1000;
    const auto refused = checkDisk(configuration, folder.path());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DiskFull);
    for (const char *said : {"PB", "is free", "compute.kept_models", "smaller scale"})
        EXPECT_NE(refused.error().cause.find(said), std::string::npos) << refused.error().cause;
}

TEST(Memory, WhatIsTakenIsSeenAndWhatIsFreeIsKnown)
{
    const std::uint64_t before = freeMemory(c10::kCPU);
    EXPECT_GT(before, std::uint64_t(1) << 20);
    const PeakMemory memory(c10::kCPU);
    {
        const std::vector<char> block(std::size_t(200) << 20, 1);
        EXPECT_GE(memory.bytes(), block.size());
    }
    EXPECT_GE(memory.bytes(), memory.before() + (std::uint64_t(190) << 20)) << "the peak stays";
    const PeakMemory later(c10::kCPU);
    EXPECT_LT(later.bytes(), memory.before() + (std::uint64_t(100) << 20)) << "each begins anew";
}
