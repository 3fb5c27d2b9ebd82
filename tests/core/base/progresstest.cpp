#include "core/base/progress.h"

#include <vector>

#include <gtest/gtest.h>

namespace tlm {
namespace {

class Recorder final : public ProgressSink
{
public:
    void report(const Progress &progress) override { reports.push_back(progress); }
    std::vector<Progress> reports;
};

TEST(Progress, theFirstAndTheLastStateAreReported)
{
    Recorder sink;
    ProgressMeter meter(sink, "index", "bytes", 1000);
    meter.at(1);
    meter.at(1000);
    meter.finish();
    ASSERT_GE(sink.reports.size(), 2u);
    EXPECT_EQ(sink.reports.front().done, 1u);
    EXPECT_EQ(sink.reports.back().done, 1000u);
    EXPECT_EQ(sink.reports.back().total, 1000u);
    EXPECT_EQ(sink.reports.back().what, "index");
    EXPECT_EQ(sink.reports.back().unit, "bytes");
    EXPECT_GT(sink.reports.back().rate, 0);
}

TEST(Progress, reportsAreRareHoweverOftenUnitsAreAdded)
{
    Recorder sink;
    ProgressMeter meter(sink, "read", "records");
    const auto start = std::chrono::steady_clock::now();
    constexpr std::uint64_t units = 200000;
    for (std::uint64_t i = 0; i < units; ++i)
        meter.add();
    meter.finish();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    EXPECT_LE(static_cast<double>(sink.reports.size()), 2 + elapsed.count() * 10);
    EXPECT_EQ(sink.reports.back().done, units);
    EXPECT_FALSE(sink.reports.back().total);
}

} // namespace
} // namespace tlm
