#include "core/data/jsonarraycutter.h"

#include <fmt/format.h>

namespace tlm {

namespace {
constexpr std::string_view space = " \t\r\n";
constexpr std::size_t longestElement = std::size_t(1) << 28;

tl::unexpected<Error> neverClosed(const TextStream &stream)
{
    return failure(ErrorCode::FileTruncated, "The JSON array is never closed.", stream.place());
}
} // namespace

Expected<JsonText> JsonArrayCutter::next(TextStream &stream)
{
    if (m_state == State::Before) {
        const auto more = skipTo(stream, space);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more || m_line[m_at] != '[')
            return failure(ErrorCode::RecordBad, "The file does not begin with a JSON array.",
                           stream.place());
        ++m_at;
        m_state = State::Inside;
    }
    if (m_state == State::After)
        return JsonText{};
    const auto more = skipTo(stream, " \t\r\n,");
    if (!more)
        return tl::unexpected(more.error());
    if (!*more)
        return neverClosed(stream);
    JsonText element;
    element.line = stream.line();
    if (m_line[m_at] == ']') {
        m_state = State::After;
        return element;
    }
    if (auto taken = takeElement(stream, element); !taken)
        return tl::unexpected(taken.error());
    return element;
}

/// Goes to the next character that is not one of `skipped`; false at the end of the file.
Expected<bool> JsonArrayCutter::skipTo(TextStream &stream, std::string_view skipped)
{
    while ((m_at = m_line.find_first_not_of(skipped, m_at)) == std::string::npos) {
        const auto more = stream.readLine(m_line);
        if (!more || !*more)
            return more;
        m_at = 0;
    }
    return true;
}

Expected<> JsonArrayCutter::takeElement(TextStream &stream, JsonText &element)
{
    m_depth = 0;
    m_inString = m_escaped = false;
    while (true) {
        const std::size_t from = m_at;
        while (m_at < m_line.size() && !elementEnds(m_line[m_at]))
            ++m_at;
        element.text.append(m_line, from, m_at - from);
        if (m_at < m_line.size())
            return {};
        if (element.text.size() > longestElement)
            return failure(ErrorCode::RecordBad,
                           fmt::format("An element is longer than {} bytes.", longestElement),
                           fmt::format("{}:{}", stream.path(), element.line));
        const auto more = stream.readLine(m_line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return neverClosed(stream);
        m_at = 0;
    }
}

/// Whether a character stands behind the element; else it is taken into account as a part of it.
bool JsonArrayCutter::elementEnds(char letter)
{
    if (m_inString) {
        m_inString = letter != '"' || m_escaped;
        m_escaped = letter == '\\' && !m_escaped;
        return false;
    }
    if (m_depth == 0 && (letter == ',' || letter == ']'))
        return true;
    m_inString = letter == '"';
    m_depth += letter == '{' || letter == '[';
    m_depth -= letter == '}' || letter == ']';
    return false;
}

} // namespace tlm
