#pragma once
#include <cstddef>
#include <string_view>

namespace tlm {

inline constexpr std::string_view asciiSpace = " \t\r\n\f\v";

/// Number of words, apart by ASCII white space.
inline std::size_t countWords(std::string_view text)
{
    std::size_t words = 0;
    for (std::size_t at = text.find_first_not_of(asciiSpace); at != std::string_view::npos;
         at = text.find_first_not_of(asciiSpace, text.find_first_of(asciiSpace, at)))
        ++words;
    return words;
}

/// Without ASCII white space at both ends.
inline std::string_view trimSpace(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(asciiSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(asciiSpace) - first + 1);
}

} // namespace tlm
