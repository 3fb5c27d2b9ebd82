#include "core/text/childcall.h"

#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/base/descriptor.h"

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
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const Descriptor input(ends[0]);
    Descriptor output(ends[1]);
    std::stop_source stop;
    std::jthread stopper([&] {
        char told = 0;
        EXPECT_EQ(::read(input.number(), &told, 1), 1) << "the work did not begin";
        stop.request_stop();
    });
    const auto result = callInChild(
        [&]() -> Expected<std::string> {
            if (::write(output.number(), "!", 1) != 1)
                ::_exit(1);
            for (;;)
                ::pause();
        },
        stop.get_token());
    output = Descriptor();
    stopper.join();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
}

} // namespace
} // namespace tlm
