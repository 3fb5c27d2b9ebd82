#pragma once
#include <optional>
#include <set>
#include <vector>

#include "ui/attention/headpainter.h"

namespace tlm {

/// By what heads are put in order, and which of them are passed over.
struct HeadOrder
{
    enum class By { Layer, Measure, Importance };
    By by = By::Layer;
    Measure measure = Measure::AdjacentArgmax;
    bool smallestFirst = false;
    std::set<HeadMark> hidden = {}; ///< kinds that a person does not want to see
    friend bool operator==(const HeadOrder &, const HeadOrder &) = default;
};

/// What heads are put in order by; nothing if it is not known of one.
std::optional<double> sortValue(const Heads &heads, int head, const HeadOrder &order);

/// All heads in their order, those of hidden kinds left out; those without a value come last.
std::vector<int> orderedHeads(const Heads &heads, const HeadOrder &order);

/// The places of the grid: by layer everything stays where it is and hidden kinds fade; otherwise the places
/// are filled in order and end empty.
GridLook arrange(const Heads &heads, const HeadOrder &order);

} // namespace tlm
