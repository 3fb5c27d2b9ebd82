#include "core/base/energy.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

using namespace tlm;

namespace {

/// A folder like /sys/class/powercap.
class Energy : public testing::Test
{
protected:
    void zone(const std::string &folder, const std::string &name, std::uint64_t microjoules,
              std::uint64_t range = 262'143'328'850) const
    {
        std::filesystem::create_directories(powercap / folder);
        powercap.write(folder + "/name", name + '\n');
        powercap.write(folder + "/max_energy_range_uj", std::to_string(range) + '\n');
        count(folder, microjoules);
    }
    void count(const std::string &folder, std::uint64_t microjoules) const
    {
        powercap.write(folder + "/energy_uj", std::to_string(microjoules) + '\n');
    }
    const test::TemporaryFolder powercap;
};

} // namespace

TEST_F(Energy, PackagesAndTheirMemoryCountOnce)
{
    zone("intel-rapl:0", "package-0", 1'000'000);
    zone("intel-rapl:0:0", "core", 500'000);
    zone("intel-rapl:0:1", "dram", 2'000'000);
    zone("intel-rapl:1", "package-1", 5'000'000);
    zone("intel-rapl:2", "psys", 9'000'000);
    zone("intel-rapl-mmio:0", "package-0", 1'000'000);
    powercap.write("enabled", "1");
    auto meter = EnergyMeter::start(powercap.path());
    ASSERT_TRUE(meter);
    EXPECT_EQ(meter->joules(), 0);
    count("intel-rapl:0", 4'000'000);
    count("intel-rapl:0:0", 3'000'000);
    count("intel-rapl:0:1", 2'500'000);
    count("intel-rapl:1", 5'250'000);
    count("intel-rapl:2", 19'000'000);
    count("intel-rapl-mmio:0", 4'000'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 3 + 0.5 + 0.25);
    count("intel-rapl:1", 6'250'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 4.75);
}

TEST_F(Energy, ACounterThatStartsAgainIsFollowed)
{
    zone("intel-rapl:0", "package-0", 9'000'000, 10'000'000);
    auto meter = EnergyMeter::start(powercap.path());
    ASSERT_TRUE(meter);
    count("intel-rapl:0", 500'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 1.5);
    count("intel-rapl:0", 250'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 1.5 + 9.75);
}

TEST_F(Energy, ARangeBelowItsCounterIsNoEnergy)
{
    zone("intel-rapl:0", "package-0", 9'000'000, 1'000'000);
    auto meter = EnergyMeter::start(powercap.path());
    ASSERT_TRUE(meter);
    count("intel-rapl:0", 500'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 0.5);
}

TEST_F(Energy, WhereNothingCanBeReadThereIsNoMeter)
{
    EXPECT_FALSE(EnergyMeter::start(powercap.path()));
    EXPECT_FALSE(EnergyMeter::start(powercap / "none"));
    zone("intel-rapl:0", "psys", 1);
    EXPECT_FALSE(EnergyMeter::start(powercap.path()));
    zone("intel-rapl:1", "package-0", 1);
    powercap.write("intel-rapl:1/energy_uj", "");
    EXPECT_FALSE(EnergyMeter::start(powercap.path()));
    powercap.write("intel-rapl:1/energy_uj", "many");
    EXPECT_FALSE(EnergyMeter::start(powercap.path()));
}

TEST_F(Energy, ACounterThatGoesAwayStandsStill)
{
    zone("intel-rapl:0", "package-0", 1'000'000);
    zone("intel-rapl:1", "package-1", 1'000'000);
    auto meter = EnergyMeter::start(powercap.path());
    ASSERT_TRUE(meter);
    std::filesystem::remove(powercap / "intel-rapl:0/energy_uj");
    count("intel-rapl:1", 2'000'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 1);
    count("intel-rapl:0", 3'000'000);
    EXPECT_DOUBLE_EQ(meter->joules(), 3);
}
