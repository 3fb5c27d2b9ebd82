#include "core/training/devicelock.h"

#include <chrono>
#include <cstdlib>
#include <thread>

namespace tlm {

namespace {

namespace fs = std::filesystem;

fs::path environmentPath(const char *name)
{
    const char *value = std::getenv(name);
    return value ? fs::path(value) : fs::path();
}

fs::path lockFolder()
{
    if (const auto runtime = environmentPath("XDG_RUNTIME_DIR"); runtime.is_absolute())
        return runtime / "tlm-studio";
    if (const auto cache = environmentPath("XDG_CACHE_HOME"); cache.is_absolute())
        return cache / "tlm-studio";
    return environmentPath("HOME") / ".cache" / "tlm-studio";
}

/// Waits a moment; ends at once when a stop is requested.
void pause(const std::stop_token &stop)
{
    constexpr auto part = std::chrono::milliseconds(50);
    for (int i = 0; i < 10 && !stop.stop_requested(); ++i)
        std::this_thread::sleep_for(part);
}

} // namespace

fs::path deviceLockFile(const std::string &device)
{
    return lockFolder() / (device + ".lock");
}

Expected<FileLock> takeDevice(const std::string &device, const std::function<Expected<>()> &waiting,
                              const std::stop_token &stop)
{
    const fs::path file = deviceLockFile(device);
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    for (;;) {
        auto lock = FileLock::acquire(file);
        if (lock || lock.error().code != ErrorCode::RunLocked)
            return lock;
        if (auto goOn = waiting(); !goOn)
            return tl::unexpected(goOn.error());
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while the device was in use.", device);
        pause(stop);
    }
}

} // namespace tlm
