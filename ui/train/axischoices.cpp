#include "ui/train/axischoices.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/experiment/field.h"
#include "core/sweep/axis.h"
#include "ui/train/fieldtext.h"

namespace tlm {

namespace {

class AxisWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::AxisWords)
public:
    static std::vector<AxisKey> special();
    static QString choice(const std::string &value);
};

std::vector<AxisKey> AxisWords::special()
{
    return {{std::string(axis::k), tr("K, neighbours of a text"),
             tr("Selections are made from the corpora; 0 stands for the task's text alone.")},
            {std::string(axis::selector), tr("Selector"), tr("How as much text is chosen.")},
            {std::string(axis::query), tr("Query"), tr("Whole texts, or their keywords.")},
            {std::string(axis::corpus), tr("Corpus"), tr("From which corpora is selected.")},
            {std::string(axis::budget), tr("Budget"), tr("Tokens (16M, 500k) or time (10min, 2h).")},
            {std::string(axis::stage2), tr("Stage 2"), tr("Whether fine-tuning follows.")}};
}

QString AxisWords::choice(const std::string &value)
{
    if (value == "bm25")
        return tr("BM25");
    if (value == "random")
        return tr("at random");
    if (value == "dsir")
        return tr("by importance (DSIR)");
    if (value == "text")
        return tr("whole texts");
    if (value == "rake")
        return tr("keywords (RAKE)");
    return value == "on" ? tr("on") : tr("off");
}

std::vector<MultiChoice::Choice> wordsOf(std::initializer_list<const char *> values)
{
    std::vector<MultiChoice::Choice> choices;
    for (const char *value : values)
        choices.push_back({QString::fromLatin1(value), AxisWords::choice(value)});
    return choices;
}

std::vector<MultiChoice::Choice> namesOf(const QStringList &names)
{
    std::vector<MultiChoice::Choice> choices;
    for (const QString &name : names)
        choices.push_back({name, name});
    return choices;
}

std::vector<MultiChoice::Choice> valuesOf(const Field &field)
{
    std::vector<MultiChoice::Choice> choices;
    const auto values =
        field.kind == FieldKind::Boolean ? std::vector<std::string>{"true", "false"} : field.choices;
    for (const std::string &value : values)
        choices.push_back({QString::fromStdString(value), presetWords(field, value)});
    return choices;
}

/// Each corpus alone, and all together.
QStringList corpusValues(const QStringList &corpora)
{
    return corpora.size() < 2 ? corpora : corpora + QStringList{corpora.join(u'+')};
}

} // namespace

std::vector<AxisKey> axisKeys()
{
    std::vector<AxisKey> keys;
    const auto add = [&keys](const Field &field) {
        const FieldText text = fieldText(field);
        keys.push_back({field.key, text.label, text.help});
    };
    add(*findField("method"));
    for (AxisKey &each : AxisWords::special())
        keys.push_back(std::move(each));
    for (const char *key : {"joint.rho1", "joint.rho2", "scale", "recipe", "task", "selection"})
        add(*findField(key));
    for (const Field &field : fields()) {
        const bool known =
            std::ranges::any_of(keys, [&](const AxisKey &each) { return each.key == field.key; });
        if (known || field.key == "seed" || field.key == "model" || field.group == "compute")
            continue;
        add(field);
        keys.back().label += QStringLiteral(" (") + groupTitle(field.group) + u')';
    }
    return keys;
}

QString axisLabel(const std::string &key)
{
    for (const AxisKey &each : axisKeys())
        if (each.key == key)
            return each.label;
    return QString::fromStdString(key);
}

std::optional<std::vector<MultiChoice::Choice>> axisChoices(const std::string &key, const AxisNames &names)
{
    if (key == axis::selector)
        return wordsOf({"bm25", "random", "dsir"});
    if (key == axis::query)
        return wordsOf({"text", "rake"});
    if (key == axis::stage2)
        return wordsOf({"on", "off"});
    if (key == axis::corpus)
        return namesOf(corpusValues(names.corpora));
    if (key == "task")
        return namesOf(names.tasks);
    if (key == "selection")
        return namesOf(names.selections);
    const Field *field = findField(key);
    if (field && (field->kind == FieldKind::Choice || field->kind == FieldKind::Boolean))
        return valuesOf(*field);
    return {};
}

std::vector<std::string> typedValues(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,，、;\\s]+"));
    std::vector<std::string> values;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts))
        values.push_back(word.toStdString());
    return values;
}

} // namespace tlm
