#include <algorithm>
#include <cmath>

#include "core/experiment/field.h"

namespace tlm {

namespace {

Json valueToJson(const Field &field, const Configuration &configuration)
{
    const std::string text = field.get(configuration);
    switch (field.kind) {
    case FieldKind::Integer:
        return std::stoll(text);
    case FieldKind::Real:
        return std::stod(text);
    case FieldKind::Boolean:
        return text == "true";
    case FieldKind::Choice:
    case FieldKind::Text:
        break;
    }
    return text;
}

tl::unexpected<Error> wrongType(const std::string &key, const char *wanted, const std::string &where)
{
    return failure(ErrorCode::ConfigurationInvalid, key + " must be " + wanted + ".", where);
}

/// The text that a field's `set` takes, from a JSON value of the field's type.
Expected<std::string> valueText(const Field &field, const Json &value, const std::string &where)
{
    switch (field.kind) {
    case FieldKind::Integer:
        if (value.is_number_integer())
            return value.dump();
        if (value.is_number_float() && std::abs(value.get<double>()) < 9e15 &&
            value.get<double>() == std::floor(value.get<double>()))
            return std::to_string(std::llround(value.get<double>()));
        return wrongType(field.key, "a whole number", where);
    case FieldKind::Real:
        if (value.is_number())
            return value.dump();
        return wrongType(field.key, "a number", where);
    case FieldKind::Boolean:
        if (value.is_boolean())
            return value.dump();
        return wrongType(field.key, "true or false", where);
    case FieldKind::Choice:
    case FieldKind::Text:
        break;
    }
    if (value.is_string())
        return value.get<std::string>();
    return wrongType(field.key, "a text", where);
}

Expected<> setFromJson(Configuration &configuration, const std::string &key, const Json &value,
                       const std::string &where)
{
    const Field *field = findField(key);
    if (!field)
        return unknownKey(key, where);
    const auto text = valueText(*field, value, where);
    if (!text)
        return tl::unexpected(text.error());
    return field->set(configuration, *text).map_error([&](Error error) {
        error.where = where;
        return error;
    });
}

bool isGroup(const std::string &key)
{
    return std::ranges::any_of(fields(),
                               [&](const Field &field) { return field.key.starts_with(key + '.'); });
}

Expected<> checkSchema(const Json &json, const std::string &where)
{
    const auto schema = json.find("schema");
    if (schema == json.end())
        return {};
    if (!schema->is_number_integer() || *schema < 1)
        return wrongType("schema", "a whole number from 1", where);
    if (*schema > configurationSchema)
        return failure(ErrorCode::FileNewer,
                       "The configuration has schema " + schema->dump() + "; this program reads up to " +
                           std::to_string(configurationSchema) + ".",
                       where);
    return {};
}

/// Reads the keys that choose a preset, so that the others change that preset.
Expected<Configuration> presetFromJson(const Json &json, const std::string &where)
{
    Configuration chosen;
    for (const char *key : {"task", "method", "recipe", "scale"})
        if (const auto value = json.find(key); value != json.end())
            if (const auto set = setFromJson(chosen, key, *value, where); !set)
                return tl::unexpected(set.error());
    return preset(chosen.method, chosen.recipe, chosen.scale, chosen.task);
}

} // namespace

Json toJson(const Configuration &configuration)
{
    Json json;
    json["schema"] = configurationSchema;
    for (const Field &field : fields()) {
        const auto dot = field.key.find('.');
        Json &group = dot == std::string::npos ? json : json[field.group];
        group[dot == std::string::npos ? field.key : field.key.substr(dot + 1)] =
            valueToJson(field, configuration);
    }
    return json;
}

Expected<Configuration> configurationFromJson(const Json &json, const std::string &where)
{
    if (!json.is_object())
        return failure(ErrorCode::ConfigurationInvalid, "A configuration must be a JSON object.", where);
    if (const auto checked = checkSchema(json, where); !checked)
        return tl::unexpected(checked.error());
    auto configuration = presetFromJson(json, where);
    if (!configuration)
        return configuration;
    for (const auto &[key, value] : json.items()) {
        if (key == "schema")
            continue;
        if (!value.is_object() || !isGroup(key)) {
            if (const auto set = setFromJson(*configuration, key, value, where); !set)
                return tl::unexpected(set.error());
            continue;
        }
        for (const auto &[name, inner] : value.items())
            if (const auto set = setFromJson(*configuration, key + "." + name, inner, where); !set)
                return tl::unexpected(set.error());
    }
    return configuration;
}

} // namespace tlm
