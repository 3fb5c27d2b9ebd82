#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/decoder.h"
#include "core/data/encodingguess.h"
#include "core/data/linebuffer.h"
#include "core/data/stream.h"

namespace tlm {

/// The longest line, and the longest record, that is read: what the memory of reading depends on.
inline constexpr std::size_t longestRecord = std::size_t(1) << 26;

/// The lines of a file as valid UTF-8, whatever its compression and encoding. A byte order mark is left out.
class TextStream
{
public:
    /// `encoding` is a name that ICU knows; empty: what a byte order mark says, else what the first bytes
    /// look like. `stop` as ByteStream::open takes it. Errors: those of ByteStream::open and
    /// ByteStream::read, FileEncoding for an unknown name and for bytes that are no text.
    static Expected<TextStream> open(const std::filesystem::path &path, const std::string &encoding,
                                     std::stop_token stop = {});

    /// The first lines with their ends, some `size` bytes of them, the last perhaps cut. They are read again;
    /// ask before anything is read. Errors: those of readPart.
    Expected<std::vector<std::string>> beginning(std::size_t size);
    /// The next line with its line end; false at the end. Errors: those of ByteStream::read; with the line,
    /// FileEncoding and RecordBad (longer than `longestRecord`).
    Expected<bool> readLine(std::string &line);
    /// The next part of a line, for formats whose lines may have any length; empty at the end. Valid until
    /// the next call.
    Expected<std::string_view> readPart();
    /// Number of the line that was read last, or of which a part was, from 1.
    std::uint64_t line() const { return m_line; }
    std::uint64_t consumed() const { return m_bytes.consumed(); }
    std::string path() const { return m_bytes.path().string(); }
    /// `path:line` of the line that was read last.
    std::string place() const;
    /// The encoding if it is another than UTF-8 and was guessed.
    const std::optional<EncodingGuess> &guess() const { return m_guess; }

private:
    explicit TextStream(ByteStream bytes) : m_bytes(std::move(bytes)) {}
    Expected<> readPiece();
    Expected<> chooseEncoding(const std::string &encoding);
    Expected<bool> fill(std::string &text);
    bool decode(std::string &text);
    bool takeUtf8(std::string &text);
    Error encodingError(std::uint64_t line) const;

    ByteStream m_bytes;
    std::string m_encoding = "UTF-8";
    bool m_isAssumed = false; ///< from the first bytes alone
    std::optional<EncodingGuess> m_guess;
    std::optional<Decoder> m_decoder; ///< none for UTF-8
    std::string m_piece;              ///< bytes that are not text yet
    bool m_isAhead = true, m_isFirst = true, m_atEnd = false, m_isDone = false;
    std::optional<Error> m_failure; ///< to be told behind the text before it
    LineBuffer m_lines;
    std::uint64_t m_line = 0;
    bool m_lineEnded = true;
};

} // namespace tlm
