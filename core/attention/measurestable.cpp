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

/// As RFC 4180 quotes it.
std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char letter : text)
        result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return result + "\"";
}

std::string headLine(const HeadMeasures &head)
{
    std::string line = fmt::format("{},{},{},{}", head.layer, head.head, patternName(head.pattern),
                                   head.planted ? "yes" : "no");
    for (const auto &[value, error] : head.estimates)
        line += cell(value) + cell(error);
    return line;
}

/// Empty for an empty array.
std::string arrayCell(const Json &array)
{
    return array.empty() ? "," : "," + quoted(toLine(array));
}

/// What was changed, the same for every head.
std::string changeCells(const MeasuresOrigin &origin)
{
    Json muted = Json::array();
    for (const auto &[layer, head] : origin.muted)
        muted.push_back({layer, head});
    return arrayCell(muted) + arrayCell(origin.masked);
}

/// The same for every head.
std::string originCells(const MeasuresOrigin &origin)
{
    return fmt::format(",{},{},{}", origin.model.empty() ? "" : quoted(origin.model),
                       origin.examples == 0 ? "" : std::to_string(origin.examples),
                       quoted(toLine(countingJson(origin.counting))));
}

} // namespace

std::string measuresCsv(const std::vector<HeadMeasures> &heads, const MeasuresOrigin &origin)
{
    std::string text = "layer,head,pattern,planted";
    for (const Measure measure : allMeasures())
        text += fmt::format(",{0},{0}_error", measureName(measure));
    text += ",model,examples,counting,importance,muted,masked\n";
    const std::string same = originCells(origin), changes = changeCells(origin);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const auto change = origin.importance.find(int(i));
        text += headLine(heads[i]) + same + (change == origin.importance.end() ? "," : cell(change->second));
        text += changes + "\n";
    }
    return text;
}

} // namespace tlm
