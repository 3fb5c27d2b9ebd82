#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/file.h"

namespace tlm {

/// The folder that holds everything of a person's work (layout: architecture.md, Workspace).
class Workspace
{
public:
    /// Opens a workspace, making the folder and its parts when missing. Errors: WorkspaceReadOnly, DiskFull.
    static Expected<Workspace> open(const std::filesystem::path &root);
    /// `$TLM_WORKSPACE`, else `$XDG_DATA_HOME/tlm-studio`, else `~/.local/share/tlm-studio`.
    static std::filesystem::path defaultRoot();

    const std::filesystem::path &root() const { return m_root; }
    std::filesystem::path task(const std::string &name) const { return m_root / "tasks" / name; }
    std::filesystem::path corpus(const std::string &name) const { return m_root / "corpora" / name; }
    std::filesystem::path selection(const std::string &name) const { return m_root / "selections" / name; }
    std::filesystem::path run(const std::string &id) const { return m_root / "runs" / id; }
    /// Names of the folders below `tasks`, `corpora` or `selections` that hold a manifest, in byte order.
    std::vector<std::string> list(const std::string &kind) const;

private:
    explicit Workspace(std::filesystem::path root) : m_root(std::move(root)) {}
    std::filesystem::path m_root;
};

/// A name a person gives: 1 to 100 letters, digits, `.`, `_`, `-`, not starting with `.`. Error NameInvalid.
Expected<> checkName(const std::string &name);

/// Removes what transactions and removals left whose process was killed.
void removeAbandoned(const std::filesystem::path &parent);

/// Removes a folder of the workspace so that nobody sees a part of it: it is renamed out of sight first.
Expected<> removeFolder(const std::filesystem::path &folder);

/// Builds a folder whole or not at all: fill `path()`, then `commit()` renames it to its final name.
/// Error NameTaken when the final name exists.
class FolderTransaction
{
public:
    static Expected<FolderTransaction> begin(const std::filesystem::path &wanted);
    FolderTransaction(FolderTransaction &&other) noexcept;
    ~FolderTransaction(); ///< removes the temporary folder unless committed
    const std::filesystem::path &path() const { return m_temporary; }
    /// Takes over the files of another folder, but its manifest and hidden ones: as links where the file
    /// system has them, else copied. They are on the disk when it returns, so that the other folder may go.
    Expected<> takeFiles(const std::filesystem::path &folder);
    Expected<> commit();

private:
    FolderTransaction(std::filesystem::path final, std::filesystem::path temporary, FileLock lock);
    std::filesystem::path m_final, m_temporary;
    FileLock m_lock; ///< tells other processes that the temporary folder is in use
};

} // namespace tlm
