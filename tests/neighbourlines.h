#pragma once
#include <bit>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/retrieval/search.h"

namespace tlm::test {

/// The line of a query in the golden hashes: `document:bits of the score `, best first. `firsts` has the
/// number of the first document of each corpus when documents are counted through.
inline std::string neighbourLine(const std::vector<Neighbour> &neighbours,
                                 const std::vector<std::uint64_t> &firsts = {0})
{
    std::string line;
    for (const Neighbour &neighbour : neighbours)
        fmt::format_to(std::back_inserter(line), "{}:{:08x} ", firsts[neighbour.corpus] + neighbour.document,
                       std::bit_cast<std::uint32_t>(neighbour.score));
    return line + '\n';
}

} // namespace tlm::test
