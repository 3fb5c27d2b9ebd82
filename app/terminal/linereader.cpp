#include "app/terminal/linereader.h"

#include <array>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

namespace tlm {

Expected<std::optional<std::string>> LineReader::next(const std::stop_token &stop)
{
    std::size_t searched = 0;
    while (true) {
        const auto end = m_buffer.find('\n', searched);
        const bool ends = end != std::string::npos;
        if (ends && m_dropping) {
            take(end, 1);
            m_dropping = false;
            searched = 0;
            continue;
        }
        if (ends && end <= m_limit)
            return take(end, 1);
        if (!m_dropping && (ends || m_buffer.size() > m_limit)) {
            m_dropping = true;
            return tl::unexpected(tooLong());
        }
        if (m_dropping)
            m_buffer.clear();
        searched = m_buffer.size();
        if (!fill(stop))
            return m_buffer.empty() || stop.stop_requested() ? std::nullopt
                                                             : std::optional(take(m_buffer.size(), 0));
    }
}

Error LineReader::tooLong() const
{
    return {ErrorCode::Usage, fmt::format("A line is longer than {} bytes.", m_limit), "standard input"};
}

bool LineReader::fill(const std::stop_token &stop)
{
    constexpr int patience = 100; // milliseconds
    pollfd input{m_descriptor, POLLIN, 0};
    while (!stop.stop_requested()) {
        if (poll(&input, 1, patience) <= 0)
            continue;
        std::array<char, 1 << 14> bytes{};
        const auto size = read(m_descriptor, bytes.data(), bytes.size());
        if (size <= 0)
            return false;
        m_buffer.append(bytes.data(), std::size_t(size));
        return true;
    }
    return false;
}

std::string LineReader::take(std::size_t size, std::size_t skip)
{
    auto line = m_buffer.substr(0, size);
    m_buffer.erase(0, size + skip);
    return line;
}

} // namespace tlm
