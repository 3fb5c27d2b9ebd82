#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// The paper's classes of heads (§4.4.1, facts §1.6): positional is tested before vertical.
enum class HeadPattern { Positional, Vertical, Other };
std::string_view patternName(HeadPattern pattern);

/// Measures of one head over all counted rows of all examples (commands.md, `attention`; facts §3.2).
struct HeadMeasures
{
    std::int32_t layer = 0, head = 0;
    double adjacentArgmax = 0; ///< share of rows whose first maximum is at i − 1 or i + 1
    double verticalArgmax = 0; ///< share of rows whose first maximum is a special or full-stop token
    double previousMass = 0, nextMass = 0, specialMass = 0; ///< means over rows
    double entropy = 0;                                     ///< mean over rows, nats, unsmoothed
    HeadPattern pattern = HeadPattern::Other;
    bool planted = false;
};

HeadPattern classifyHead(double adjacentArgmax, double verticalArgmax);

/// Weights of one example: [layers, heads, tokens, tokens], row-major, rows sum to 1. Padding is cut off.
struct AttentionExample
{
    std::int32_t layers = 0, heads = 0, tokens = 0;
    std::span<const float> weights;
    std::vector<std::string> texts; ///< of the tokens
};

/// Sums the measures of all heads over examples. Rows of `[CLS]`, `[SEP]` (`<s>`, `</s>`) are not counted;
/// all keys are.
class HeadStatistics
{
public:
    HeadStatistics(std::int32_t layers, std::int32_t heads);
    void add(const AttentionExample &example);
    std::vector<HeadMeasures> measures() const;
    std::uint64_t examples() const { return m_examples; }
    std::uint64_t tokens() const { return m_rows; } ///< counted rows

private:
    struct Sums
    {
        std::uint64_t adjacent = 0, vertical = 0;
        double previous = 0, next = 0, special = 0, entropy = 0;
    };
    std::int32_t m_layers, m_heads;
    std::vector<Sums> m_sums;
    std::uint64_t m_examples = 0, m_rows = 0;
};

/// Whether a token's row is left out, and whether a key counts as vertical.
bool isBoundaryToken(std::string_view token);
bool isVerticalToken(std::string_view token);

} // namespace tlm
