#include "ui/attention/heads.h"

#include <algorithm>

namespace tlm {

std::span<const float> Heads::weightsOf(int head) const
{
    const std::size_t one = static_cast<std::size_t>(tokens.size()) * static_cast<std::size_t>(tokens.size());
    return std::span<const float>(weights).subspan(static_cast<std::size_t>(head) * one, one);
}

int Heads::count(HeadPattern pattern) const
{
    return static_cast<int>(std::ranges::count_if(
        measures, [pattern](const HeadMeasures &head) { return !head.planted && head.pattern == pattern; }));
}

int Heads::plantedCount() const
{
    return static_cast<int>(std::ranges::count_if(measures, &HeadMeasures::planted));
}

Heads makeHeads(const StoredAttention &sentence, std::vector<HeadMeasures> measures)
{
    Heads heads{.layers = sentence.layers,
                .perLayer = sentence.heads,
                .tokens = {},
                .weights = sentence.weights,
                .measures = std::move(measures),
                .sentences = 1,
                .rows = 0};
    for (const std::string &token : sentence.texts)
        heads.tokens << QString::fromStdString(token);
    if (heads.measures.empty()) {
        HeadStatistics statistics(sentence.layers, sentence.heads);
        statistics.add(sentence.view());
        heads.measures = statistics.measures();
        heads.rows = statistics.tokens();
    }
    return heads;
}

std::vector<double> weightByDistance(std::span<const float> weights, const QStringList &tokens, int reach)
{
    std::vector<double> sums(static_cast<std::size_t>(2 * reach + 1), 0);
    const int size = static_cast<int>(tokens.size());
    int rows = 0;
    for (int row = 0; row < size; ++row) {
        if (isBoundaryToken(tokens[row].toStdString()))
            continue;
        ++rows;
        for (int column = std::max(0, row - reach); column <= std::min(size - 1, row + reach); ++column)
            sums[static_cast<std::size_t>(column - row + reach)] +=
                static_cast<double>(weights[static_cast<std::size_t>(row * size + column)]);
    }
    for (double &sum : sums)
        sum /= std::max(rows, 1);
    return sums;
}

} // namespace tlm
