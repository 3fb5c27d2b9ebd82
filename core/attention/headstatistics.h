#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/attention/headmeasures.h"
#include "core/attention/measures.h"
#include "core/attention/tokenmarks.h"

namespace tlm {

/// Weights of one example: [layers, heads, tokens, tokens], row-major, rows sum to 1. Padding is cut off.
struct AttentionExample
{
    std::int32_t layers = 0, heads = 0, tokens = 0;
    std::span<const float> weights;
    std::vector<std::string> texts; ///< of the tokens
    std::int32_t secondStart = -1;  ///< where the second text begins; −1: there is none
};

enum class Measured {
    All,
    Argmax ///< the shares that make patterns; the other measures, which take longer, stay unknown
};

/// Sums the measures of all heads over examples; its size does not depend on how many there are.
class HeadStatistics
{
public:
    HeadStatistics(std::int32_t layers, std::int32_t heads, CountingOptions options = {},
                   Measured measured = Measured::All);
    std::int32_t layers() const { return m_layers; }
    std::int32_t heads() const { return m_heads; }
    const CountingOptions &options() const { return m_options; }

    void add(const AttentionExample &example);
    /// The same in parts: `count` once an example, `add` for each of its heads. Different heads may be added
    /// at the same time.
    void count(const TokenMarks &marks);
    void add(std::size_t head, const AttentionMap &map, const TokenMarks &marks);

    /// By layer, then by head; classified by the options. A value is a ratio of sums over examples,
    /// r = Σ y / Σ m, its standard error √(n / (n − 1) Σ (y − r m)²) / Σ m (Cochran 1977, §2.11).
    std::vector<HeadMeasures> measures() const;
    std::uint64_t examples() const { return m_examples; }
    std::uint64_t tokens() const; ///< counted rows

private:
    /// Over examples, of what is counted (m): rows, rows of pairs, or examples.
    struct Units
    {
        double sum = 0, squares = 0, examples = 0;
    };
    /// Over examples, of a measure (y).
    struct Sums
    {
        double sum = 0, squares = 0, products = 0; ///< Σ y, Σ y², Σ y m
    };
    using HeadSums = std::array<Sums, measureCount>;
    static Estimate estimate(const Sums &sums, const Units &units);

    std::int32_t m_layers, m_heads;
    CountingOptions m_options;
    Measured m_measured;
    std::array<Units, 3> m_units;
    std::vector<HeadSums> m_sums;
    std::uint64_t m_examples = 0;
};

} // namespace tlm
