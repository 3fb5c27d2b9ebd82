#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/descriptor.h"
#include "core/base/error.h"

namespace tlm {

/// Writes a file whole or not at all: to a temporary name in the same folder, then synced and renamed.
/// A link is followed; a device or a pipe is refused. Errors: FileUnwritable, DiskFull, WorkspaceReadOnly.
/// Nothing is left behind on failure.
class AtomicFile
{
public:
    static Expected<AtomicFile> create(const std::filesystem::path &path);
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&other) noexcept;
    ~AtomicFile(); ///< removes the temporary file unless committed

    Expected<> write(const void *bytes, std::size_t size);
    Expected<> write(std::string_view bytes) { return write(bytes.data(), bytes.size()); }
    /// Overwrites bytes already written (a header whose content is known only at the end).
    Expected<> writeAt(std::uint64_t offset, const void *bytes, std::size_t size);
    std::uint64_t size() const;
    Expected<> commit();

private:
    struct State;
    explicit AtomicFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Removes what writers that were killed left in a folder and below it: temporary files of AtomicFile. Nobody
/// may be writing there.
void removeTemporaries(const std::filesystem::path &folder);

/// Makes the names in a folder durable after a file in it was made or renamed.
Expected<> syncFolder(const std::filesystem::path &folder);

/// A small text file written whole or not at all.
Expected<> writeFile(const std::filesystem::path &path, std::string_view bytes);

/// A whole file of at most `limit` bytes. Errors: FileNotFound, FileIsDirectory, FileUnreadable, FileDamaged
/// (too large).
Expected<std::string> readFile(const std::filesystem::path &path, std::uint64_t limit = std::uint64_t(1)
                                                                                        << 30);

/// A read-only memory map of a file; the bytes live as long as the object (cheap to copy: shared).
class MappedFile
{
public:
    static Expected<MappedFile> open(const std::filesystem::path &path);
    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::shared_ptr<const void> m_map;
    std::span<const std::byte> m_bytes;
};

/// The envelope of every binary file of a workspace: magic (4 letters), version, length and XXH3-64 checksum
/// of the payload, then the payload. Layout, little endian: char[4] magic, u32 version, u64 length, u64
/// checksum. Writing streams the payload; `finish` fills the header in and renames.
class ContainerWriter
{
public:
    static Expected<ContainerWriter> create(const std::filesystem::path &path, std::string_view magic,
                                            std::uint32_t version);
    ContainerWriter(ContainerWriter &&) noexcept;
    ~ContainerWriter();
    Expected<> write(const void *bytes, std::size_t size);
    std::uint64_t payloadSize() const;
    Expected<> finish();

private:
    struct State;
    explicit ContainerWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The payload of a container file, memory-mapped.
struct Container
{
    MappedFile file;
    std::uint32_t version = 0;
    std::span<const std::byte> payload;
};

enum class Verify { Header, Checksum };

/// Opens a container. `Verify::Header` checks magic, version and length (constant time); `Verify::Checksum`
/// reads all bytes too. Errors: FileNotFound, FileDamaged (wrong magic, length or checksum), FileNewer
/// (version above `newest`).
Expected<Container> openContainer(const std::filesystem::path &path, std::string_view magic,
                                  std::uint32_t newest, Verify verify = Verify::Header);

/// An exclusive lock on a file (of its open file description), held until the object goes or the process
/// ends, however it ends.
class FileLock
{
public:
    /// Error RunLocked if another process or object holds it.
    static Expected<FileLock> acquire(const std::filesystem::path &path);
    /// Whether somebody holds the lock now. A missing file is not held.
    static bool isHeld(const std::filesystem::path &path);

private:
    explicit FileLock(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}
    Descriptor m_descriptor;
};

} // namespace tlm
