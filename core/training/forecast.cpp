#include "core/training/forecast.h"

#include <array>

#include <fmt/format.h>

#include "core/experiment/planner.h"
#include "core/training/memory.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;

constexpr double bytesPerNumber = 4;

/// Bytes that lie in a folder.
double bytesIn(const fs::path &folder)
{
    double bytes = 0;
    std::error_code ignored;
    for (const auto &entry : fs::recursive_directory_iterator(folder, ignored)) {
        if (entry.is_regular_file(ignored))
            bytes += static_cast<double>(entry.file_size(ignored));
    }
    return bytes;
}

/// The failure for a lack of memory, with remedies.
Error tooMuch(const Configuration &configuration, const std::string &cause)
{
    const bool joint = hasJointStage(configuration.method);
    return {ErrorCode::MemoryExhausted,
            fmt::format("{} {}, or choose shorter lengths or a smaller scale.", cause,
                        joint ? "Halve the batch and double joint.accumulation, which learns the same"
                              : "Choose a smaller fine_tuning.batch"),
            joint ? "joint.batch_tokens" : "fine_tuning.batch"};
}

} // namespace

std::string bytesText(double bytes)
{
    constexpr std::array units{"bytes", "kB", "MB", "GB", "TB", "PB"};
    std::size_t unit = 0;
    for (; bytes >= 1000 && unit + 1 < units.size(); ++unit)
        bytes /= 1000;
    return fmt::format("{:.3g} {}", bytes, units[unit]);
}

Error memoryExhausted(const Configuration &configuration, std::uint64_t need, std::uint64_t free)
{
    return tooMuch(configuration, fmt::format("This model and batch need about {} of memory; {} is free.",
                                              bytesText(static_cast<double>(need)),
                                              free == 0 ? "less" : bytesText(static_cast<double>(free))));
}

Error memoryRanOut(const Configuration &configuration, std::uint64_t held)
{
    return tooMuch(configuration, fmt::format("The training found no more memory when it held {}.",
                                              bytesText(static_cast<double>(held))));
}

Expected<> checkMemory(const Configuration &configuration, const ComputeSetup &setup)
{
    const std::uint64_t need = planRun(configuration).memoryBytes, free = freeMemory(setup.device);
    if (free == 0 || need <= free)
        return {};
    return tl::unexpected(memoryExhausted(configuration, need, free));
}

Expected<> checkDisk(const Configuration &configuration, const fs::path &runFolder)
{
    std::error_code error;
    const auto space = fs::space(runFolder, error);
    if (error)
        return {};
    const Plan plan = planRun(configuration);
    const double kept = bytesPerNumber * static_cast<double>(plan.parameters) *
                        static_cast<double>(configuration.compute.keptModels);
    const double need = static_cast<double>(plan.diskBytes) + kept - bytesIn(runFolder);
    if (need <= static_cast<double>(space.available))
        return {};
    return failure(ErrorCode::DiskFull,
                   fmt::format("The run will write about {}; {} is free. Keep fewer models "
                               "(compute.kept_models) or choose a smaller scale, or make room.",
                               bytesText(need), bytesText(static_cast<double>(space.available))),
                   runFolder.string());
}

} // namespace tlm
