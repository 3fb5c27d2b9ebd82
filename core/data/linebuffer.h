#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/base/error.h"

namespace tlm {

/// Cuts pieces of bytes into lines, each with its line end.
class LineBuffer
{
public:
    /// The next line; false at the end. `fill(std::string &)` gives the next piece of bytes, false at the
    /// end.
    template <typename Fill>
    Expected<bool> next(std::string &line, std::size_t limit, Fill &&fill)
    {
        line.clear();
        while (true) {
            const std::string_view rest = std::string_view(m_bytes).substr(m_at);
            const std::size_t end = rest.find('\n');
            const std::size_t size = end == std::string_view::npos ? rest.size() : end + 1;
            if (size > limit - line.size())
                return failure(ErrorCode::RecordBad, fmt::format("A line is longer than {} bytes.", limit));
            line.append(rest.substr(0, size));
            m_at += size;
            if (end != std::string_view::npos)
                return true;
            m_at = 0;
            m_bytes.clear();
            Expected<bool> more = fill(m_bytes);
            if (!more)
                return more;
            if (!*more)
                return !line.empty();
        }
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

/// Removes LF or CRLF.
inline void trimLineEnd(std::string &line)
{
    if (line.ends_with('\n'))
        line.pop_back();
    if (line.ends_with('\r'))
        line.pop_back();
}

} // namespace tlm
