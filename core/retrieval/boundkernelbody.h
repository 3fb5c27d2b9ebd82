// The part of the kernels that does not depend on the machine; each kernel's file includes it after it has
// defined TLM_TARGET and Lanes: vectors of the sums of one group of 32 documents, and look-ups in a table of
// 16 bounds by the codes of a row.
#include <algorithm>
#include <cstring>

namespace tlm {
namespace {

constexpr std::size_t groupDocuments = 32;
constexpr std::size_t spanGroups = spanDocuments / groupDocuments;

/// Adds some rows to the sums of all documents.
template <std::size_t count>
TLM_TARGET void addEverywhere(const RowBound *rows, std::size_t spans, std::uint16_t *sums)
{
    Lanes::Table tables[count];
    for (std::size_t i = 0; i < count; ++i)
        tables[i] = Lanes::table(rows[i].bounds);
    for (std::size_t span = 0; span < spans; ++span)
        Lanes::template addSpan<count>(tables, rows, span * spanBytes, sums + span * spanDocuments);
}

/// Adds some rows to the sums of the listed groups and keeps the groups that still reach the threshold.
template <std::size_t count>
TLM_TARGET std::size_t addToGroups(const RowBound *rows, std::uint32_t threshold, std::uint16_t *sums,
                                   std::uint16_t *groups, std::size_t groupCount)
{
    Lanes::Table tables[count];
    for (std::size_t i = 0; i < count; ++i)
        tables[i] = Lanes::table(rows[i].bounds);
    const Lanes::Threshold least = Lanes::threshold(threshold);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < groupCount; ++i) {
        const std::size_t group = groups[i];
        std::uint16_t *of = sums + group * groupDocuments;
        Lanes::Sums sum = Lanes::load(of);
        for (std::size_t row = 0; row < count; ++row)
            sum = Lanes::add(sum, Lanes::lookup(tables[row], rows[row].row + group / spanGroups * spanBytes,
                                                group % spanGroups));
        Lanes::store(of, sum);
        groups[kept] = static_cast<std::uint16_t>(group);
        kept += Lanes::reached(sum, least) != 0;
    }
    return kept;
}

TLM_TARGET std::size_t findSurvivors(std::span<const RowBound> rows, std::size_t documents,
                                     std::uint32_t threshold, std::uint16_t *sums, std::uint16_t *places)
{
    std::uint32_t rest = 0; // the most that rows not yet added can add
    for (const RowBound &row : rows)
        rest += row.most;
    const auto missing = [&] { return threshold > rest ? threshold - rest : 1; };

    std::size_t everywhere = 0;
    while (everywhere < rows.size() && rest >= threshold)
        rest -= rows[everywhere++].most;
    const std::size_t spans = (documents + spanDocuments - 1) / spanDocuments;
    std::size_t next = 0;
    for (; next + 4 <= everywhere; next += 4)
        addEverywhere<4>(&rows[next], spans, sums);
    for (; next < everywhere; ++next)
        addEverywhere<1>(&rows[next], spans, sums);

    std::uint16_t groups[blockDocuments / groupDocuments];
    std::size_t groupCount = 0;
    const auto listGroups = [&]() TLM_TARGET {
        const Lanes::Threshold least = Lanes::threshold(missing());
        groupCount = 0;
        for (std::size_t group = 0; group < spans * spanGroups; ++group) {
            groups[groupCount] = static_cast<std::uint16_t>(group);
            groupCount += Lanes::reached(Lanes::load(sums + group * groupDocuments), least) != 0;
        }
    };
    listGroups();
    while (next + 2 <= rows.size() && groupCount * 3 > spans * spanGroups) {
        rest -= rows[next].most + rows[next + 1].most;
        addEverywhere<2>(&rows[next], spans, sums);
        next += 2;
        listGroups();
    }
    for (; next + 4 <= rows.size() && groupCount > 0; next += 4) {
        rest -= rows[next].most + rows[next + 1].most + rows[next + 2].most + rows[next + 3].most;
        groupCount = addToGroups<4>(&rows[next], missing(), sums, groups, groupCount);
    }
    for (; next + 2 <= rows.size() && groupCount > 0; next += 2) {
        rest -= rows[next].most + rows[next + 1].most;
        groupCount = addToGroups<2>(&rows[next], missing(), sums, groups, groupCount);
    }
    for (; next < rows.size() && groupCount > 0; ++next) {
        rest -= rows[next].most;
        groupCount = addToGroups<1>(&rows[next], missing(), sums, groups, groupCount);
    }

    std::size_t found = 0;
    const Lanes::Threshold least = Lanes::threshold(threshold);
    for (std::size_t i = 0; i < groupCount; ++i) {
        const std::size_t first = groups[i] * groupDocuments;
        for (std::uint32_t bits = Lanes::reached(Lanes::load(sums + first), least); bits != 0;
             bits &= bits - 1)
            places[found++] =
                static_cast<std::uint16_t>(first + static_cast<std::size_t>(std::countr_zero(bits)));
    }
    while (found > 0 && places[found - 1] >= documents)
        --found; // a damaged file
    return found;
}

/// Tables are computed so many codes at once.
constexpr std::size_t width = Lanes::tableWidth;
using Floats = float __attribute__((vector_size(width * 4)));
using Words = std::int32_t __attribute__((vector_size(width * 4)));
using HalfWords = std::uint16_t __attribute__((vector_size(width * 2)));

template <typename Vector, typename T>
TLM_TARGET Vector vectorAt(const T *values)
{
    Vector vector;
    std::memcpy(&vector, values, sizeof vector);
    return vector;
}

alignas(64) constexpr float eachCode[frequencyCodes]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
alignas(64) constexpr std::int32_t occurs[frequencyCodes]{0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

/// termScore of each code. Code 0 is set, as an infinite norm would make it no number.
TLM_TARGET void fillScores(float weight, float normInverse, ScoreTable &scores)
{
    for (std::size_t code = 0; code < frequencyCodes; code += width) {
        const Floats found = weight - weight / (1.0f + vectorAt<Floats>(&eachCode[code]) * normInverse);
        std::memcpy(&scores[code], &found, sizeof found);
    }
    scores[0] = 0;
}

TLM_TARGET void fillBounds(std::span<const TermWeight> terms, float scale, float normInverse,
                           BoundTable *bounds)
{
    for (const auto &[weight, greatest] : terms) {
        for (std::size_t code = 0; code < frequencyCodes; code += width) {
            Floats frequencies = vectorAt<Floats>(&eachCode[code]);
            if (code + width == frequencyCodes)
                frequencies[width - 1] = std::max(eachCode[lastCode], static_cast<float>(greatest));
            Floats scores = (weight - weight / (1.0f + frequencies * normInverse)) * scale;
            scores = scores > 0.0f ? scores : Floats{}; // also in place of what is no number
            Words up = __builtin_convertvector(scores, Words);
            up -= __builtin_convertvector(up, Floats) < scores;
            const auto least =
                vectorAt<Words>(&occurs[code]); // what occurs is found, though its score may be 0
            up = up > least ? up : least;
            const HalfWords halves = __builtin_convertvector(up, HalfWords);
            std::memcpy(&(*bounds)[code], &halves, sizeof halves);
        }
        ++bounds;
    }
}

} // namespace
} // namespace tlm
