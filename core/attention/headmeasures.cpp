#include "core/attention/headmeasures.h"

namespace tlm {

namespace {

constexpr std::array<std::string_view, measureCount> names{
    "adjacent_argmax",  "previous_argmax", "next_argmax",    "vertical_argmax",  "classify_argmax",
    "separator_argmax", "stop_argmax",     "previous_mass",  "self_mass",        "next_mass",
    "special_mass",     "classify_mass",   "separator_mass", "punctuation_mass", "entropy",
    "block_mass",       "sink_share",      "distance",       "confidence"};

} // namespace

std::array<Measure, measureCount> allMeasures()
{
    std::array<Measure, measureCount> all{};
    for (std::size_t i = 0; i < measureCount; ++i)
        all[i] = Measure(i);
    return all;
}

std::string_view measureName(Measure measure)
{
    return names[std::size_t(measure)];
}

} // namespace tlm
