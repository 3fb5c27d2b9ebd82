#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/history/history.h"

namespace tlm {

/// What may stand at a place of a filter that is being typed.
struct FilterCompletion
{
    std::size_t begin = 0, end = 0;      ///< bytes that a candidate takes the place of
    std::vector<std::string> candidates; ///< that begin as what is typed there, ready to be put in
};

/// The candidates at `caret` (a byte of the text): names where a comparison may begin, signs after a name,
/// values after a sign (those of a fixed set, and of words those that occur in `runs`), `and` and `or` after
/// a comparison.
FilterCompletion completeFilter(std::string_view text, std::size_t caret,
                                const std::vector<const Run *> &runs);

} // namespace tlm
