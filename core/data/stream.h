#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/base/error.h"

namespace tlm {

/// Bytes of a file, decompressed as its content says (gzip, bzip2, xz, zstd by their magic bytes; else as
/// they are). Errors while reading: FileTruncated, FileDamaged, Stopped, with the file in `where`.
class ByteStream
{
public:
    /// What is no ordinary file (a pipe, a terminal) may let its readers wait: it is read only if `stop` can
    /// end that. Errors: FileNotFound, FileIsDirectory, FileEmpty, FileUnreadable, Stopped.
    static Expected<ByteStream> open(const std::filesystem::path &path, std::stop_token stop = {});
    ByteStream(ByteStream &&) noexcept;
    ByteStream &operator=(ByteStream &&) noexcept;
    ~ByteStream();

    /// Reads up to `size` bytes; 0 at the end.
    Expected<std::size_t> read(char *bytes, std::size_t size);
    /// Reads one line without its line end (LF or CRLF); false at the end. A line over `limit` bytes is an
    /// error.
    Expected<bool> readLine(std::string &line, std::size_t limit = std::size_t(1) << 28);
    /// Compressed bytes consumed so far: for progress.
    std::uint64_t consumed() const;
    const std::filesystem::path &path() const;

private:
    struct State;
    explicit ByteStream(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tlm
