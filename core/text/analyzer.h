#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/cpu.h"
#include "core/text/tokenbuffer.h"

namespace tlm {

/// A term of a text and the bytes it stands on. The term is lower-cased, so it may differ in length from the
/// bytes.
struct Token
{
    std::string term;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Token &, const Token &) = default;
};

/// Analyses text exactly as Lucene 8.8.1's StandardAnalyzer without stop words: UAX #29 word break with
/// Unicode 9 properties and emoji sequences, pieces of at most 255 UTF-16 units, Java's lower-casing per code
/// point (facts §6.4). Calls `take(term, begin, end)` per token; the view of the term is valid during the
/// call only.
void analyze(std::string_view text,
             const std::function<void(std::string_view term, std::uint32_t begin, std::uint32_t end)> &take);

/// The same terms without a call per token: for whole corpora. Replaces what the buffer holds. A text has
/// less than 4 GiB; the machine must have the level.
void tokenize(std::string_view text, TokenBuffer &tokens, SimdLevel level = simdLevel());

/// The same as a list.
std::vector<Token> analyze(std::string_view text);

/// How many tokens a text has.
std::uint64_t countTokens(std::string_view text);

} // namespace tlm
