#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/history/history.h"

namespace tlm {

/// Something of a run that a filter can compare.
struct FilterField
{
    enum class Kind { Number, Duration, Date, Words, Switch };
    using Number =
        std::function<std::optional<double>(const Run &)>; ///< durations: seconds; dates: milliseconds
    using Words = std::function<std::vector<std::string>(const Run &)>;
    using Switch = std::function<bool(const Run &)>;

    std::string name;
    Kind kind = Kind::Number;
    std::variant<Number, Words, Switch> value;
    std::vector<std::string> choices = {}; ///< of words: all that there can be; empty: anything
};

/// What is known of a run beside its configuration's keys, in the order of telling.
const std::vector<FilterField> &filterFields();

/// A field by its name, whatever its case; also a key of the configuration, whole or its last part where only
/// one key has it.
std::optional<FilterField> findFilterField(std::string_view name);

/// All names there are, those of filterFields first.
std::vector<std::string> filterFieldNames();

} // namespace tlm
