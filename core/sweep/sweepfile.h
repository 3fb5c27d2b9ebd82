#pragma once
#include <filesystem>
#include <optional>

#include "core/data/workspace.h"
#include "core/sweep/axis.h"

namespace tlm {

/// What the workspace keeps of a sweep: which run stands for which values.
struct StoredSweep
{
    struct Point
    {
        std::vector<std::string> values; ///< one an axis, in their order
        std::string configuration;       ///< hash of what was wanted (experimentHash)
        std::string run;
        friend bool operator==(const Point &, const Point &) = default;
    };
    std::string name;
    std::vector<SweepAxis> axes;
    std::vector<Point> points;
    friend bool operator==(const StoredSweep &, const StoredSweep &) = default;
};

/// `sweeps/NAME.json` of a workspace.
std::filesystem::path sweepFile(const Workspace &workspace, const std::string &name);

/// Names of the workspace's sweeps, in byte order.
std::vector<std::string> sweepNames(const Workspace &workspace);

/// Errors: NameInvalid, those of writing files.
Expected<> saveSweep(const Workspace &workspace, const StoredSweep &sweep);

/// Errors: NameInvalid, FileNotFound, FileDamaged, FileNewer.
Expected<StoredSweep> loadSweep(const Workspace &workspace, const std::string &name);

/// What is kept of a sweep that was started before, if it was, with these axes or fewer of their values.
/// Errors: NameTaken (another sweep has the name, and would be lost), NameInvalid, FileDamaged, FileNewer.
Expected<std::optional<StoredSweep>> loadEarlier(const Workspace &workspace, const std::string &name,
                                                 const std::vector<SweepAxis> &axes);

} // namespace tlm
