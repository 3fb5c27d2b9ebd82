#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

struct QueryTerm
{
    std::string term;
    std::uint32_t count = 0;
    friend auto operator<=>(const QueryTerm &, const QueryTerm &) = default;
};

/// The distinct terms of a query in byte order, with how often each occurs. Empty when the query has more
/// tokens than the limit.
std::vector<QueryTerm> bagOfTerms(std::string_view query, std::optional<std::uint32_t> clauseLimit);

} // namespace tlm
