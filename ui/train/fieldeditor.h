#pragma once
#include <functional>

#include <QStringList>
#include <QWidget>

#include "core/experiment/field.h"

namespace tlm {

/// The control of one configuration field and how its value is read and written, as the configuration stores
/// it.
struct FieldEditor
{
    QWidget *widget = nullptr;
    std::function<std::string()> read;
    std::function<void(const std::string &)> write;
};

/// A check box, a list, a number or a line of text, by the kind of the field. `edited` follows a person's
/// changes only, not those of `write`.
FieldEditor makeFieldEditor(const Field &field, std::function<void()> edited);

/// A list of names of the workspace; a name that is stored but not there any more is shown, too.
FieldEditor makeNameEditor(const QStringList &names, const QString &none, std::function<void()> edited);

/// Replaces the names of such a list; the stored value is written again by the form.
void setNameChoices(const FieldEditor &editor, const QStringList &names);

} // namespace tlm
