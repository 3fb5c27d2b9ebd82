#include "core/retrieval/querybatch.h"

#include <algorithm>
#include <cmath>

namespace tlm {

namespace {

/// A term gets a row if at least one document of so many contains it, and as many queries use it.
constexpr std::uint64_t rowDivisor = 48;
constexpr std::uint32_t rowQueries = 8;

/// The greatest power of two that keeps the bounds of all terms together within 16 bits; 0 if there is none.
/// Each bound is rounded up by less than one, and is at least one.
float scaleFor(double weights, std::size_t terms)
{
    constexpr double limit = 65535;
    const double room = limit - 2 * static_cast<double>(terms);
    if (room < limit / 2 || !(weights > 0) || !std::isfinite(weights))
        return 0;
    const int exponent = std::ilogb(room / weights);
    return std::abs(exponent) < 100 ? std::ldexp(1.0f, exponent) : 0;
}

/// Whether scores lie between 0 and the weight and grow with the frequency.
bool isBounded(const Bm25 &bm25)
{
    return bm25.k1 >= 0 && bm25.b >= 0 && bm25.b <= 1;
}

} // namespace

QueryBatch::QueryBatch(const Collection &collection, const QueryBags &bags, std::size_t first,
                       std::size_t last, Team &team)
{
    // terms of the batch, and in how many of its queries each occurs
    std::vector<std::uint32_t> uses(bags.terms.size()), places(bags.terms.size());
    for (std::size_t bag = first; bag < last; ++bag)
        for (const QueryTerm &term : bags.bags[bag])
            ++uses[term.term];
    std::vector<std::uint32_t> known;
    for (std::uint32_t term = 0; term < uses.size(); ++term)
        if (uses[term] > 0) {
            places[term] = static_cast<std::uint32_t>(known.size());
            known.push_back(term);
        }
    std::vector<std::uint64_t> frequencies(bags.terms.size());
    numbers.assign(collection.segments.size(), std::vector(known.size(), noTerm));
    team.run(team.size(), [&](std::size_t piece, std::size_t) {
        for (std::size_t place = piece; place < known.size(); place += team.size())
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                const Segment &segment = collection.segments[i].segment;
                if (const auto number = segment.termNumber(bags.terms[known[place]])) {
                    numbers[i][place] = *number;
                    frequencies[known[place]] += segment.documentFrequency(*number);
                }
            }
    });
    std::vector<float> idf;
    auto rare = static_cast<std::uint32_t>(known.size()); // their slots are given from the end
    for (const std::uint32_t term : known) {
        const bool frequent = frequencies[term] >= collection.documentsWithTokens / rowDivisor;
        const bool hasRow = frequent && uses[term] >= rowQueries;
        slots.push_back(hasRow ? rows++ : --rare);
        idf.push_back(collection.idf(frequencies[term]));
    }

    for (std::size_t bag = first; bag < last; ++bag) {
        const auto begin = static_cast<std::uint32_t>(parts.size());
        double weights = 0;
        bool bounded = isBounded(collection.bm25);
        for (const QueryTerm &term : bags.bags[bag]) {
            if (frequencies[term.term] == 0)
                continue;
            const std::uint32_t place = places[term.term];
            const float weight = queryBoost(collection.bm25, term.count) * idf[place];
            parts.push_back({slots[place], weight});
            weights += weight;
            bounded = bounded && weight > 0;
        }
        const auto end = static_cast<std::uint32_t>(parts.size());
        if (begin == end)
            continue;
        const float scale = bounded ? scaleFor(weights, end - begin) : 0;
        if (scale == 0) {
            unbounded.push_back(static_cast<std::uint32_t>(bag));
            parts.resize(begin);
            continue;
        }
        const auto firstRow = static_cast<std::uint32_t>(rowParts.size());
        for (std::uint32_t i = begin; i < end; ++i)
            if (parts[i].slot < rows)
                rowParts.push_back(i - begin);
        std::ranges::sort(rowParts.begin() + firstRow, rowParts.end(), std::greater(),
                          [&](std::uint32_t i) { return parts[begin + i].weight; });
        queries.push_back({static_cast<std::uint32_t>(bag), scale, begin, end, firstRow,
                           static_cast<std::uint32_t>(rowParts.size())});
    }
}

} // namespace tlm
