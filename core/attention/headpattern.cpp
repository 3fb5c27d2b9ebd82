#include "core/attention/headpattern.h"

#include <algorithm>

#include <fmt/format.h>

namespace tlm {

namespace {

double adjacentShare(const HeadMeasures &head, AdjacentOffsets offsets)
{
    return offsets == AdjacentOffsets::Pooled
               ? head[Measure::AdjacentArgmax]
               : std::max(head[Measure::PreviousArgmax], head[Measure::NextArgmax]);
}

} // namespace

std::string headName(const HeadMeasures &head)
{
    return fmt::format("{}.{}", head.layer, head.head);
}

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

HeadPattern classify(const HeadMeasures &head, const CountingOptions &options)
{
    if (adjacentShare(head, options.offsets) >= options.positional)
        return HeadPattern::Positional;
    return head[Measure::VerticalArgmax] > options.vertical ? HeadPattern::Vertical : HeadPattern::Other;
}

void classifyAll(std::vector<HeadMeasures> &heads, const CountingOptions &options)
{
    for (HeadMeasures &head : heads)
        head.pattern = classify(head, options);
}

PatternCounts countPatterns(const std::vector<HeadMeasures> &heads)
{
    PatternCounts counts;
    for (const HeadMeasures &head : heads) {
        if (head.planted)
            continue;
        (head.pattern == HeadPattern::Positional ? counts.positional
         : head.pattern == HeadPattern::Vertical ? counts.vertical
                                                 : counts.other) += 1;
    }
    return counts;
}

} // namespace tlm
