#pragma once
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/parallel.h"

namespace tlm {

struct QueryTerm
{
    std::uint32_t term = 0;  ///< number among the terms of all queries
    std::uint32_t count = 0; ///< how often it occurs in the query
    friend auto operator<=>(const QueryTerm &, const QueryTerm &) = default;
};

using Bag = std::vector<QueryTerm>; ///< in order of term

/// The terms of many queries, and each distinct bag of them once.
struct QueryBags
{
    std::vector<std::string> terms; ///< in byte order
    std::vector<Bag> bags;
    std::vector<std::uint32_t> bagOf; ///< by query
};

/// The bag of a query of more tokens than the limit is empty. What is returned after a stop is not complete.
QueryBags collectBags(const std::vector<std::string> &queries, std::optional<std::uint32_t> clauseLimit,
                      Team &team, std::stop_token stop = {});
/// The same on the calling thread alone.
inline QueryBags collectBags(const std::vector<std::string> &queries,
                             std::optional<std::uint32_t> clauseLimit, std::stop_token stop = {})
{
    Team alone(1);
    return collectBags(queries, clauseLimit, alone, std::move(stop));
}

} // namespace tlm
