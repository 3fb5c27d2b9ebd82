#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "core/attention/countingoptions.h"

namespace tlm {

using Marks = std::vector<unsigned char>; ///< one a token, 0 or 1

/// Some of the tokens of a text.
struct TokenSet
{
    Marks marks;
    std::vector<std::size_t> places;
    bool contains(std::size_t token) const { return marks[token]; }
};

/// Which rows of a text count and which of its keys are special: worked out once for all heads.
struct TokenMarks
{
    Marks rows;
    TokenSet vertical, classify, separator, punctuation;
    std::size_t counted = 0;     ///< rows
    std::size_t secondStart = 0; ///< where the second text begins; the number of tokens if there is none

    std::size_t tokens() const { return rows.size(); }
    bool isPair() const { return secondStart < tokens(); }
};

TokenMarks markTokens(const std::vector<std::string> &texts, std::size_t secondStart,
                      const CountingOptions &options);

} // namespace tlm
