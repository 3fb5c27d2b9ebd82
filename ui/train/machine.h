#pragma once
#include <filesystem>
#include <optional>

#include <QString>

namespace tlm {

/// A GPU as nvidia-smi tells it.
struct Gpu
{
    QString name;
    double share = 0; ///< of its time in which it computed, 0 … 1
    quint64 used = 0, total = 0;
};

/// What this computer has for a training.
struct Machine
{
    quint64 memory = 0;   ///< bytes, 0 if it cannot be found out
    qint64 freeDisk = -1; ///< bytes where the workspace is; negative if it cannot be found out
    std::optional<Gpu> gpu;
};

/// What a process has used and holds.
struct ProcessUse
{
    double cpuSeconds = 0; ///< of all its threads
    quint64 memory = 0;    ///< resident bytes
};

// All of these look at files or start a program: for jobs.

/// The first GPU; nothing where there is none. `program`: nvidia-smi.
std::optional<Gpu> readGpu(const QString &program = QStringLiteral("nvidia-smi"));
Machine readMachine(const std::filesystem::path &folder);
/// Nothing if there is no such process.
std::optional<ProcessUse> readProcess(qint64 process);

/// A line of `nvidia-smi --query-gpu=name,utilization.gpu,memory.used,memory.total`.
std::optional<Gpu> parseGpu(const QString &line);

} // namespace tlm
