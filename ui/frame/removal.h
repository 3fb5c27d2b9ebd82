#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "core/data/workspace.h"

namespace tlm {

/// A removed task, corpus or selection that can still come back. It lies aside in the workspace until the
/// object goes.
class Removal
{
public:
    /// `kind`: `tasks`, `corpora` or `selections`. Errors: FileNotFound, WorkspaceReadOnly.
    static Expected<Removal> take(const Workspace &workspace, const std::string &kind,
                                  const std::string &name);
    Removal(Removal &&other) noexcept;
    Removal &operator=(Removal &&other) noexcept;
    ~Removal(); ///< now it is gone

    /// Puts it back. Error NameTaken if something else has its name now.
    Expected<> restore();

private:
    Removal(std::filesystem::path from, std::filesystem::path aside);
    void discard() noexcept;

    std::filesystem::path m_from, m_aside;
};

} // namespace tlm
