#pragma once
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"

namespace tlm {

/// Lines of a file descriptor, waited for in a way that a stop request ends.
class LineReader
{
public:
    LineReader(int descriptor, std::size_t limit) : m_descriptor(descriptor), m_limit(limit) {}
    /// The next line without its newline; empty at the end of the input or when a stop is requested. Error
    /// Usage for a line of more than `limit` bytes, which is left out.
    Expected<std::optional<std::string>> next(const std::stop_token &stop);

private:
    bool fill(const std::stop_token &stop);
    std::string take(std::size_t size, std::size_t skip);
    Error tooLong() const;

    int m_descriptor;
    std::size_t m_limit;
    std::string m_buffer;
    bool m_dropping = false; ///< the rest of a line that is too long
};

} // namespace tlm
