#pragma once
#include <filesystem>

namespace tlm {

/// Whether a file system type (`statfs`, f_type) is that of a network, where shared memory of a write-ahead
/// log does not work between machines. FUSE counts: what lies behind it cannot be told.
bool isNetworkType(unsigned long type);

/// Whether a folder lies on such a file system.
bool isOnNetwork(const std::filesystem::path &folder);

} // namespace tlm
