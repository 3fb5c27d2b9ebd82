#include "core/history/filterfield.h"

#include <algorithm>
#include <cstdlib>

#include "core/experiment/field.h"
#include "core/history/runstate.h"
#include "core/text/letters.h"

namespace tlm {

namespace {

using Kind = FilterField::Kind;
using Real = std::optional<double>;
using Texts = std::vector<std::string>;

FilterField number(const char *name, FilterField::Number value, Kind kind = Kind::Number)
{
    return {name, kind, std::move(value)};
}

FilterField words(const char *name, FilterField::Words value, Texts choices = {})
{
    return {name, Kind::Words, std::move(value), std::move(choices)};
}

FilterField switched(const char *name, bool Run::*member)
{
    return {name, Kind::Switch, FilterField::Switch([member](const Run &run) { return run.*member; })};
}

template <typename Enumeration>
Texts namesAll()
{
    return {namesOf<Enumeration>.begin(), namesOf<Enumeration>.end()};
}

/// A figure that is 0 until it is known.
Real known(double figure)
{
    return figure > 0 ? Real(figure) : std::nullopt;
}

FilterField ofKey(const Field &field)
{
    const auto get = field.get;
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Real:
        return {field.key, Kind::Number, FilterField::Number([get](const Run &run) -> Real {
                    return std::strtod(get(run.configuration).c_str(), nullptr);
                })};
    case FieldKind::Boolean:
        return {field.key, Kind::Switch,
                FilterField::Switch([get](const Run &run) { return get(run.configuration) == "true"; })};
    case FieldKind::Choice:
    case FieldKind::Text:
        break;
    }
    return {field.key, Kind::Words,
            FilterField::Words([get](const Run &run) { return Texts{get(run.configuration)}; }),
            field.choices};
}

std::string_view lastPart(std::string_view key)
{
    return key.substr(key.rfind('.') + 1);
}

const Field *configurationField(std::string_view name)
{
    const Field *found = nullptr;
    for (const Field &field : fields()) {
        if (field.key == name)
            return &field;
        if (field.group != "run" && lastPart(field.key) == name) {
            if (found)
                return nullptr; // both stages have it
            found = &field;
        }
    }
    return found;
}

std::vector<FilterField> makeFields()
{
    return {
        number("run", [](const Run &run) -> Real { return std::strtod(run.id.c_str(), nullptr); }),
        words("name", [](const Run &run) { return Texts{run.name}; }),
        words(
            "state", [](const Run &run) { return Texts{std::string(nameOf(run.state))}; },
            namesAll<RunState>()),
        words("task", [](const Run &run) { return Texts{run.configuration.task}; }),
        words(
            "method", [](const Run &run) { return Texts{std::string(nameOf(run.configuration.method))}; },
            namesAll<Method>()),
        words(
            "scale", [](const Run &run) { return Texts{std::string(nameOf(run.configuration.scale))}; },
            namesAll<Scale>()),
        words(
            "recipe", [](const Run &run) { return Texts{std::string(nameOf(run.configuration.recipe))}; },
            namesAll<Recipe>()),
        words("selection", [](const Run &run) { return Texts{run.configuration.selection}; }),
        number("seed", [](const Run &run) -> Real { return double(run.configuration.seed); }),
        number("dev", [](const Run &run) -> Real { return run.dev; }),
        number("test", [](const Run &run) -> Real { return run.test; }),
        number("step", [](const Run &run) -> Real { return double(run.step); }),
        number("tokens", [](const Run &run) -> Real { return double(run.tokens); }),
        number("flops", [](const Run &run) -> Real { return known(run.flops); }),
        number("flops_real", [](const Run &run) -> Real { return known(run.flopsReal); }),
        number(
            "time", [](const Run &run) -> Real { return known(run.seconds); }, Kind::Duration),
        number("minutes", [](const Run &run) -> Real { return known(run.seconds / 60); }),
        number(
            "created", [](const Run &run) -> Real { return double(run.created); }, Kind::Date),
        number(
            "changed", [](const Run &run) -> Real { return double(run.updated); }, Kind::Date),
        words("tag", [](const Run &run) { return run.tags; }),
        words("note", [](const Run &run) { return Texts{run.note}; }),
        words("error", [](const Run &run) { return Texts{run.error}; }),
        words("device", [](const Run &run) { return Texts{run.device}; }),
        words("computer", [](const Run &run) { return Texts{run.host}; }),
        switched("starred", &Run::starred),
        switched("archived", &Run::archived),
    };
}

} // namespace

const std::vector<FilterField> &filterFields()
{
    static const std::vector<FilterField> all = makeFields();
    return all;
}

std::optional<FilterField> findFilterField(std::string_view name)
{
    std::string lower = lowerCharacters(name);
    if (lower == "star")
        lower = "starred";
    const auto found = std::ranges::find(filterFields(), lower, &FilterField::name);
    if (found != filterFields().end())
        return *found;
    const Field *field = configurationField(lower);
    return field ? std::optional(ofKey(*field)) : std::nullopt;
}

std::vector<std::string> filterFieldNames()
{
    std::vector<std::string> names;
    for (const FilterField &field : filterFields())
        names.push_back(field.name);
    for (const Field &field : fields())
        if (std::ranges::find(names, field.key) == names.end())
            names.push_back(field.key);
    return names;
}

} // namespace tlm
