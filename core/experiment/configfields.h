#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/json.h"

namespace tlm {

/// Reads the fields of a model's config.json; remembers the first thing that is wrong.
class ConfigFields
{
public:
    ConfigFields(const Json &json, std::string where) : m_json(json), m_where(std::move(where)) {}

    /// A whole number from 1 on.
    std::int64_t size(const char *key, std::int64_t largest)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end() || !found->is_number_integer())
            return refuse(fmt::format("`{}` is missing or no whole number.", key)), 1;
        const auto value = found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t(largest)
                               ? largest + 1
                               : found->get<std::int64_t>();
        if (value < 1 || value > largest)
            return refuse(fmt::format("`{}` must be 1 to {}.", key, largest)), 1;
        return value;
    }

    /// The same, but the field may be missing or null.
    std::int64_t sizeOr(const char *key, std::int64_t fallback, std::int64_t largest)
    {
        const auto found = m_json.find(key);
        return found == m_json.end() || found->is_null() ? fallback : size(key, largest);
    }

    /// The same, but from 0 on.
    std::int64_t idOr(const char *key, std::int64_t fallback, std::int64_t largest)
    {
        const auto found = m_json.find(key);
        return found != m_json.end() && *found == 0 ? 0 : sizeOr(key, fallback, largest);
    }

    /// A number between 0 and 1, both excluded.
    double share(const char *key, double fallback)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end())
            return fallback;
        if (found->is_number() && found->get<double>() > 0 && found->get<double>() < 1)
            return found->get<double>();
        return refuse(fmt::format("`{}` must be a number between 0 and 1.", key)), fallback;
    }

    /// Error unless the field is missing or has this value.
    void require(const char *key, const Json &only)
    {
        const auto found = m_json.find(key);
        if (found != m_json.end() && *found != only)
            refuse(fmt::format("`{}` is {}, but only {} is supported.", key, found->dump(), only.dump()));
    }

    bool has(const char *key) const { return m_json.contains(key); }

    bool flag(const char *key, bool fallback) const
    {
        const auto found = m_json.find(key);
        return found != m_json.end() && found->is_boolean() ? found->get<bool>() : fallback;
    }

    std::string text(const char *key) const
    {
        const auto found = m_json.find(key);
        return found != m_json.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    void refuse(const std::string &cause)
    {
        if (!m_error)
            m_error = Error{ErrorCode::ModelInvalid, cause, m_where};
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    const Json &m_json;
    std::string m_where;
    std::optional<Error> m_error;
};

} // namespace tlm
