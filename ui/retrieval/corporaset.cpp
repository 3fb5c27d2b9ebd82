#include "ui/retrieval/corporaset.h"

#include <algorithm>
#include <cmath>

#include "core/data/opencorpus.h"
#include "core/text/analyzer.h"

namespace tlm {

Expected<CorporaSet> CorporaSet::open(const Workspace &workspace, const std::vector<std::string> &names)
{
    CorporaSet set;
    set.names = names;
    for (const std::string &name : names) {
        auto opened = openCorpus(workspace, name);
        if (!opened)
            return tl::unexpected(opened.error());
        set.stores.push_back(std::move(opened->documents));
        set.indexes.push_back(std::move(opened->index));
    }
    return set;
}

std::uint64_t CorporaSet::documents() const
{
    std::uint64_t sum = 0;
    for (const DocumentStore &store : stores)
        sum += store.size();
    return sum;
}

Document CorporaSet::document(const Neighbour &neighbour) const
{
    return stores[neighbour.corpus].document(neighbour.document).value_or(Document());
}

TermWeights CorporaSet::weights(std::string_view query) const
{
    TermWeights weights;
    const double all = double(documents());
    double most = 0;
    for (const Token &token : analyze(query)) {
        double found = 0;
        for (const Index &index : indexes)
            found += double(index.documentFrequency(token.term));
        const double idf = std::log(1 + std::max(0.0, all - found + 0.5) / (found + 0.5));
        weights[token.term] = idf;
        most = std::max(most, idf);
    }
    for (auto &[term, weight] : weights)
        weight = most > 0 ? weight / most : 0;
    return weights;
}

} // namespace tlm
