#pragma once
#include <functional>
#include <vector>

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

/// Something to choose: its name as stored, and how it is shown.
struct NamedChoice
{
    QString name, shown;
};

/// A check box, a list, a number or a line of text, by the kind of the field. `edited` follows a person's
/// changes only, not those of `write`.
FieldEditor makeFieldEditor(const Field &field, std::function<void()> edited);

/// A list of names of the workspace; a name that is stored but not there any more is shown, too.
FieldEditor makeNameEditor(const QStringList &names, const QString &none, std::function<void()> edited);

/// Replaces the names of such a list; the stored value is written again by the form.
void setNameChoices(const FieldEditor &editor, const QStringList &names);

/// A list of names that are shown in other words; the first stands for none.
FieldEditor makeChoiceEditor(const std::vector<NamedChoice> &choices, std::function<void()> edited);

/// A pretrained model: one of the runs, or a folder that is typed or chosen.
FieldEditor makeModelEditor(std::function<void()> edited);
void setModelChoices(const FieldEditor &editor, const std::vector<NamedChoice> &models);

} // namespace tlm
