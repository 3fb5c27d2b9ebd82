#include "ui/train/sweepdefinition.h"

#include <algorithm>

#include <QStringList>

#include "ui/train/trainingcommand.h"

namespace tlm {

namespace {

bool varies(const std::vector<SweepAxis> &axes, std::string_view key)
{
    return std::ranges::any_of(axes, [key](const SweepAxis &each) { return each.key == key; });
}

/// Whether a sweep makes its selections itself.
bool makesSelections(const std::vector<SweepAxis> &axes)
{
    return varies(axes, axis::k) || varies(axes, axis::query) || varies(axes, axis::corpus);
}

/// Moves an axis to the end, or adds it there with values from the form; without any it stays away.
void putLast(std::vector<SweepAxis> &axes, const char *key, std::vector<std::string> values)
{
    const auto found = std::ranges::find_if(axes, [key](const SweepAxis &each) { return each.key == key; });
    if (found != axes.end())
        std::rotate(found, found + 1, axes.end());
    else if (!values.empty())
        axes.push_back({key, std::move(values)});
}

std::vector<std::string> listOf(const std::string &value)
{
    return value.empty() ? std::vector<std::string>() : std::vector{value};
}

QString joined(const std::vector<std::string> &values)
{
    QStringList words;
    for (const std::string &value : values)
        words << QString::fromStdString(value);
    return words.join(u',');
}

} // namespace

SweepDefinition defineSweep(const Draft &draft, const std::vector<SweepAxis> &axes,
                            const std::vector<std::string> &corpora, const QString &name)
{
    SweepDefinition definition;
    definition.base = draft.request();
    definition.axes = axes;
    const bool made =
        makesSelections(axes) || (definition.base.selection.empty() && !varies(axes, "selection"));
    if (made && !varies(axes, axis::corpus))
        definition.corpora = corpora;
    putLast(definition.axes, "selection",
            made ? std::vector<std::string>() : listOf(definition.base.selection));
    putLast(definition.axes, "task", listOf(definition.base.task));
    std::vector<std::string> seeds;
    for (const std::uint64_t seed : draft.seeds())
        seeds.push_back(std::to_string(seed));
    putLast(definition.axes, "seed", std::move(seeds));
    definition.base.selection.clear();
    definition.base.task.clear();
    definition.name = name.isEmpty() ? nameFor(definition) : name.toStdString();
    return definition;
}

QString sweepCommand(const SweepDefinition &definition, const QString &workspace)
{
    QStringList words{QStringLiteral("tlm"), QStringLiteral("sweep")};
    const auto add = [&words](const char *option, const QString &value) {
        if (!value.isEmpty())
            words << QLatin1String(option) << shellWord(value);
    };
    add("--workspace", workspace);
    add("--name", QString::fromStdString(definition.name));
    QStringList varied;
    for (const SweepAxis &each : definition.axes) {
        const QString values = joined(each.values);
        if (each.key == "task" || each.key == "selection" || each.key == "seed")
            add(("--" + each.key).c_str(), values);
        else
            varied << shellWord(QString::fromStdString(each.key) + u'=' + values);
    }
    add("--corpus", joined(definition.corpora));
    const ExperimentRequest &base = definition.base;
    for (const auto &[key, value] : {std::pair("method", &base.method),
                                     {"recipe", &base.recipe},
                                     {"scale", &base.scale},
                                     {"table-b1", &base.tableB1},
                                     {"model", &base.model}})
        if (!varies(definition.axes, key))
            add(("--" + std::string(key)).c_str(), QString::fromStdString(*value));
    if (!varied.isEmpty())
        words << QStringLiteral("--vary") << varied;
    if (!base.assignments.empty())
        words << QStringLiteral("--set");
    for (const std::string &each : base.assignments)
        words << shellWord(QString::fromStdString(each));
    words << QStringLiteral("&&") << QStringLiteral("tlm") << QStringLiteral("runner");
    add("--workspace", workspace);
    return words.join(u' ');
}

} // namespace tlm
