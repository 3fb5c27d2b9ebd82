#include "core/selection/neighbourunion.h"

#include <algorithm>
#include <unordered_map>

namespace tlm {

std::vector<SelectedDocument> unite(const std::vector<std::vector<Neighbour>> &neighboursOfQueries,
                                    const std::stop_token &stop)
{
    std::vector<SelectedDocument> documents;
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (const auto &neighbours : neighboursOfQueries) {
        if (stop.stop_requested())
            break;
        for (std::uint32_t rank = 0; rank < neighbours.size(); ++rank) {
            const Neighbour &neighbour = neighbours[rank];
            const auto [place, isNew] =
                places.emplace(placeOf(neighbour.corpus, neighbour.document), documents.size());
            if (isNew)
                documents.push_back({neighbour.corpus, neighbour.document, rank, 0, neighbour.score});
            SelectedDocument &document = documents[place->second];
            document.rank = std::min(document.rank, rank);
            document.score = std::max(document.score, neighbour.score);
            ++document.queries;
        }
    }
    return documents;
}

} // namespace tlm
