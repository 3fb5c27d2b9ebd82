#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/data/textstream.h"

namespace tlm {

/// The text of one JSON value, and the line on which it begins. Empty text: the end.
struct JsonText
{
    std::string text;
    std::uint64_t line = 0;
};

/// Cuts a JSON array into the texts of its elements without holding more than one of them, however long the
/// lines are.
class JsonArrayCutter
{
public:
    /// Errors: those of TextStream::readPart, RecordBad when the file is no array, has something behind it or
    /// an element is longer than `longestRecord`; FileTruncated when the array is never closed.
    Expected<JsonText> next(TextStream &stream);

private:
    enum class State { Before, Inside, After };

    Expected<bool> readPart(TextStream &stream);
    Expected<bool> skipTo(TextStream &stream, std::string_view skipped);
    Expected<> takeElement(TextStream &stream, JsonText &element);
    bool elementEnds(char letter);

    std::string_view m_part; ///< of a line
    std::size_t m_at = 0;
    State m_state = State::Before;
    int m_depth = 0;
    bool m_inString = false, m_escaped = false;
};

} // namespace tlm
