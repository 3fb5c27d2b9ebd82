#include "ui/attention/heads.h"

#include <algorithm>

#include "core/attention/tokenclass.h"

namespace tlm {

int Heads::plantedCount() const
{
    return static_cast<int>(std::ranges::count_if(measures, &HeadMeasures::planted));
}

std::vector<int> countByLayer(const Heads &heads, HeadPattern pattern)
{
    std::vector<int> counts(static_cast<std::size_t>(heads.layers()), 0);
    for (const HeadMeasures &head : heads.measures)
        if (!head.planted && head.pattern == pattern)
            ++counts[static_cast<std::size_t>(head.layer)];
    return counts;
}

std::vector<double> weightByDistance(const ShownMatrix &matrix, int reach)
{
    std::vector<double> sums(static_cast<std::size_t>(2 * reach + 1), 0);
    const int size = matrix.size();
    int rows = 0;
    for (int row = 0; row < size; ++row) {
        if (isBoundaryToken(matrix.tokens[row].toStdString()))
            continue;
        ++rows;
        for (int column = std::max(0, row - reach); column <= std::min(size - 1, row + reach); ++column)
            sums[static_cast<std::size_t>(column - row + reach)] += matrix.weight(row, column);
    }
    for (double &sum : sums)
        sum /= std::max(rows, 1);
    return sums;
}

} // namespace tlm
