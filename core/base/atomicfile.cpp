#include <cerrno>
#include <chrono>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>

#include "core/base/file.h"

namespace tlm {

namespace {

constexpr std::size_t bufferSize = std::size_t(1) << 18;
constexpr std::string_view temporaryStart = ".tlm-", temporaryEnd = ".tmp";

tl::unexpected<Error> writeFailure(int number, const std::filesystem::path &path)
{
    return tl::unexpected(systemError(number, path.string(), Access::Write));
}

int writeAll(int descriptor, const char *bytes, std::size_t size, std::uint64_t offset)
{
    while (size > 0) {
        const ssize_t count = ::pwrite(descriptor, bytes, size, static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : ENOSPC;
        bytes += count;
        size -= static_cast<std::size_t>(count);
        offset += static_cast<std::uint64_t>(count);
    }
    return 0;
}

} // namespace

struct AtomicFile::State
{
    std::filesystem::path path, temporary;
    Descriptor descriptor;
    std::vector<char> buffer;
    std::uint64_t flushed = 0;
    bool committed = false;

    ~State()
    {
        if (!committed && !temporary.empty())
            ::unlink(temporary.c_str());
    }

    Expected<> flush()
    {
        if (const int error = writeAll(descriptor.number(), buffer.data(), buffer.size(), flushed))
            return writeFailure(error, path);
        flushed += buffer.size();
        buffer.clear();
        return {};
    }
};

AtomicFile::AtomicFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AtomicFile::AtomicFile(AtomicFile &&) noexcept = default;
AtomicFile &AtomicFile::operator=(AtomicFile &&) noexcept = default;
AtomicFile::~AtomicFile() = default;

Expected<AtomicFile> AtomicFile::create(const std::filesystem::path &wanted)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(wanted, ignored))
        return writeFailure(EISDIR, wanted);
    // A rename would put a file in the place of a link or a device.
    if (std::filesystem::exists(wanted, ignored) && !std::filesystem::is_regular_file(wanted, ignored))
        return failure(ErrorCode::FileUnwritable, "This is a device or a pipe, not a file.", wanted.string());
    const bool isLink = std::filesystem::is_symlink(wanted, ignored);
    const std::filesystem::path path = isLink ? std::filesystem::weakly_canonical(wanted, ignored) : wanted;
    auto state = std::make_unique<State>();
    state->path = path;
    auto number = std::chrono::steady_clock::now().time_since_epoch().count();
    int descriptor = -1;
    std::filesystem::path temporary;
    do {
        temporary =
            path.parent_path() / fmt::format("{}{}-{}{}", temporaryStart, ::getpid(), number++, temporaryEnd);
        descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor < 0 && errno == EEXIST);
    if (descriptor < 0)
        return writeFailure(errno, path);
    state->descriptor = Descriptor(descriptor);
    state->temporary = std::move(temporary);
    state->buffer.reserve(bufferSize);
    return AtomicFile(std::move(state));
}

Expected<> AtomicFile::write(const void *bytes, std::size_t size)
{
    if (m_state->buffer.size() + size > bufferSize) {
        if (auto flushed = m_state->flush(); !flushed)
            return flushed;
    }
    const char *first = static_cast<const char *>(bytes);
    if (size <= bufferSize) {
        m_state->buffer.insert(m_state->buffer.end(), first, first + size);
        return {};
    }
    if (const int error = writeAll(m_state->descriptor.number(), first, size, m_state->flushed))
        return writeFailure(error, m_state->path);
    m_state->flushed += size;
    return {};
}

Expected<> AtomicFile::writeAt(std::uint64_t offset, const void *bytes, std::size_t size)
{
    if (auto flushed = m_state->flush(); !flushed)
        return flushed;
    if (const int error =
            writeAll(m_state->descriptor.number(), static_cast<const char *>(bytes), size, offset))
        return writeFailure(error, m_state->path);
    return {};
}

std::uint64_t AtomicFile::size() const
{
    return m_state->flushed + m_state->buffer.size();
}

Expected<> AtomicFile::commit()
{
    if (auto flushed = m_state->flush(); !flushed)
        return flushed;
    if (::fsync(m_state->descriptor.number()) != 0 ||
        ::rename(m_state->temporary.c_str(), m_state->path.c_str()) != 0)
        return writeFailure(errno, m_state->path);
    m_state->committed = true;
    return syncFolder(m_state->path.parent_path());
}

void removeTemporaries(const std::filesystem::path &folder)
{
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(temporaryStart) && name.ends_with(temporaryEnd) &&
            std::filesystem::is_regular_file(at->symlink_status(ignored)))
            std::filesystem::remove(at->path(), ignored);
    }
}

Expected<> syncFolder(const std::filesystem::path &folder)
{
    const std::filesystem::path path = folder.empty() ? "." : folder;
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems refuse to sync a folder; the rename itself has been done by then.
    if (descriptor.number() < 0 || (::fsync(descriptor.number()) != 0 && errno != EINVAL))
        return writeFailure(errno, path);
    return {};
}

Expected<> writeFile(const std::filesystem::path &path, std::string_view bytes)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    if (auto written = file->write(bytes); !written)
        return written;
    return file->commit();
}

} // namespace tlm
