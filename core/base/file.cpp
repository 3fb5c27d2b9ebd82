#include "core/base/file.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace tlm {

namespace {

struct OpenFile
{
    Descriptor descriptor;
    struct stat status;
};

Expected<OpenFile> openForReading(const std::filesystem::path &path)
{
    OpenFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), {}};
    if (file.descriptor.number() < 0 || ::fstat(file.descriptor.number(), &file.status) != 0)
        return tl::unexpected(systemError(errno, path.string()));
    if (S_ISDIR(file.status.st_mode))
        return tl::unexpected(systemError(EISDIR, path.string()));
    if (!S_ISREG(file.status.st_mode))
        return failure(ErrorCode::FileUnreadable, "This is not an ordinary file.", path.string());
    return file;
}

} // namespace

Expected<std::string> readFile(const std::filesystem::path &path, std::uint64_t limit)
{
    auto file = openForReading(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto size = static_cast<std::uint64_t>(file->status.st_size);
    if (size > limit)
        return failure(ErrorCode::FileDamaged,
                       fmt::format("This file has {} bytes, more than the {} expected at most.", size, limit),
                       path.string());
    std::string bytes(size, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(file->descriptor.number(), bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(systemError(errno, path.string()));
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

Expected<MappedFile> MappedFile::open(const std::filesystem::path &path)
{
    auto file = openForReading(path);
    if (!file)
        return tl::unexpected(file.error());
    MappedFile mapped;
    const auto size = static_cast<std::size_t>(file->status.st_size);
    if (size == 0)
        return mapped;
    void *address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file->descriptor.number(), 0);
    if (address == MAP_FAILED)
        return tl::unexpected(systemError(errno, path.string()));
    mapped.m_map.reset(address, [size](const void *map) { ::munmap(const_cast<void *>(map), size); });
    mapped.m_bytes = {static_cast<const std::byte *>(address), size};
    return mapped;
}

} // namespace tlm
