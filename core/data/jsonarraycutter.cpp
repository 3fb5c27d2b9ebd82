#include "core/data/jsonarraycutter.h"

#include <fmt/format.h>

namespace tlm {

namespace {
constexpr std::string_view space = " \t\r\n";

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
        if (!*more || m_part[m_at] != '[')
            return failure(ErrorCode::RecordBad, "The file does not begin with a JSON array.",
                           stream.place());
        ++m_at;
        m_state = State::Inside;
    }
    const auto more = skipTo(stream, m_state == State::Inside ? " \t\r\n," : space);
    if (!more)
        return tl::unexpected(more.error());
    if (m_state == State::After)
        return *more
                   ? failure(ErrorCode::RecordBad, "Something follows behind the JSON array.", stream.place())
                   : Expected<JsonText>(JsonText{});
    if (!*more)
        return neverClosed(stream);
    JsonText element;
    element.line = stream.line();
    if (m_part[m_at] == ']') {
        ++m_at;
        m_state = State::After;
        return next(stream);
    }
    if (auto taken = takeElement(stream, element); !taken)
        return tl::unexpected(taken.error());
    return element;
}

/// False at the end of the file.
Expected<bool> JsonArrayCutter::readPart(TextStream &stream)
{
    m_at = 0;
    return stream.readPart().map([this](std::string_view part) {
        m_part = part;
        return !part.empty();
    });
}

/// Goes to the next character that is not one of `skipped`; false at the end of the file.
Expected<bool> JsonArrayCutter::skipTo(TextStream &stream, std::string_view skipped)
{
    while ((m_at = m_part.find_first_not_of(skipped, m_at)) == std::string::npos) {
        const auto more = readPart(stream);
        if (!more || !*more)
            return more;
    }
    return true;
}

Expected<> JsonArrayCutter::takeElement(TextStream &stream, JsonText &element)
{
    m_depth = 0;
    m_inString = m_escaped = false;
    while (true) {
        const std::size_t from = m_at;
        while (m_at < m_part.size() && !elementEnds(m_part[m_at]))
            ++m_at;
        element.text.append(m_part.substr(from, m_at - from));
        if (m_at < m_part.size())
            return {};
        if (element.text.size() > longestRecord)
            return failure(ErrorCode::RecordBad,
                           fmt::format("An element is longer than {} bytes.", longestRecord),
                           fmt::format("{}:{}", stream.path(), element.line));
        const auto more = readPart(stream);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return neverClosed(stream);
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
