#include "core/attention/headstatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/attention/headpattern.h"

namespace tlm {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
enum Unit { Rows, PairRows, Examples };

/// What a measure is a mean over.
Unit unitOf(Measure measure)
{
    return measure == Measure::BlockMass ? PairRows : measure == Measure::SinkShare ? Examples : Rows;
}

double counted(Unit unit, const TokenMarks &marks)
{
    switch (unit) {
    case Rows:
        break;
    case PairRows:
        return marks.isPair() ? double(marks.counted) : 0;
    case Examples:
        return marks.counted > 0;
    }
    return double(marks.counted);
}

using Values = std::array<double, measureCount>;

/// Rows that hold no numbers, as of damaged weights, have no maximum: their shares are unknown.
void addArgmax(Values &values, AttentionRow row, std::size_t query, const TokenMarks &marks)
{
    const std::size_t key = firstMaximum(row);
    const double one = std::isfinite(row[key]) ? 1 : unknown;
    const auto add = [&](Measure measure, bool is) {
        values[std::size_t(measure)] += is || std::isnan(one) ? one : 0;
    };
    const bool previous = key + 1 == query, next = key == query + 1, vertical = marks.vertical.contains(key);
    add(Measure::AdjacentArgmax, previous || next);
    add(Measure::PreviousArgmax, previous);
    add(Measure::NextArgmax, next);
    add(Measure::VerticalArgmax, vertical);
    add(Measure::ClassifyArgmax, vertical && marks.classify.contains(key));
    add(Measure::SeparatorArgmax, vertical && marks.separator.contains(key));
    add(Measure::StopArgmax, vertical && !marks.classify.contains(key) && !marks.separator.contains(key));
}

void addMasses(Values &values, AttentionRow row, std::size_t query, const TokenMarks &marks)
{
    const auto add = [&](Measure measure, double value) { values[std::size_t(measure)] += value; };
    add(Measure::PreviousMass, weightAtOffset(row, query, -1));
    add(Measure::SelfMass, weightAtOffset(row, query, 0));
    add(Measure::NextMass, weightAtOffset(row, query, 1));
    add(Measure::SpecialMass, weightOn(row, marks.vertical.places));
    add(Measure::ClassifyMass, weightOn(row, marks.classify.places));
    add(Measure::SeparatorMass, weightOn(row, marks.separator.places));
    add(Measure::PunctuationMass, weightOn(row, marks.punctuation.places));
    add(Measure::Entropy, entropyOf(row));
    add(Measure::Distance, distanceFrom(row, query));
    add(Measure::Confidence, largestWeight(row));
    if (marks.isPair())
        add(Measure::BlockMass, weightInBlock(row, query, marks.secondStart));
}

template <typename Take>
void forEachRow(const AttentionMap &map, const TokenMarks &marks, Take take)
{
    for (std::size_t query = 0; query < map.tokens; ++query)
        if (marks.rows[query])
            take(map.row(query), query);
}

/// Sums over the counted rows of one example.
Values measureArgmax(const AttentionMap &map, const TokenMarks &marks)
{
    Values values{};
    std::fill(values.begin() + std::ptrdiff_t(Measure::PreviousMass), values.end(), unknown);
    forEachRow(map, marks,
               [&](AttentionRow row, std::size_t query) { addArgmax(values, row, query, marks); });
    return values;
}

Values measureAll(const AttentionMap &map, const TokenMarks &marks)
{
    Values values{};
    forEachRow(map, marks, [&](AttentionRow row, std::size_t query) {
        addArgmax(values, row, query, marks);
        addMasses(values, row, query, marks);
    });
    const double strongest = strongestColumn(map, marks.rows);
    values[std::size_t(Measure::SinkShare)] = std::isnan(strongest) ? unknown : strongest > sinkThreshold;
    return values;
}

} // namespace

HeadStatistics::HeadStatistics(std::int32_t layers, std::int32_t heads, CountingOptions options,
                               Measured measured)
    : m_layers(layers), m_heads(heads), m_options(std::move(options)), m_measured(measured),
      m_sums(std::size_t(layers) * std::size_t(heads))
{
}

void HeadStatistics::add(const AttentionExample &example)
{
    const auto tokens = std::size_t(example.tokens);
    const auto second = example.secondStart < 0 ? tokens : std::size_t(example.secondStart);
    const TokenMarks marks = markTokens(example.texts, second, m_options);
    count(marks);
    for (std::size_t head = 0; head < m_sums.size(); ++head)
        add(head, {example.weights.data() + head * tokens * tokens, tokens, tokens}, marks);
}

void HeadStatistics::count(const TokenMarks &marks)
{
    for (const Unit unit : {Rows, PairRows, Examples}) {
        const double units = counted(unit, marks);
        m_units[unit].sum += units;
        m_units[unit].squares += units * units;
        m_units[unit].examples += units > 0;
    }
    ++m_examples;
}

void HeadStatistics::add(std::size_t head, const AttentionMap &map, const TokenMarks &marks)
{
    const Values values = m_measured == Measured::All ? measureAll(map, marks) : measureArgmax(map, marks);
    for (const Measure measure : allMeasures()) {
        const double value = values[std::size_t(measure)];
        Sums &sums = m_sums[head][std::size_t(measure)];
        sums.sum += value;
        sums.squares += value * value;
        sums.products += value * counted(unitOf(measure), marks);
    }
}

Estimate HeadStatistics::estimate(const Sums &sums, const Units &units)
{
    if (units.sum == 0)
        return {unknown, unknown};
    const double ratio = sums.sum / units.sum, n = units.examples;
    if (n < 2 || std::isnan(ratio))
        return {ratio, unknown};
    const double deviations = sums.squares - 2 * ratio * sums.products + ratio * ratio * units.squares;
    return {ratio, std::sqrt(std::max(0.0, deviations) * n / (n - 1)) / units.sum};
}

std::vector<HeadMeasures> HeadStatistics::measures() const
{
    std::vector<HeadMeasures> all;
    for (std::size_t index = 0; index < m_sums.size(); ++index) {
        HeadMeasures head;
        head.layer = std::int32_t(index) / m_heads;
        head.head = std::int32_t(index) % m_heads;
        for (const Measure measure : allMeasures())
            head.estimate(measure) = estimate(m_sums[index][std::size_t(measure)], m_units[unitOf(measure)]);
        head.pattern = classify(head, m_options);
        all.push_back(head);
    }
    return all;
}

std::uint64_t HeadStatistics::tokens() const
{
    return std::uint64_t(m_units[Rows].sum);
}

} // namespace tlm
