#include "ui/train/fieldtext.h"

#include <map>

#include <QCoreApplication>
#include <QLocale>

#include "ui/runs/runwords.h"

namespace tlm {

namespace {

QString translated(const std::string &text)
{
    return text.empty() ? QString() : QCoreApplication::translate("Field", text.c_str());
}

QString rangeText(const Field &field)
{
    if (field.kind != FieldKind::Integer && field.kind != FieldKind::Real)
        return {};
    const QLocale locale;
    return QCoreApplication::translate("tlm::FieldText", "From %1 to %2.")
        .arg(locale.toString(field.minimum, 'g', 10), locale.toString(field.maximum, 'g', 10));
}

} // namespace

FieldText fieldText(const Field &field)
{
    return {translated(field.label), translated(field.unit), translated(field.help)};
}

QString groupTitle(const std::string &group)
{
    static const std::map<std::string, const char *> titles{
        {"run", QT_TRANSLATE_NOOP("tlm::FieldText", "Run")},
        {"data", QT_TRANSLATE_NOOP("tlm::FieldText", "Examples")},
        {"encoder", QT_TRANSLATE_NOOP("tlm::FieldText", "Encoder")},
        {"joint", QT_TRANSLATE_NOOP("tlm::FieldText", "Joint training")},
        {"fine_tuning", QT_TRANSLATE_NOOP("tlm::FieldText", "Fine-tuning")},
        {"compute", QT_TRANSLATE_NOOP("tlm::FieldText", "Computer")},
    };
    const auto found = titles.find(group);
    return found == titles.end() ? QString::fromStdString(group)
                                 : QCoreApplication::translate("tlm::FieldText", found->second);
}

QString choiceText(const Field &field, const std::string &choice)
{
    if (field.key == "method")
        if (const auto method = methodFromName(choice))
            return RunWords::method(*method);
    if (field.key == "recipe")
        if (const auto recipe = recipeFromName(choice))
            return RunWords::recipe(*recipe);
    if (field.key == "scale")
        if (const auto scale = scaleFromName(choice))
            return RunWords::scale(*scale);
    return translated(choice);
}

QString presetWords(const Field &field, const std::string &value)
{
    if (field.kind == FieldKind::Choice)
        return choiceText(field, value);
    if (field.kind == FieldKind::Boolean)
        return value == "true" ? QCoreApplication::translate("tlm::FieldText", "on")
                               : QCoreApplication::translate("tlm::FieldText", "off");
    return shownValue(field, value);
}

QString fieldTip(const Field &field, const std::string &standard)
{
    QStringList parts{fieldText(field).help};
    if (const QString range = rangeText(field); !range.isEmpty())
        parts << range;
    if (!standard.empty())
        parts << QCoreApplication::translate("tlm::FieldText", "Default: %1.")
                     .arg(presetWords(field, standard));
    return parts.join(u' ');
}

QString shownValue(const Field &field, const std::string &stored)
{
    const QString text = QString::fromStdString(stored);
    bool whole = false;
    const qlonglong value = text.toLongLong(&whole);
    return field.kind == FieldKind::Integer && whole ? QLocale().toString(value) : text;
}

std::string storedValue(const Field &field, const QString &shown)
{
    QString text = shown.trimmed();
    if (field.kind == FieldKind::Integer || field.kind == FieldKind::Real) {
        const QLocale locale;
        text.remove(locale.groupSeparator());
        text.remove(u' ');
        text.replace(locale.decimalPoint(), QStringLiteral("."));
    }
    return text.toStdString();
}

} // namespace tlm
