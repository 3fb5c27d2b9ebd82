#include "core/training/guard.h"

#include <new>
#include <stdexcept>

#include <c10/util/Exception.h>
#include <gtest/gtest.h>

using namespace tlm;

TEST(Guard, LetsResultsThrough)
{
    EXPECT_TRUE(guarded([] { return Expected<>(); }));
    const auto failed = guarded([]() -> Expected<> { return failure(ErrorCode::DiskFull, "full"); });
    EXPECT_EQ(failed.error().code, ErrorCode::DiskFull);
}

TEST(Guard, TellsALackOfMemoryByTypeAndByText)
{
    const auto plain = guarded([]() -> Expected<> { throw std::bad_alloc(); });
    EXPECT_EQ(plain.error().code, ErrorCode::MemoryExhausted);
    for (const char *text : {"CUDA out of memory. Tried to allocate 2 GiB",
                             "DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes",
                             "DefaultCPUAllocator: not enough memory"}) {
        const auto torch = guarded([&]() -> Expected<> { TORCH_CHECK(false, text); });
        EXPECT_EQ(torch.error().code, ErrorCode::MemoryExhausted) << text;
    }
}

TEST(Guard, GivesOtherExceptionsAsInternalErrorsWithTheirText)
{
    const auto torch = guarded([]() -> Expected<> { TORCH_CHECK(false, "shapes differ"); });
    EXPECT_EQ(torch.error().code, ErrorCode::Internal);
    EXPECT_NE(torch.error().cause.find("shapes differ"), std::string::npos);
    EXPECT_EQ(torch.error().cause.find("frame #"), std::string::npos);
    const auto other = guarded([]() -> Expected<> { throw std::runtime_error("oops"); });
    EXPECT_EQ(other.error().cause, "oops");
}
