#pragma once
#include <vector>

#include "ui/task/taskfacts.h"
#include "ui/widgets/barchart.h"

namespace tlm {

/// A histogram of lengths: bars of equal width, the last with all that is longer.
struct LengthBars
{
    std::vector<std::uint64_t> counts;
    std::size_t width = 1;      ///< lengths a bar stands for
    bool lastHoldsMore = false; ///< than lengths of its width
    /// Where a length stands among the bars, 0 … 1.
    double place(std::size_t length) const;
};
/// At most `most` bars, whose last begins where no more than one example in 200 is longer.
LengthBars makeLengthBars(const LengthCounts &lengths, std::size_t most);

/// How many examples are longer than a length.
std::uint64_t countLonger(const LengthCounts &lengths, std::size_t length);

} // namespace tlm
