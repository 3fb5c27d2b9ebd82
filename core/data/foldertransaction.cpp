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
    std::error_code ignored;
    if (!m_temporary.empty())
        fs::remove_all(m_temporary, ignored);
}

Expected<FolderTransaction> FolderTransaction::begin(const fs::path &final)
{
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
            fs::copy_file(at->path(), m_temporary / name, error);
        if (error)
            break;
    }
    return error ? Expected<>(writeFailure(error.value(), m_final)) : Expected<>();
}

Expected<> FolderTransaction::commit()
{
    std::error_code ignored;
    fs::remove(m_temporary / lockName, ignored);
    if (const int error = renameToFree(m_temporary, m_final))
        return writeFailure(error, m_final);
    m_temporary.clear();
    return syncFolder(m_final.parent_path());
}

void removeAbandoned(const fs::path &parent)
{
    std::error_code error;
    for (fs::directory_iterator at(parent, error), end; !error && at != end; at.increment(error)) {
        const fs::path lock = at->path() / lockName;
        std::error_code ignored;
        if (at->path().extension() == ".tmp" && fs::exists(lock, ignored) && !FileLock::isHeld(lock))
            fs::remove_all(at->path(), ignored);
    }
}

Expected<> removeFolder(const fs::path &folder)
{
    const fs::path hidden = hiddenBeside(folder);
    if (const int error = renameToFree(folder, hidden))
        return writeFailure(error, folder);
    std::error_code error;
    fs::remove_all(hidden, error);
    return error ? Expected<>(writeFailure(error.value(), folder)) : Expected<>();
}

} // namespace tlm
