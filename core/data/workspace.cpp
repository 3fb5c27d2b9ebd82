#include "core/data/workspace.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace tlm {

namespace fs = std::filesystem;

namespace {

fs::path environmentPath(const char *variable)
{
    const char *value = std::getenv(variable);
    return value ? value : "";
}

/// What keeps a workspace from being written is told as such, not as the trouble of one file.
Error openingError(int number, const fs::path &root)
{
    Error error = systemError(number, root.string(), Access::Write);
    if (number == EACCES || number == EPERM || number == EROFS)
        error = {ErrorCode::WorkspaceReadOnly, "The workspace is read-only.", root.string()};
    return error;
}

} // namespace

Expected<Workspace> Workspace::open(const fs::path &root)
{
    std::error_code error;
    if (fs::exists(root, error) && !fs::is_directory(root, error))
        return failure(ErrorCode::FileUnwritable, "The workspace is a file, not a folder.", root.string());
    for (const char *part : {"tasks", "corpora", "selections", "runs"}) {
        fs::create_directories(root / part, error);
        if (error)
            return tl::unexpected(openingError(error.value(), root));
        if (::faccessat(AT_FDCWD, (root / part).c_str(), W_OK | X_OK, AT_EACCESS) != 0)
            return tl::unexpected(openingError(errno, root));
        removeAbandoned(root / part);
    }
    return Workspace(root);
}

fs::path Workspace::defaultRoot()
{
    if (const auto chosen = environmentPath("TLM_WORKSPACE"); !chosen.empty())
        return chosen;
    if (const auto data = environmentPath("XDG_DATA_HOME"); data.is_absolute())
        return data / "tlm-studio";
    return environmentPath("HOME") / ".local/share/tlm-studio";
}

std::vector<std::string> Workspace::list(const std::string &kind) const
{
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(m_root / kind, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (checkName(name) && fs::exists(at->path() / "manifest.json", error))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Expected<> checkName(const std::string &name)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    constexpr std::size_t longest = 100;
    if (name.empty() || name.size() > longest || name.front() == '.' ||
        name.find_first_not_of(allowed) != std::string::npos)
        return failure(ErrorCode::NameInvalid, fmt::format("\"{}\" cannot be a name.", name));
    return {};
}

} // namespace tlm
