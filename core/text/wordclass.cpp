#include "core/text/wordclass.h"

#include <algorithm>
#include <array>

#include "core/text/wordclasstable.h"

namespace tlm {
namespace {

WordClass findClass(char32_t codePoint)
{
    const auto ranges = wordClassRanges();
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), codePoint,
                         [](char32_t point, const auto &range) { return point < range.first; });
    return std::prev(after)->wordClass;
}

/// Greek, Cyrillic, Hebrew and all shorter: the code points of at most two bytes.
std::array<WordClass, 0x800> makeShort()
{
    std::array<WordClass, 0x800> classes{};
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i] = findClass(char32_t(i));
    return classes;
}

} // namespace

WordClass wordClass(char32_t codePoint)
{
    static const auto shortPoints = makeShort();
    return codePoint < shortPoints.size() ? shortPoints[codePoint] : findClass(codePoint);
}

} // namespace tlm
