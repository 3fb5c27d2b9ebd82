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
    /// The next part of a line: to its end, or as far as the bytes at hand go; empty at the end. Valid until
    /// the next call. `fill(std::string &)` gives the next piece of bytes, false at the end.
    template <typename Fill>
    Expected<std::string_view> part(Fill &&fill)
    {
        if (m_at == m_bytes.size()) {
            m_at = 0;
            m_bytes.clear();
            if (const Expected<bool> more = fill(m_bytes); !more)
                return tl::unexpected(more.error());
        }
        const std::string_view rest = std::string_view(m_bytes).substr(m_at);
        const std::size_t end = rest.find('\n');
        const std::string_view part = rest.substr(0, end == std::string_view::npos ? end : end + 1);
        m_at += part.size();
        return part;
    }

    /// The next line; false at the end. A line over `limit` bytes is an error.
    template <typename Fill>
    Expected<bool> next(std::string &line, std::size_t limit, Fill &&fill)
    {
        line.clear();
        while (!line.ends_with('\n')) {
            const auto more = part(fill);
            if (!more)
                return tl::unexpected(more.error());
            if (more->empty())
                return !line.empty();
            if (more->size() > limit - line.size())
                return failure(ErrorCode::RecordBad, fmt::format("A line is longer than {} bytes.", limit));
            line.append(*more);
        }
        return true;
    }

    /// Bytes that were taken come again, before all others.
    void giveBack(std::string_view bytes)
    {
        m_bytes.replace(0, m_at, bytes);
        m_at = 0;
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
