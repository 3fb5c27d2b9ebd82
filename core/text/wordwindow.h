#pragma once
#include <cstddef>
#include <string_view>

#include "core/text/utf8.h"
#include "core/text/wordclass.h"

namespace tlm {

/// The code points that Lucene's scanner can see from the start of a token: at most 255 UTF-16 units, without
/// half a surrogate pair.
class WordWindow
{
public:
    WordWindow(std::string_view text, std::size_t begin) : m_text(text), m_position(begin) {}

    /// Class of the next code point, End when there is none.
    WordClass next()
    {
        if (m_position >= m_text.size())
            return WordClass::End;
        const auto [point, size] = decodeUtf8(m_text, m_position);
        m_units += size == 4 ? 2 : 1;
        if (m_units > limit)
            return WordClass::End;
        m_position += size;
        return point == Utf8Point::illFormed ? WordClass::Other : wordClass(point);
    }

    /// Byte offset behind the code points read.
    std::size_t position() const { return m_position; }

private:
    static constexpr int limit = 255;
    std::string_view m_text;
    std::size_t m_position;
    int m_units = 0;
};

} // namespace tlm
