#pragma once
#include <memory>
#include <string>

#include "core/base/file.h"

namespace tlm {

/// Writes a ZIP archive (APPNOTE 6.3, with its 64-bit fields) whose entries are stored as they are; whole or
/// not at all. Equal contents give equal bytes: no time is written.
class ZipWriter
{
public:
    /// Errors: those of AtomicFile.
    static Expected<ZipWriter> create(const std::filesystem::path &path);
    ZipWriter(ZipWriter &&) noexcept;
    ~ZipWriter(); ///< leaves nothing behind unless finished

    /// Begins the next entry; its bytes follow by `write`. Names are UTF-8, at most 65,535 bytes.
    Expected<> begin(const std::string &name);
    Expected<> write(std::string_view bytes);
    /// Writes the directory and gives the file its name.
    Expected<> finish();

private:
    struct State;
    explicit ZipWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tlm
