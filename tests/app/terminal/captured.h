#pragma once
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace tlm::test {

/// What a piece of work writes to standard output and standard error.
template <typename Work>
std::pair<std::string, std::string> captured(const Work &work)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    work();
    auto output = testing::internal::GetCapturedStdout();
    return {output, testing::internal::GetCapturedStderr()};
}

} // namespace tlm::test
