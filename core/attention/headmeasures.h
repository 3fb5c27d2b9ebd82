#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tlm {

/// A head by its numbers from 0.
struct HeadPlace
{
    std::int32_t layer = 0, head = 0;
    friend bool operator==(const HeadPlace &, const HeadPlace &) = default;
};

/// What is measured of a head. Shares and masses are means over the counted rows of all examples.
enum class Measure {
    AdjacentArgmax,  ///< share of rows whose first maximum is at i − 1 or i + 1
    PreviousArgmax,  ///< at i − 1
    NextArgmax,      ///< at i + 1
    VerticalArgmax,  ///< share of rows whose first maximum is a vertical token; three kinds of it follow
    ClassifyArgmax,  ///< … `[CLS]`
    SeparatorArgmax, ///< … `[SEP]`
    StopArgmax,      ///< … any other vertical token (the full stop)
    PreviousMass,    ///< weight at i − 1
    SelfMass,        ///< weight at i
    NextMass,        ///< weight at i + 1
    SpecialMass,     ///< weight on the vertical tokens as they are set; Clark's sets follow
    ClassifyMass,    ///< weight on `[CLS]`
    SeparatorMass,   ///< weight on `[SEP]`
    PunctuationMass, ///< weight on full stops and commas
    Entropy,         ///< nats
    BlockMass,       ///< weight inside the own text, over rows of pairs only
    SinkShare,       ///< share of examples with a key that takes more than 0.3 of the weight
    Distance,        ///< tokens between query and key
    Confidence       ///< the row's largest weight
};
constexpr std::size_t measureCount = 19;
std::array<Measure, measureCount> allMeasures();

/// The name in files and answers: `adjacent_argmax`.
std::string_view measureName(Measure measure);

/// A value with its standard error over examples; NaN where nothing was counted (the error: fewer than two
/// examples).
struct Estimate
{
    double value = 0, error = 0;
};

/// The paper's classes of heads (§4.4.1, facts §1.6): positional is tested before vertical.
enum class HeadPattern { Positional, Vertical, Other };

struct HeadMeasures
{
    std::int32_t layer = 0, head = 0;
    std::array<Estimate, measureCount> estimates;
    HeadPattern pattern = HeadPattern::Other;
    bool planted = false; ///< made positional by the initialisation: no evidence, and not counted

    double operator[](Measure measure) const { return estimate(measure).value; }
    double error(Measure measure) const { return estimate(measure).error; }
    const Estimate &estimate(Measure measure) const { return estimates[static_cast<std::size_t>(measure)]; }
    Estimate &estimate(Measure measure) { return estimates[static_cast<std::size_t>(measure)]; }
};

} // namespace tlm
