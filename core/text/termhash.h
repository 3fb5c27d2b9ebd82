#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/analyzer.h"

namespace tlm {

/// Hashes the terms of texts (analyzer.h). Texts of equal hashes are equal but for case, punctuation and
/// white space. Keep one for many texts: its memory is used again.
class TermHasher
{
public:
    /// A hash of every term, in order. Valid until the next call.
    std::span<const std::uint64_t> hash(std::string_view text);

private:
    TokenBuffer m_tokens;
    std::vector<std::uint64_t> m_hashes;
};

/// Calls `take(hash, begin)` for every run of `length` > 0 terms, in order (Rabin and Karp 1987, modulo
/// 2^64).
template <typename Take>
void visitRuns(std::span<const std::uint64_t> terms, std::size_t length, Take take)
{
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15;
    if (terms.size() < length)
        return;
    std::uint64_t hash = 0, leaving = 1;
    for (std::size_t i = 0; i < length; ++i) {
        hash = hash * base + terms[i];
        leaving *= base;
    }
    take(hash, std::size_t(0));
    for (std::size_t i = length; i < terms.size(); ++i) {
        hash = hash * base + terms[i] - terms[i - length] * leaving;
        take(hash, i - length + 1);
    }
}

} // namespace tlm
