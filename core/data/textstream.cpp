#include "core/data/textstream.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

namespace tlm {

namespace {

constexpr std::size_t pieceSize = std::size_t(1) << 16;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf8Name(std::string_view name)
{
    std::string letters;
    for (const char letter : name) {
        if (letter != '-' && letter != '_')
            letters += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
    }
    return letters == "utf8";
}

} // namespace

Expected<TextStream> TextStream::open(const std::filesystem::path &path, const std::string &encoding,
                                      std::stop_token stop)
{
    auto bytes = ByteStream::open(path, std::move(stop));
    if (!bytes)
        return tl::unexpected(bytes.error());
    TextStream stream(std::move(*bytes));
    auto chosen = stream.readPiece().and_then([&] { return stream.chooseEncoding(encoding); });
    if (!chosen)
        return tl::unexpected(chosen.error());
    return stream;
}

Expected<> TextStream::chooseEncoding(const std::string &encoding)
{
    m_encoding = encoding.empty() ? encodingOfMark(m_piece) : encoding;
    if (m_encoding.empty()) {
        auto guess = guessEncoding(m_piece, m_piece.size() < pieceSize);
        if (!guess)
            return failure(ErrorCode::FileEncoding,
                           "The encoding of this file cannot be told from its bytes.", path());
        m_encoding = guess->name;
        m_isAssumed = true;
        if (!isUtf8Name(m_encoding))
            m_guess = std::move(guess);
    }
    if (isUtf8Name(m_encoding))
        return {};
    auto decoder = Decoder::open(m_encoding);
    if (!decoder)
        return failure(decoder.error().code, decoder.error().cause, path());
    m_decoder = std::move(*decoder);
    return {};
}

Expected<bool> TextStream::readLine(std::string &line)
{
    const auto more = m_lines.next(line, longestRecord, [this](std::string &text) { return fill(text); });
    if (more && *more) {
        ++m_line;
        return true;
    }
    if (!more && more.error().where.empty())
        return failure(more.error().code, more.error().cause, fmt::format("{}:{}", path(), m_line + 1));
    return more;
}

Expected<std::string_view> TextStream::readPart()
{
    const auto part = m_lines.part([this](std::string &text) { return fill(text); });
    if (part && !part->empty()) {
        m_line += m_lineEnded;
        m_lineEnded = part->ends_with('\n');
    }
    return part;
}

Expected<std::vector<std::string>> TextStream::beginning(std::size_t size)
{
    std::vector<std::string> lines;
    std::string text;
    while (text.size() < size) {
        const auto part = readPart();
        if (!part)
            return tl::unexpected(part.error());
        if (part->empty())
            break;
        if (lines.size() < m_line)
            lines.emplace_back();
        lines.back() += *part;
        text += *part;
    }
    m_lines.giveBack(text);
    m_line = 0;
    m_lineEnded = true;
    return lines;
}

std::string TextStream::place() const
{
    return fmt::format("{}:{}", path(), m_line);
}

/// Reads behind what is left of the piece before.
Expected<> TextStream::readPiece()
{
    const std::size_t before = m_piece.size();
    m_piece.resize(before + pieceSize);
    const auto count = m_bytes.read(m_piece.data() + before, pieceSize);
    m_piece.resize(before + count.value_or(0));
    if (!count)
        return tl::unexpected(count.error());
    m_atEnd = *count == 0;
    return {};
}

Expected<bool> TextStream::fill(std::string &text)
{
    while (text.empty() && !m_isDone) {
        if (!std::exchange(m_isAhead, false)) {
            if (auto read = readPiece(); !read)
                return tl::unexpected(read.error());
        }
        const bool isGood = decode(text);
        if (!isGood) {
            const auto lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
            m_failure = encodingError(m_line + lines + m_lineEnded);
        }
        m_isDone = m_atEnd || !isGood;
        if (!text.empty() && std::exchange(m_isFirst, false) && text.starts_with(byteOrderMark))
            text.erase(0, byteOrderMark.size());
    }
    if (text.empty() && m_failure)
        return tl::unexpected(*m_failure);
    return !text.empty();
}

/// False when the bytes are not of the encoding; `text` is what came before them.
bool TextStream::decode(std::string &text)
{
    if (!m_decoder)
        return takeUtf8(text);
    const bool isGood = m_decoder->decode(m_piece, m_atEnd, text);
    if (isGood && m_guess && contradictsGuess(m_piece, text)) {
        const auto isAscii = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
        text.erase(std::find_if_not(text.begin(), text.end(), isAscii), text.end());
        return false;
    }
    m_piece.clear();
    return isGood;
}

bool TextStream::takeUtf8(std::string &text)
{
    const std::size_t size = m_piece.size() - (m_atEnd ? 0 : cutCharacter(m_piece));
    text.assign(m_piece, 0, size);
    m_piece.erase(0, size);
    const bool isGood = simdjson::validate_utf8(text);
    if (!isGood)
        text.resize(wellFormedLength(text));
    return isGood;
}

Error TextStream::encodingError(std::uint64_t line) const
{
    return {ErrorCode::FileEncoding,
            fmt::format("The bytes of this line are not valid {}{}.", m_encoding,
                        m_isAssumed ? ", as which the file begins" : ""),
            fmt::format("{}:{}", path(), line)};
}

} // namespace tlm
