#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/selection/selection.h"

namespace tlm {

/// The documents that are a neighbour of any query, in order of first appearance (query by query, best
/// neighbour first), each with its lowest rank (from 0), its best score and the number of queries that found
/// it. What is returned after a stop is not complete.
std::vector<SelectedDocument> unite(const std::vector<std::vector<Neighbour>> &neighboursOfQueries,
                                    const std::stop_token &stop = {});

} // namespace tlm
