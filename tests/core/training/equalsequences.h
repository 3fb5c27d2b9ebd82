#pragma once
#include <algorithm>

#include "core/training/sequences.h"

namespace tlm::test {

inline bool areEqual(const Sequences &a, const Sequences &b)
{
    return std::ranges::equal(a.ends(), b.ends()) &&
           std::equal(a.ids().begin(), a.ids().end(), b.ids().begin(), b.ids().end());
}

} // namespace tlm::test
