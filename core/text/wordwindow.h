#pragma once
#include <cstddef>
#include <string_view>

#include "core/text/wordclass.h"

namespace tlm {

/// The code points that Lucene's scanner can see from the start of a token: at most 255 UTF-16 units, without
/// half a surrogate pair.
class WordWindow
{
public:
    WordWindow(std::string_view text, std::size_t begin) : m_text(text), m_position(begin) {}
    /// Class of the next code point, End when there is none.
    WordClass next();
    /// Byte offset behind the code points read.
    std::size_t position() const { return m_position; }

private:
    static constexpr int limit = 255;
    std::string_view m_text;
    std::size_t m_position;
    int m_units = 0;
};

} // namespace tlm
