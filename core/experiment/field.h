#pragma once
#include <functional>
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
    bool advanced = false; ///< seldom changed
    std::function<std::string(const Configuration &)> get;
    std::function<Expected<>(Configuration &, const std::string &)> set; ///< parses and checks the range
};

/// All fields, in the order they are shown.
const std::vector<Field> &fields();
const Field *findField(std::string_view key);

/// The failure for a key that is not there; it names the nearest one.
tl::unexpected<Error> unknownKey(std::string_view key, const std::string &where = {});

/// Applies `key=value`. Errors: ConfigurationUnknownKey, ConfigurationInvalid, ConfigurationOutOfRange.
Expected<> setField(Configuration &configuration, std::string_view assignment);

} // namespace tlm
