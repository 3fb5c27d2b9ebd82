#include "core/text/lowercase.h"

#include "core/text/lowercasetable.h"
#include "core/text/utf8.h"

namespace tlm {

CodePointPages<std::int32_t> makeLowerCase()
{
    std::vector<std::int32_t> added(CodePointPages<std::int32_t>::end);
    for (const auto &run : lowerCaseRuns())
        for (auto point = run.first; point <= run.last; point += run.stride)
            added[point] = run.added;
    return CodePointPages<std::int32_t>(added);
}

std::size_t lowerCasePrefix(std::string_view text)
{
    std::size_t position = 0;
    while (position < text.size()) {
        const auto [point, size] = decodeUtf8(text, position);
        if (lowerCase(point) != point)
            break;
        position += size;
    }
    return position;
}

void appendLowerCase(std::string &lower, std::string_view text)
{
    while (!text.empty()) {
        const auto unchanged = lowerCasePrefix(text);
        lower.append(text, 0, unchanged);
        text.remove_prefix(unchanged);
        if (text.empty())
            return;
        const auto [point, size] = decodeUtf8(text, 0);
        char bytes[4];
        lower.append(bytes, encodeUtf8(lowerCase(point), bytes));
        text.remove_prefix(size);
    }
}

} // namespace tlm
