#pragma once
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/file.h"

namespace tlm {

/// The file whose lock says that a training uses a device: one of a user and a machine, below
/// `$XDG_RUNTIME_DIR`, else below the user's cache.
std::filesystem::path deviceLockFile(const std::string &device);

/// Waits until the device (`cpu`, `cuda`) is free and takes it. `waiting` is called when it is not, and then
/// twice a second; its failure ends the waiting. Errors: Stopped, those of `waiting`, FileUnwritable.
Expected<FileLock> takeDevice(const std::string &device, const std::function<Expected<>()> &waiting,
                              const std::stop_token &stop);

} // namespace tlm
