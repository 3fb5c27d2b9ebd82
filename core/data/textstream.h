#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "core/data/decoder.h"
#include "core/data/linebuffer.h"
#include "core/data/stream.h"

namespace tlm {

/// The lines of a file as valid UTF-8, whatever its compression and encoding. A byte order mark is left out
/// (and tells UTF-16 and UTF-32 when no encoding was named).
class TextStream
{
public:
    /// Errors: those of ByteStream::open, FileEncoding for an unknown name.
    static Expected<TextStream> open(const std::filesystem::path &path, const std::string &encoding);

    /// The next line with its line end; false at the end. Errors: those of ByteStream::read, FileEncoding
    /// with the line.
    Expected<bool> readLine(std::string &line);
    /// Number of the line that readLine gave last, from 1.
    std::uint64_t line() const { return m_line; }
    std::uint64_t consumed() const { return m_bytes.consumed(); }
    std::string path() const { return m_bytes.path().string(); }
    /// `path:line` of the line that readLine gave last.
    std::string place() const;

private:
    explicit TextStream(ByteStream bytes) : m_bytes(std::move(bytes)) {}
    Expected<bool> fill(std::string &text);
    Expected<> sniff(std::string_view start);
    tl::unexpected<Error> encodingFailure(std::uint64_t line) const;

    ByteStream m_bytes;
    std::string m_encoding;
    std::optional<Decoder> m_decoder;
    LineBuffer m_lines;
    std::uint64_t m_line = 0;
    bool m_first = true, m_atEnd = false;
};

} // namespace tlm
