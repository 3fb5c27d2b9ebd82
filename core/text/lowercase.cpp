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

void appendLowerCase(std::string &lower, std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const auto [point, size] = decodeUtf8(text, position);
        char bytes[4];
        lower.append(bytes, encodeUtf8(lowerCase(point), bytes));
        position += size;
    }
}

} // namespace tlm
