#include "core/text/tokenbuffer.h"

#include <algorithm>

namespace tlm {

TextRange TokenBuffer::range(std::size_t token) const
{
    const auto moved =
        std::lower_bound(m_moved.begin(), m_moved.end(), token,
                         [](const Moved &one, std::size_t wanted) { return one.token < wanted; });
    if (moved != m_moved.end() && moved->token == token)
        return moved->range;
    return {m_places[2 * token], m_places[2 * token + 1]};
}

} // namespace tlm
