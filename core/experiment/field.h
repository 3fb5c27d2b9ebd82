#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm {

enum class FieldKind { Integer, Real, Boolean, Choice, Text };

/// The one description of a configuration value: `tlm train --set KEY=VALUE`, `tlm help`, JSON and the
/// window's form are made from it. `label` and `help` are English source texts that the window translates
/// (context `Field`).
struct Field
{
    std::string key;   ///< `joint.learning_rate`
    std::string group; ///< `joint`
    std::string label, unit, help;
    FieldKind kind = FieldKind::Real;
    double minimum = 0, maximum = 0;
    std::vector<std::string> choices;
    std::string (*get)(const Configuration &) = nullptr;
    Expected<> (*set)(Configuration &, const std::string &) = nullptr; ///< parses and checks the range
};

/// All fields, in the order they are shown.
const std::vector<Field> &fields();
const Field *findField(std::string_view key);

/// Applies `key=value`. Errors: ConfigurationUnknownKey, ConfigurationInvalid, ConfigurationOutOfRange.
Expected<> setField(Configuration &configuration, std::string_view assignment);

} // namespace tlm
