#include "ui/train/machine.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/temporaryfolder.h"

namespace tlm {
namespace {

TEST(Machine, aLineOfNvidiaSmiIsRead)
{
    const auto gpu = parseGpu("NVIDIA H200, 96, 17500, 143771\n");
    ASSERT_TRUE(gpu);
    EXPECT_EQ(gpu->name, "NVIDIA H200");
    EXPECT_DOUBLE_EQ(gpu->share, 0.96);
    EXPECT_EQ(gpu->used, 17500ull << 20);
    EXPECT_EQ(gpu->total, 143771ull << 20);
}

TEST(Machine, anythingElseIsNoGpu)
{
    for (const char *line : {"", "No devices were found", "A, B", "a, 1, 2, [N/A]", "a, 1, 2, 3, 4"})
        EXPECT_FALSE(parseGpu(line)) << line;
    EXPECT_FALSE(readGpu("/no/such/program"));
}

TEST(Machine, theFirstGpuIsAskedFor)
{
    const test::TemporaryFolder folder;
    const auto program = folder.write("smi", "#!/bin/sh\nprintf 'One, 5, 1, 2\\nTwo, 6, 1, 2\\n'\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const auto gpu = readGpu(QString::fromStdString(program.string()));
    ASSERT_TRUE(gpu);
    EXPECT_EQ(gpu->name, "One");
    const auto failing = folder.write("bad", "#!/bin/sh\nprintf 'One, 5, 1, 2\\n'\nexit 9\n");
    std::filesystem::permissions(failing, std::filesystem::perms::owner_all);
    EXPECT_FALSE(readGpu(QString::fromStdString(failing.string())));
}

TEST(Machine, aProcessIsWeighed)
{
    const auto before = readProcess(getpid());
    ASSERT_TRUE(before);
    EXPECT_GT(before->memory, 1'000'000u);
    volatile double sum = 0;
    while (readProcess(getpid())->cpuSeconds <= before->cpuSeconds)
        sum = sum + 1;
    EXPECT_FALSE(readProcess(0));
}

TEST(Machine, memoryAndDiskAreKnown)
{
    const test::TemporaryFolder folder;
    const Machine machine = readMachine(folder.path());
    EXPECT_GT(machine.memory, 0u);
    EXPECT_GT(machine.freeDisk, 0);
    EXPECT_LT(readMachine("/no/such/folder").freeDisk, 0);
}

} // namespace
} // namespace tlm
