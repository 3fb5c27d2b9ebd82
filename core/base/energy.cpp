#include "core/base/energy.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace tlm {

namespace {

template <typename T>
std::optional<T> readValue(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    T value{};
    if (stream >> value)
        return value;
    return {};
}

/// Zones that together hold each joule once: packages (which cores and the graphics unit are part of) and the
/// memory beside them. `psys` holds the packages again, and so do the `intel-rapl-mmio` zones.
bool counts(const std::filesystem::path &zone)
{
    if (!zone.filename().string().starts_with("intel-rapl:")) // AMD's have this name too
        return false;
    const auto name = readValue<std::string>(zone / "name");
    return name && (name->starts_with("package") || *name == "dram");
}

} // namespace

std::optional<EnergyMeter> EnergyMeter::start(const std::filesystem::path &folder)
{
    EnergyMeter meter;
    std::error_code error;
    for (std::filesystem::directory_iterator zone(folder, error), end; !error && zone != end;
         zone.increment(error)) {
        if (!counts(zone->path()))
            continue;
        const auto file = zone->path() / "energy_uj";
        const auto now = readValue<std::uint64_t>(file);
        const auto range = readValue<std::uint64_t>(zone->path() / "max_energy_range_uj");
        if (now && range)
            meter.m_counters.push_back({file, *now, *range});
    }
    if (meter.m_counters.empty())
        return {};
    return meter;
}

double EnergyMeter::joules()
{
    for (Counter &counter : m_counters) {
        const auto now = readValue<std::uint64_t>(counter.file);
        if (!now)
            continue;
        if (*now < counter.last) { // it started again
            m_microjoules += double(counter.range - std::min(counter.last, counter.range));
            counter.last = 0;
        }
        m_microjoules += double(*now - counter.last);
        counter.last = *now;
    }
    return m_microjoules * 1e-6;
}

} // namespace tlm
