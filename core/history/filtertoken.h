#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// A word, a sign or a parenthesis of a filter.
struct FilterToken
{
    enum class Kind { Word, Quoted, Sign, Open, Close, Comma };
    Kind kind = Kind::Word;
    std::string text;                     ///< of signs in plain writing: `≥` and `＞=` are `>=`
    std::size_t begin = 0, end = 0;       ///< bytes of the filter
    bool is(std::string_view word) const; ///< an unquoted word, whatever its case
};

/// Cuts a filter into tokens; every text can be cut. Full-width signs of Chinese typing count as plain ones.
std::vector<FilterToken> filterTokens(std::string_view text);

} // namespace tlm
