#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/codepointpages.h"

namespace tlm {

/// What lower-casing adds to each code point, made anew.
CodePointPages<std::int32_t> makeLowerCase();

/// Java's Character.toLowerCase: the simple mapping of one code point, which knows no neighbours.
inline char32_t lowerCase(char32_t codePoint)
{
    static const auto added = makeLowerCase();
    return codePoint + static_cast<char32_t>(added[codePoint]);
}

/// How many bytes of well-formed UTF-8 are lower case as they stand.
std::size_t lowerCasePrefix(std::string_view text);

/// Appends well-formed UTF-8 with each code point lower-cased. The length may change.
void appendLowerCase(std::string &lower, std::string_view text);

} // namespace tlm
