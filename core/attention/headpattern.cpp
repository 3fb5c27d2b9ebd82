#include "core/attention/headpattern.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tlm {

namespace {

constexpr double positionalShare = 0.90, verticalShare = 0.90;

bool isOneOf(std::string_view token, std::span<const std::string_view> tokens)
{
    return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

/// Index of the first largest weight.
std::size_t firstMaximum(std::span<const float> row)
{
    return std::size_t(std::max_element(row.begin(), row.end()) - row.begin());
}

/// Entropy in nats.
double entropyOf(std::span<const float> row)
{
    double sum = 0;
    for (const float weight : row)
        if (weight > 0)
            sum -= double(weight) * std::log(double(weight));
    return sum;
}

double massOn(std::span<const float> row, const std::vector<bool> &keys)
{
    double sum = 0;
    for (std::size_t key = 0; key < row.size(); ++key)
        if (keys[key])
            sum += double(row[key]);
    return sum;
}

std::vector<bool> mark(const std::vector<std::string> &texts, bool (*is)(std::string_view))
{
    std::vector<bool> marks;
    for (const std::string &text : texts)
        marks.push_back(is(text));
    return marks;
}

} // namespace

std::string_view patternName(HeadPattern pattern)
{
    switch (pattern) {
    case HeadPattern::Positional:
        return "positional";
    case HeadPattern::Vertical:
        return "vertical";
    case HeadPattern::Other:
        break;
    }
    return "other";
}

HeadPattern classifyHead(double adjacentArgmax, double verticalArgmax)
{
    if (adjacentArgmax >= positionalShare)
        return HeadPattern::Positional;
    return verticalArgmax > verticalShare ? HeadPattern::Vertical : HeadPattern::Other;
}

bool isBoundaryToken(std::string_view token)
{
    static constexpr std::array<std::string_view, 4> tokens{"[CLS]", "[SEP]", "<s>", "</s>"};
    return isOneOf(token, tokens);
}

bool isVerticalToken(std::string_view token)
{
    // The Chinese and Japanese full stop, exclamation and question marks count as the full stop does.
    static constexpr std::array<std::string_view, 5> stops{".", "\u0120.", "\u3002", "\uFF01", "\uFF1F"};
    return isBoundaryToken(token) || isOneOf(token, stops);
}

HeadStatistics::HeadStatistics(std::int32_t layers, std::int32_t heads)
    : m_layers(layers), m_heads(heads), m_sums(std::size_t(layers) * std::size_t(heads))
{
}

void HeadStatistics::add(const AttentionExample &example)
{
    const auto tokens = std::size_t(example.tokens);
    const std::vector<bool> boundary = mark(example.texts, isBoundaryToken);
    const std::vector<bool> vertical = mark(example.texts, isVerticalToken);
    for (std::size_t head = 0; head < m_sums.size(); ++head) {
        Sums &sums = m_sums[head];
        for (std::size_t query = 0; query < tokens; ++query) {
            if (boundary[query])
                continue;
            const auto row = example.weights.subspan((head * tokens + query) * tokens, tokens);
            const std::size_t maximum = firstMaximum(row);
            sums.adjacent += maximum + 1 == query || maximum == query + 1;
            sums.vertical += vertical[maximum];
            sums.previous += query > 0 ? double(row[query - 1]) : 0;
            sums.next += query + 1 < tokens ? double(row[query + 1]) : 0;
            sums.special += massOn(row, vertical);
            sums.entropy += entropyOf(row);
        }
    }
    ++m_examples;
    m_rows += std::uint64_t(std::count(boundary.begin(), boundary.end(), false));
}

std::vector<HeadMeasures> HeadStatistics::measures() const
{
    std::vector<HeadMeasures> all;
    const double rows = double(std::max<std::uint64_t>(m_rows, 1));
    for (std::size_t index = 0; index < m_sums.size(); ++index) {
        const Sums &sums = m_sums[index];
        HeadMeasures head;
        head.layer = std::int32_t(index) / m_heads;
        head.head = std::int32_t(index) % m_heads;
        head.adjacentArgmax = double(sums.adjacent) / rows;
        head.verticalArgmax = double(sums.vertical) / rows;
        head.previousMass = sums.previous / rows;
        head.nextMass = sums.next / rows;
        head.specialMass = sums.special / rows;
        head.entropy = sums.entropy / rows;
        head.pattern = classifyHead(head.adjacentArgmax, head.verticalArgmax);
        all.push_back(head);
    }
    return all;
}

} // namespace tlm
