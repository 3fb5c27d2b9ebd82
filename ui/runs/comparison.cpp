#include "ui/runs/comparison.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/experiment/field.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fieldtext.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::Comparison", text);
}

/// A figure of a run: how it is read, written, and whether more of it is better.
struct Figure
{
    const char *name;
    std::optional<double> (*value)(const Run &);
    QString (*text)(double);
    bool isScore, isTest = false;
};

QString scoreText(double value)
{
    return RunWords::score(value);
}

QString wholeText(double value)
{
    return countText(static_cast<qulonglong>(value));
}

const std::vector<Figure> &figures()
{
    static const std::vector<Figure> all{
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Dev, best"), [](const Run &run) { return run.dev; }, scoreText,
         true},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Test at best dev"), [](const Run &run) { return run.test; },
         scoreText, true, true},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Best step"),
         [](const Run &run) {
             return run.bestStep ? known(static_cast<double>(*run.bestStep)) : std::nullopt;
         },
         wholeText, false},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Steps"),
         [](const Run &run) { return known(static_cast<double>(run.step)); }, wholeText, false},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Tokens"),
         [](const Run &run) { return known(static_cast<double>(run.tokens)); }, wholeText, false},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "FLOPs, paper's rule"),
         [](const Run &run) { return known(run.flops); }, &RunWords::scientific, false},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "FLOPs, real"),
         [](const Run &run) { return known(run.flopsReal); }, &RunWords::scientific, false},
        {QT_TRANSLATE_NOOP("tlm::Comparison", "Time"), [](const Run &run) { return known(run.seconds); },
         durationText, false},
    };
    return all;
}

QString written(const Figure &figure, std::optional<double> value)
{
    return value ? figure.text(*value) : QStringLiteral("–");
}

Difference::Value against(const Figure &figure, const Run &run, std::optional<double> base)
{
    const auto value = figure.value(run);
    Difference::Value result{written(figure, value), {}, Label::Tone::Text};
    if (!value || !base || *value == *base)
        return result;
    const double distance = *value - *base;
    result.delta =
        (distance > 0 ? QStringLiteral("+") : QStringLiteral("−")) + figure.text(std::abs(distance));
    if (figure.isScore)
        result.tone = distance > 0 ? Label::Tone::Good : Label::Tone::Bad;
    return result;
}

QString settingText(const Field &field, const Run &run)
{
    const std::string value = field.get(run.configuration);
    if (value.empty())
        return QStringLiteral("–");
    if (field.kind == FieldKind::Boolean)
        return value == "true" ? words(QT_TRANSLATE_NOOP("tlm::Comparison", "yes"))
                               : words(QT_TRANSLATE_NOOP("tlm::Comparison", "no"));
    return field.kind == FieldKind::Choice ? choiceText(field, value) : shownValue(field, value);
}

bool allEqual(const std::vector<Difference::Value> &values)
{
    return std::ranges::all_of(values, [&](const auto &value) { return value.text == values.front().text; });
}

void addIfDifferent(std::vector<Difference> &differences, Difference difference)
{
    if (!difference.values.empty() && !allEqual(difference.values))
        differences.push_back(std::move(difference));
}

} // namespace

std::vector<Difference> compareRuns(const std::vector<Run> &runs, std::size_t baseline)
{
    std::vector<Difference> differences;
    for (const Figure &figure : figures()) {
        Difference row{words(figure.name), {}, true, figure.isTest};
        const auto base = baseline < runs.size() ? figure.value(runs[baseline]) : std::nullopt;
        for (const Run &run : runs)
            row.values.push_back(against(figure, run, base));
        addIfDifferent(differences, std::move(row));
    }
    Difference state{words(QT_TRANSLATE_NOOP("tlm::Comparison", "State")), {}, false, false};
    for (const Run &run : runs)
        state.values.push_back({RunWords::state(run.state), {}, Label::Tone::Text});
    addIfDifferent(differences, std::move(state));
    for (Difference &setting : compareSettings(runs))
        differences.push_back(std::move(setting));
    return differences;
}

std::vector<Difference> compareSettings(const std::vector<Run> &runs)
{
    std::vector<Difference> differences;
    for (const Field &field : fields()) {
        Difference setting{fieldText(field).label, {}, false, false};
        for (const Run &run : runs)
            setting.values.push_back({settingText(field, run), {}, Label::Tone::Text});
        addIfDifferent(differences, std::move(setting));
    }
    return differences;
}

std::vector<std::pair<QString, QString>> describeRun(const Run &run)
{
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&facts](const char *name, const QString &value) {
        if (!value.isEmpty())
            facts.emplace_back(words(name), value);
    };
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Name"), QString::fromStdString(run.name));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "State"), RunWords::state(run.state));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Error"), QString::fromStdString(run.error));
    for (const Figure &figure : figures())
        if (const auto value = figure.value(run))
            add(figure.name, figure.text(*value));
    for (const char *key : {"selection", "model", "recipe", "joint.rho1", "joint.rho2", "joint.learning_rate",
                            "fine_tuning.epochs"})
        if (const Field *field = findField(key); field && !field->get(run.configuration).empty())
            facts.emplace_back(fieldText(*field).label, settingText(*field, run));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Computer"), QString::fromStdString(run.host));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Device"), QString::fromStdString(run.device));
    if (run.threads > 0)
        add(QT_TRANSLATE_NOOP("tlm::Comparison", "Threads"), QString::number(run.threads));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Precision"), QString::fromStdString(run.precision));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Created"), RunWords::created(run));
    add(QT_TRANSLATE_NOOP("tlm::Comparison", "Version"), QString::fromStdString(run.version));
    return facts;
}

} // namespace tlm
