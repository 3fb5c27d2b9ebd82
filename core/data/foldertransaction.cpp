#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/data/manifest.h"
#include "core/data/workspace.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr const char *lockName = ".lock";

/// A hidden name beside a folder that nobody else uses.
fs::path hiddenBeside(const fs::path &folder)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    return folder.parent_path() / fmt::format(".{}-{}-{}.tmp", folder.filename().string(), ::getpid(), now);
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.') && path.extension() == ".tmp";
}

/// Removes a hidden folder, its lock last: what a kill leaves of it still counts as abandoned.
std::error_code removeHidden(const fs::path &hidden)
{
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(hidden, error))) { // of a link, what it names stays
        fs::remove(hidden, error);
        return error;
    }
    const auto lock = FileLock::acquire(hidden / lockName); // there may be no room for one
    for (fs::directory_iterator at(hidden, error), end; !error && at != end; at.increment(error)) {
        if (at->path().filename() == lockName)
            continue;
        fs::remove_all(at->path(), error);
        if (error)
            return error;
    }
    if (!error)
        fs::remove_all(hidden, error);
    return error;
}

tl::unexpected<Error> writeFailure(int number, const fs::path &folder)
{
    if (number == EEXIST || number == ENOTEMPTY)
        return failure(ErrorCode::NameTaken, fmt::format("The name {} is taken.", folder.filename().string()),
                       folder.string());
    return tl::unexpected(systemError(number, folder.string(), Access::Write));
}

/// Renames, but never over something that is there; not every file system can do that in one step.
int renameToFree(const fs::path &from, const fs::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// Copies a file so that its original may go.
std::error_code copyDurably(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    if (!fs::copy_file(from, to, error))
        return error;
    const Descriptor copy(::open(to.c_str(), O_RDONLY | O_CLOEXEC));
    if (copy.number() < 0 || ::fsync(copy.number()) != 0)
        error.assign(errno, std::generic_category());
    return error;
}

} // namespace

FolderTransaction::FolderTransaction(fs::path final, fs::path temporary, FileLock lock)
    : m_final(std::move(final)), m_temporary(std::move(temporary)), m_lock(std::move(lock))
{
}

FolderTransaction::FolderTransaction(FolderTransaction &&other) noexcept
    : m_final(std::move(other.m_final)), m_temporary(std::exchange(other.m_temporary, {})),
      m_lock(std::move(other.m_lock))
{
}

FolderTransaction::~FolderTransaction()
{
    if (!m_temporary.empty())
        removeHidden(m_temporary);
}

Expected<FolderTransaction> FolderTransaction::begin(const fs::path &wanted)
{
    const fs::path final = wanted.has_filename() ? wanted : wanted.parent_path(); // of `name/`
    if (std::error_code ignored; fs::exists(final, ignored))
        return writeFailure(EEXIST, final);
    const fs::path temporary = hiddenBeside(final);
    std::error_code error;
    if (!fs::create_directory(temporary, error))
        return writeFailure(error.value(), final);
    auto lock = FileLock::acquire(temporary / lockName);
    if (!lock) {
        fs::remove_all(temporary, error);
        return tl::unexpected(lock.error());
    }
    return FolderTransaction(final, temporary, std::move(*lock));
}

Expected<> FolderTransaction::takeFiles(const fs::path &folder)
{
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::path name = at->path().filename();
        if (name == manifestName || name.string().starts_with('.'))
            continue;
        fs::create_hard_link(at->path(), m_temporary / name, error);
        if (error)
            error = copyDurably(at->path(), m_temporary / name);
        if (error)
            break;
    }
    return error ? Expected<>(writeFailure(error.value(), m_final)) : syncFolder(m_temporary);
}

Expected<> FolderTransaction::commit()
{
    if (const int error = renameToFree(m_temporary, m_final))
        return writeFailure(error, m_final);
    m_temporary.clear();
    std::error_code ignored;
    fs::remove(m_final / lockName, ignored);
    return syncFolder(m_final.parent_path());
}

void removeAbandoned(const fs::path &parent)
{
    std::error_code error;
    for (fs::directory_iterator at(parent, error), end; !error && at != end; at.increment(error)) {
        const fs::path lock = at->path() / lockName;
        std::error_code ignored;
        if (isHidden(at->path()) && fs::exists(lock, ignored) && !FileLock::isHeld(lock))
            removeHidden(at->path());
    }
}

Expected<> removeFolder(const fs::path &folder)
{
    const fs::path hidden = hiddenBeside(folder);
    if (const int error = renameToFree(folder, hidden))
        return writeFailure(error, folder);
    const std::error_code error = removeHidden(hidden);
    return error ? Expected<>(writeFailure(error.value(), folder)) : Expected<>();
}

} // namespace tlm
