#include "core/retrieval/query.h"

#include <algorithm>

#include "core/text/analyzer.h"

namespace tlm {

std::vector<QueryTerm> bagOfTerms(std::string_view query, std::optional<std::uint32_t> clauseLimit)
{
    std::vector<std::string> tokens;
    analyze(query, [&](std::string_view term, std::uint32_t, std::uint32_t) { tokens.emplace_back(term); });
    if (clauseLimit && tokens.size() > *clauseLimit)
        return {};
    std::ranges::sort(tokens);
    std::vector<QueryTerm> bag;
    for (std::string &token : tokens) {
        if (bag.empty() || bag.back().term != token)
            bag.push_back({std::move(token), 0});
        ++bag.back().count;
    }
    return bag;
}

} // namespace tlm
