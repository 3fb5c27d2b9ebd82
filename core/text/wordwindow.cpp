#include "core/text/wordwindow.h"

#include "core/text/unicode.h"

namespace tlm {

WordClass WordWindow::next()
{
    if (m_position >= m_text.size())
        return WordClass::End;
    auto after = m_position;
    const auto point = nextCodePoint(m_text, after);
    const int units = point > 0xFFFF ? 2 : 1;
    if (m_units + units > limit)
        return WordClass::End;
    m_units += units;
    m_position = after;
    return wordClass(point);
}

} // namespace tlm
