#include <cerrno>
#include <utility>

#include <fcntl.h>

#include "core/base/file.h"

namespace tlm {

// Locks of the open file description, and not flock: they can be asked for without being taken, so that
// looking never makes somebody else's attempt fail.
Expected<FileLock> FileLock::acquire(const std::filesystem::path &path)
{
    Descriptor descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (descriptor.number() < 0)
        return tl::unexpected(systemError(errno, path.string(), Access::Write));
    struct flock request
    {
    };
    request.l_type = F_WRLCK;
    if (::fcntl(descriptor.number(), F_OFD_SETLK, &request) != 0) {
        if (errno == EAGAIN || errno == EACCES)
            return failure(ErrorCode::RunLocked, "Another process is using this.", path.string());
        return tl::unexpected(systemError(errno, path.string(), Access::Write));
    }
    return FileLock(std::move(descriptor));
}

bool FileLock::isHeld(const std::filesystem::path &path)
{
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct flock request
    {
    };
    request.l_type = F_WRLCK;
    return descriptor.number() >= 0 && ::fcntl(descriptor.number(), F_OFD_GETLK, &request) == 0 &&
           request.l_type != F_UNLCK;
}

} // namespace tlm
