#pragma once
#include <QString>

#include "core/experiment/field.h"

namespace tlm {

/// A configuration field in the language of the window. The English source texts are those of core.
struct FieldText
{
    QString label, unit, help;
};
FieldText fieldText(const Field &field);

/// Title of a group of fields.
QString groupTitle(const std::string &group);

/// A value of a choice field in words.
QString choiceText(const Field &field, const std::string &choice);

/// A preset's value in words; empty for none.
QString presetWords(const Field &field, const std::string &value);

/// Help, range and default as a tooltip, the same with the key for What's This.
QString fieldTip(const Field &field, const std::string &standard);

/// A stored value as the form shows it (digits grouped), and back.
QString shownValue(const Field &field, const std::string &stored);
std::string storedValue(const Field &field, const QString &shown);

} // namespace tlm
