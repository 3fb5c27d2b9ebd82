#include <ATen/Parallel.h>
#include <gtest/gtest.h>

namespace {

/// Small tensors on many threads mostly wait, above all while other tests run.
class TwoThreads : public testing::Environment
{
    void SetUp() override { at::set_num_threads(2); }
};

const auto *const environment = testing::AddGlobalTestEnvironment(new TwoThreads);

} // namespace
