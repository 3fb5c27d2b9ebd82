#include "core/text/wordclass.h"

#include <algorithm>

#include "core/text/wordclasstable.h"

namespace tlm {

CodePointPages<WordClass> makeWordClasses()
{
    std::vector<WordClass> classes(CodePointPages<WordClass>::end);
    const auto ranges = wordClassRanges();
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const auto end = i + 1 < ranges.size() ? ranges[i + 1].first : CodePointPages<WordClass>::end;
        std::fill(classes.begin() + ranges[i].first, classes.begin() + end, ranges[i].wordClass);
    }
    return CodePointPages<WordClass>(classes);
}

} // namespace tlm
