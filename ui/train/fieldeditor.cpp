#include "ui/train/fieldeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include "ui/train/fieldtext.h"
#include "ui/train/modelfield.h"
#include "ui/train/numberbox.h"
#include "ui/train/wheelguard.h"

namespace tlm {

namespace {

QComboBox *makeList()
{
    auto *box = new QComboBox;
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    WheelGuard::protect(box);
    return box;
}

FieldEditor checkEditor(const std::function<void()> &edited)
{
    auto *box = new QCheckBox;
    QObject::connect(box, &QCheckBox::clicked, box, edited);
    return {box, [box] { return std::string(box->isChecked() ? "true" : "false"); },
            [box](const std::string &value) { box->setChecked(value == "true"); }};
}

FieldEditor listEditor(QComboBox *box, const std::function<void()> &edited)
{
    QObject::connect(box, &QComboBox::activated, box, edited);
    return {box, [box] { return box->currentData().toString().toStdString(); },
            [box](const std::string &value) {
                const QString name = QString::fromStdString(value);
                if (box->findData(name) < 0)
                    box->addItem(name, name);
                box->setCurrentIndex(box->findData(name));
            }};
}

FieldEditor numberEditor(const Field &field, const std::function<void()> &edited)
{
    auto *box = new NumberBox(field);
    WheelGuard::protect(box);
    QObject::connect(box, &NumberBox::textEdited, box, edited);
    return {box, [box, &field] { return storedValue(field, box->text()); },
            [box, &field](const std::string &value) {
                if (storedValue(field, box->text()) != value)
                    box->setText(shownValue(field, value));
            }};
}

FieldEditor lineEditor(const std::function<void()> &edited)
{
    auto *line = new QLineEdit;
    QObject::connect(line, &QLineEdit::textEdited, line, edited);
    return {line, [line] { return line->text().toStdString(); },
            [line](const std::string &value) {
                if (line->text().toStdString() != value)
                    line->setText(QString::fromStdString(value));
            }};
}

} // namespace

FieldEditor makeFieldEditor(const Field &field, std::function<void()> edited)
{
    switch (field.kind) {
    case FieldKind::Boolean:
        return checkEditor(edited);
    case FieldKind::Choice: {
        QComboBox *box = makeList();
        for (const std::string &choice : field.choices)
            box->addItem(choiceText(field, choice), QString::fromStdString(choice));
        return listEditor(box, edited);
    }
    case FieldKind::Integer:
    case FieldKind::Real:
        return numberEditor(field, edited);
    case FieldKind::Text:
        break;
    }
    return lineEditor(edited);
}

FieldEditor makeNameEditor(const QStringList &names, const QString &none, std::function<void()> edited)
{
    QComboBox *box = makeList();
    box->addItem(none, QString());
    const FieldEditor editor = listEditor(box, edited);
    setNameChoices(editor, names);
    return editor;
}

void setNameChoices(const FieldEditor &editor, const QStringList &names)
{
    auto *box = qobject_cast<QComboBox *>(editor.widget);
    while (box->count() > 1)
        box->removeItem(1);
    for (const QString &name : names)
        box->addItem(name, name);
}

FieldEditor makeChoiceEditor(const std::vector<NamedChoice> &choices, std::function<void()> edited)
{
    QComboBox *box = makeList();
    for (const NamedChoice &choice : choices)
        box->addItem(choice.shown, choice.name);
    return listEditor(box, edited);
}

FieldEditor makeModelEditor(std::function<void()> edited)
{
    auto *field = new ModelField;
    QObject::connect(field, &ModelField::edited, field, edited);
    return {field, [field] { return field->model().toStdString(); },
            [field](const std::string &value) { field->setModel(QString::fromStdString(value)); }};
}

void setModelChoices(const FieldEditor &editor, const std::vector<NamedChoice> &models)
{
    qobject_cast<ModelField *>(editor.widget)->setChoices(models);
}

} // namespace tlm
