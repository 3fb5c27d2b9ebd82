#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace tlm {

/// What a sweep varies: a key and its values as texts.
struct SweepAxis
{
    std::string key;
    std::vector<std::string> values;
    friend bool operator==(const SweepAxis &, const SweepAxis &) = default;
};

/// Keys that are no field of the configuration: what selections are made of, a budget, and whether there is a
/// stage 2.
namespace axis {
inline constexpr std::string_view k = "k";               ///< neighbours of a training text; 0: task data only
inline constexpr std::string_view selector = "selector"; ///< `bm25`, `random`, `dsir`
inline constexpr std::string_view query = "query";       ///< `text`, `rake`
inline constexpr std::string_view corpus = "corpus";     ///< a corpus, or several joined by `+`
inline constexpr std::string_view budget = "budget";     ///< as applyBudget takes it
inline constexpr std::string_view stage2 = "stage2";     ///< `on`, `off`
} // namespace axis

/// The value of rho1 with which no batch of the task comes at all, and the number that stands for it.
inline constexpr std::string_view externalOnly = "external-only";
inline constexpr std::string_view externalOnlyRho1 = "1000000";

/// Reads `k=50,500` or `rho1=1,99,external-only`. The key is one of the above or of a field, whole
/// (`joint.rho1`) or its last word where only one field has it. Errors: ConfigurationUnknownKey,
/// ConfigurationInvalid (no value, one twice, one that the key does not take), ConfigurationOutOfRange.
Expected<SweepAxis> parseAxis(std::string_view text);

/// The parts of a text between separators; empty ones too.
std::vector<std::string> splitAt(std::string_view text, char separator);

/// An axis from its key and values, checked in the same way.
Expected<SweepAxis> makeAxis(std::string_view key, std::vector<std::string> values);

} // namespace tlm
