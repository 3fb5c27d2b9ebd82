#include "core/attention/measurestable.h"

#include <cmath>

#include <fmt/format.h>

#include "core/attention/headpattern.h"

namespace tlm {

namespace {

/// The shortest decimal that reads back as the same number.
std::string cell(double value)
{
    return std::isfinite(value) ? fmt::format(",{}", value) : ",";
}

std::string headLine(const HeadMeasures &head)
{
    std::string line = fmt::format("{},{},{},{}", head.layer, head.head, patternName(head.pattern),
                                   head.planted ? "yes" : "no");
    for (const auto &[value, error] : head.estimates)
        line += cell(value) + cell(error);
    return line + "\n";
}

} // namespace

std::string measuresCsv(const std::vector<HeadMeasures> &heads)
{
    std::string text = "layer,head,pattern,planted";
    for (const Measure measure : allMeasures())
        text += fmt::format(",{0},{0}_error", measureName(measure));
    text += "\n";
    for (const HeadMeasures &head : heads)
        text += headLine(head);
    return text;
}

} // namespace tlm
