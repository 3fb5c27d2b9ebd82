#include "ui/attention/heads.h"

#include <algorithm>

#include "core/attention/tokenclass.h"

namespace tlm {

namespace {

/// Without what tells where words begin, which every kind of tokenizer tells in its own way.
QString bare(const QString &token)
{
    for (const QString &mark : {QStringLiteral("##"), QStringLiteral("Ġ"), QStringLiteral("▁")})
        if (token.startsWith(mark) && token.size() > mark.size())
            return token.mid(mark.size()).toLower();
    return token.toLower();
}

/// Whether the same is masked, each in its own tokens, and muted.
bool areChangedAlike(const Heads &first, const Heads &second)
{
    const Looked &one = first.looked, &other = second.looked;
    return one.muted == other.muted && one.masked.size() == other.masked.size() &&
           std::ranges::all_of(one.masked, [&](int place) {
               return other.masked.contains(sameToken(first.unmasked, place, second.unmasked));
           });
}

} // namespace

int sameHead(const Heads &heads, int head, const Heads &others)
{
    const int layer = head / heads.perLayer(), place = head % heads.perLayer();
    return layer < others.layers() && place < others.perLayer() ? layer * others.perLayer() + place : -1;
}

int sameToken(const QStringList &tokens, int place, const QStringList &others)
{
    const QString word = bare(tokens[place]);
    auto before = std::count_if(tokens.begin(), tokens.begin() + place,
                                [&](const QString &token) { return bare(token) == word; });
    for (int other = 0; other < others.size(); ++other)
        if (bare(others[other]) == word && before-- == 0)
            return other;
    return -1;
}

bool areComparable(const Heads &first, const Heads &second)
{
    const Looked &one = first.looked, &other = second.looked;
    return !first.isEmpty() && !second.isEmpty() && one.sample == other.sample &&
           one.counting == other.counting &&
           (first.isOfSample() || (one.sentence == other.sentence && areChangedAlike(first, second)));
}

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
