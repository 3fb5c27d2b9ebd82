#include "core/text/childcall.h"

#include <chrono>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

namespace tlm {
namespace {

Expected<std::string> call(const std::function<Expected<std::string>()> &work)
{
    return callInChild(work, {});
}

TEST(CallInChild, GivesWhatTheWorkGives)
{
    EXPECT_EQ(call([] { return std::string("a value"); }), "a value");
    EXPECT_EQ(call([] { return std::string(); }), "");
    const std::string large(10'000'000, 'x');
    EXPECT_EQ(call([&] { return large; }), large);
}

TEST(CallInChild, RunsInAnotherProcess)
{
    EXPECT_NE(call([] { return std::to_string(::getpid()); }), std::to_string(::getpid()));
}

TEST(CallInChild, GivesErrorsOfTheWork)
{
    const auto result = call(
        []() -> Expected<std::string> { return failure(ErrorCode::ConfigurationOutOfRange, "The reason."); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::ConfigurationOutOfRange);
    EXPECT_EQ(result.error().cause, "The reason.");
}

TEST(CallInChild, AWorkThatEndsTheProcessIsAnError)
{
    EXPECT_EQ(call([]() -> Expected<std::string> { ::_exit(3); }).error().code, ErrorCode::Internal);
    EXPECT_EQ(call([]() -> Expected<std::string> { ::_exit(0); }).error().code, ErrorCode::Internal);
    EXPECT_EQ(call([]() -> Expected<std::string> {
                  ::raise(SIGKILL);
                  return "";
              })
                  .error()
                  .code,
              ErrorCode::Internal);
}

TEST(CallInChild, AStopEndsTheChild)
{
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop.request_stop();
    });
    const auto result = callInChild(
        []() -> Expected<std::string> {
            for (;;)
                std::this_thread::sleep_for(std::chrono::hours(1));
        },
        stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}

} // namespace
} // namespace tlm
