#pragma once
#include <filesystem>

#include "core/experiment/configuration.h"
#include "core/training/compute.h"

namespace tlm {

/// `1.5 GB`, in powers of ten.
std::string bytesText(double bytes);

/// The failure for a lack of memory: what a run of this configuration needs, what is free, and what can be
/// done. 0: not known.
Error memoryExhausted(const Configuration &configuration, std::uint64_t need, std::uint64_t free);

/// The failure for a training that found no more memory though it seemed to be enough: what the process held
/// at most, and what can be done.
Error memoryRanOut(const Configuration &configuration, std::uint64_t held);

/// Whether memory holds a run, by the plan's estimate. Error MemoryExhausted.
Expected<> checkMemory(const Configuration &configuration, const ComputeSetup &setup);

/// Whether the disk of a run's folder holds what the run will write from here on: checkpoints (a new one
/// beside the old one), the models it keeps and the best one. Error DiskFull with need, free amount and
/// remedies.
Expected<> checkDisk(const Configuration &configuration, const std::filesystem::path &runFolder);

} // namespace tlm
