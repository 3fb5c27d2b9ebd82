#pragma once
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>

namespace tlm {

/// Lines of a file descriptor, waited for in a way that a stop request ends.
class LineReader
{
public:
    /// A line longer than `limit` bytes ends the reading.
    LineReader(int descriptor, std::size_t limit) : m_descriptor(descriptor), m_limit(limit) {}
    /// The next line without its newline; empty at the end of the input or when a stop is requested.
    std::optional<std::string> next(const std::stop_token &stop);

private:
    bool fill(const std::stop_token &stop);
    std::string take(std::size_t size, std::size_t skip);

    int m_descriptor;
    std::size_t m_limit;
    std::string m_buffer;
};

} // namespace tlm
