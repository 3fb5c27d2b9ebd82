#pragma once
#include "core/experiment/field.h"
#include "core/experiment/names.h"

namespace tlm {

/// Texts of a field, as `Field` explains them.
struct FieldText
{
    const char *key, *label, *unit, *help;
};

struct FieldRange
{
    double minimum, maximum;
};

/// Where a value of type T stands in a configuration.
template <typename Group, typename T>
struct FieldPlace
{
    Group Configuration::*group;
    T Group::*member;
    T &operator()(Configuration &configuration) const { return configuration.*group.*member; }
    const T &operator()(const Configuration &configuration) const { return configuration.*group.*member; }
};

template <typename T>
struct TopPlace
{
    T Configuration::*member;
    T &operator()(Configuration &configuration) const { return configuration.*member; }
    const T &operator()(const Configuration &configuration) const { return configuration.*member; }
};

/// Parsers of the values of a field; the error names the key and, out of range, the range.
Expected<std::int64_t> parseInteger(const std::string &key, const std::string &text, FieldRange range);
Expected<double> parseReal(const std::string &key, const std::string &text, FieldRange range);
Expected<bool> parseBoolean(const std::string &key, const std::string &text);
Expected<std::string> parseText(const std::string &key, const std::string &text);
std::string writeReal(double value);

/// A field without kind and access: group is the key's part before the dot.
Field describeField(const FieldText &text, FieldKind kind, FieldRange range = {0, 0});

/// Stores a parsed value, or passes the error on.
template <typename T, typename Value>
Expected<> store(T &place, const Expected<Value> &value)
{
    if (!value)
        return tl::unexpected(value.error());
    place = static_cast<T>(*value);
    return {};
}

template <typename Place>
Field integerField(const FieldText &text, FieldRange range, Place place)
{
    Field field = describeField(text, FieldKind::Integer, range);
    field.get = [place](const Configuration &from) { return std::to_string(place(from)); };
    field.set = [place, range, key = field.key](Configuration &to, const std::string &value) {
        return store(place(to), parseInteger(key, value, range));
    };
    return field;
}

template <typename Place>
Field realField(const FieldText &text, FieldRange range, Place place)
{
    Field field = describeField(text, FieldKind::Real, range);
    field.get = [place](const Configuration &from) { return writeReal(place(from)); };
    field.set = [place, range, key = field.key](Configuration &to, const std::string &value) {
        return store(place(to), parseReal(key, value, range));
    };
    return field;
}

template <typename Place>
Field booleanField(const FieldText &text, Place place)
{
    Field field = describeField(text, FieldKind::Boolean);
    field.get = [place](const Configuration &from) { return std::string(place(from) ? "true" : "false"); };
    field.set = [place, key = field.key](Configuration &to, const std::string &value) {
        return store(place(to), parseBoolean(key, value));
    };
    return field;
}

template <typename Enumeration, typename Place>
Field choiceField(const FieldText &text, Place place)
{
    Field field = describeField(text, FieldKind::Choice);
    field.choices.assign(namesOf<Enumeration>.begin(), namesOf<Enumeration>.end());
    field.get = [place](const Configuration &from) { return std::string(nameOf(place(from))); };
    field.set = [place, key = field.key](Configuration &to, const std::string &value) {
        auto named = valueOf<Enumeration>(value);
        if (!named)
            named.error().cause = key + ": " + named.error().cause;
        return store(place(to), named);
    };
    return field;
}

template <typename Place>
Field textField(const FieldText &text, Place place)
{
    Field field = describeField(text, FieldKind::Text);
    field.get = [place](const Configuration &from) { return place(from); };
    field.set = [place, key = field.key](Configuration &to, const std::string &value) {
        return store(place(to), parseText(key, value));
    };
    return field;
}

} // namespace tlm
