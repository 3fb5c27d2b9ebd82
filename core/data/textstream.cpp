#include "core/data/textstream.h"

#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

namespace tlm {

namespace {

constexpr std::size_t pieceSize = std::size_t(1) << 16;
constexpr std::size_t longestLine = std::size_t(1) << 28;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf8Name(std::string_view name)
{
    std::string letters;
    for (const char letter : name) {
        if (letter != '-' && letter != '_')
            letters += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
    }
    return letters.empty() || letters == "utf8";
}

/// The encoding that a byte order mark stands for, empty for UTF-8 or none.
std::string encodingOfMark(std::string_view start)
{
    using namespace std::string_view_literals;
    if (start.starts_with("\xFF\xFE\0\0"sv) || start.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32";
    return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") ? "UTF-16" : "";
}

} // namespace

Expected<TextStream> TextStream::open(const std::filesystem::path &path, const std::string &encoding)
{
    auto bytes = ByteStream::open(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    TextStream stream(std::move(*bytes));
    if (isUtf8Name(encoding))
        return stream;
    auto decoder = Decoder::open(encoding);
    if (!decoder)
        return failure(decoder.error().code, decoder.error().cause, path.string());
    stream.m_encoding = encoding;
    stream.m_decoder = std::move(*decoder);
    return stream;
}

Expected<bool> TextStream::readLine(std::string &line)
{
    auto more = m_lines.next(line, longestLine, [this](std::string &text) { return fill(text); });
    if (!more) {
        if (more.error().where.empty())
            more.error().where = fmt::format("{}:{}", path(), m_line + 1);
        return more;
    }
    if (!*more)
        return false;
    ++m_line;
    if (!m_decoder && !simdjson::validate_utf8(line))
        return encodingFailure(m_line);
    return true;
}

std::string TextStream::place() const
{
    return fmt::format("{}:{}", path(), m_line);
}

Expected<bool> TextStream::fill(std::string &text)
{
    std::string bytes(pieceSize, '\0');
    while (text.empty() && !m_atEnd) {
        const auto count = m_bytes.read(bytes.data(), pieceSize);
        if (!count)
            return tl::unexpected(count.error());
        const std::string_view piece = std::string_view(bytes).substr(0, *count);
        m_atEnd = piece.empty();
        const bool first = std::exchange(m_first, false);
        if (first && !m_decoder) {
            if (auto known = sniff(piece); !known)
                return tl::unexpected(known.error());
        }
        if (!m_decoder) {
            text = piece;
        } else if (!m_decoder->decode(piece, m_atEnd, text)) {
            const auto lines = std::count(text.begin(), text.end(), '\n');
            return encodingFailure(m_line + static_cast<std::uint64_t>(lines) + 1);
        }
        if (first && text.starts_with(byteOrderMark))
            text.erase(0, byteOrderMark.size());
    }
    return !text.empty();
}

Expected<> TextStream::sniff(std::string_view start)
{
    m_encoding = encodingOfMark(start);
    if (m_encoding.empty())
        return {};
    return Decoder::open(m_encoding).map([this](Decoder decoder) { m_decoder = std::move(decoder); });
}

tl::unexpected<Error> TextStream::encodingFailure(std::uint64_t line) const
{
    return failure(
        ErrorCode::FileEncoding,
        fmt::format("The bytes of this line are not valid {}.", m_encoding.empty() ? "UTF-8" : m_encoding),
        fmt::format("{}:{}", path(), line));
}

} // namespace tlm
