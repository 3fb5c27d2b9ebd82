#pragma once
#include <span>

#include "core/text/wordclass.h"

namespace tlm {

/// A run of code points of one class: from `first` to the next range.
struct WordClassRange
{
    char32_t first;
    WordClass wordClass;
};

/// All ranges in order, the first at U+0000.
std::span<const WordClassRange> wordClassRanges();

} // namespace tlm
