#pragma once
#include <algorithm>
#include <filesystem>

#include "core/data/sample.h"

namespace tlm::test {

inline constexpr const char *needsSamplePackages =
    "needs wordnet-base, dict-gcide, dict-foldoc and dict-jargon";

/// Whether the packages of the sample are there: by their files, not by the code under test.
inline bool hasSamplePackages()
{
    const SamplePaths paths;
    const auto files = {paths.wordnet / "data.noun", paths.dictd / "gcide.index",
                        paths.dictd / "foldoc.index", paths.dictd / "jargon.index"};
    return std::ranges::all_of(files, [](const auto &file) { return std::filesystem::exists(file); });
}

} // namespace tlm::test
