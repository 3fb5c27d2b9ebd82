#include "ui/task/columnfields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/task/columnguess.h"
#include "ui/widgets/form.h"

namespace tlm {
namespace {

std::string chosen(const QComboBox *box)
{
    return box->currentText().trimmed().toStdString();
}

} // namespace

ColumnFields::ColumnFields(Form *form)
    : QObject(form), m_form(form), m_text(new QComboBox), m_label(new QComboBox), m_pair(new QComboBox),
      m_id(new QComboBox)
{
    for (QComboBox *box : {m_text, m_label, m_pair, m_id}) {
        box->setEditable(true);
        connect(box, &QComboBox::currentTextChanged, this, &ColumnFields::changed);
    }
    m_pair->lineEdit()->setPlaceholderText(tr("None"));
    m_id->lineEdit()->setPlaceholderText(tr("None"));
    form->addHeading(tr("Columns"));
    form->add(tr("Text"), m_text,
              tr("The column with the text; several, joined by commas, are put together"));
    form->add(tr("Class"), m_label, tr("The column with the class of the text"));
    form->add(tr("Second text"), m_pair,
              tr("The column with the second text of a pair; empty if there is none"));
    form->add(tr("Id"), m_id, tr("The column that names an example; empty if there is none"));
}

void ColumnFields::offer(const RecordPreview &preview)
{
    QStringList names;
    for (const std::string &column : preview.columns)
        names << QString::fromStdString(column);
    const auto offerTo = [&names](QComboBox *box, const QString &fallback) {
        const QSignalBlocker quiet(box);
        const QString kept = names.contains(box->currentText()) ? box->currentText() : fallback;
        box->clear();
        box->addItems(names);
        box->setCurrentText(kept);
    };
    const ColumnGuess guess = guessColumns(preview);
    offerTo(m_text, guess.text);
    offerTo(m_label, guess.label);
    offerTo(m_pair, guess.pair);
    offerTo(m_id, guess.id);
    Q_EMIT changed();
}

void ColumnFields::fill(TaskSource &source) const
{
    source.text = chosen(m_text);
    source.label = chosen(m_label);
    source.pair = chosen(m_pair);
    source.id = chosen(m_id) == "id" ? "" : chosen(m_id); // the usual one may be missing in some files
}

std::map<QString, QString> ColumnFields::roles() const
{
    std::map<QString, QString> roles;
    for (const auto &[box, role] : {std::pair(m_id, tr("id")), std::pair(m_pair, tr("second text")),
                                    std::pair(m_text, tr("text")), std::pair(m_label, tr("class"))}) {
        for (const QString &column : box->currentText().split(',', Qt::SkipEmptyParts))
            roles[column.trimmed()] = role;
    }
    return roles;
}

QWidget *ColumnFields::findProblem()
{
    QWidget *first = nullptr;
    const auto require = [&](QComboBox *box, const QString &sentence) {
        if (box->count() == 0 || !box->currentText().trimmed().isEmpty())
            return;
        m_form->setProblem(box, sentence);
        first = first ? first : box;
    };
    require(m_text, tr("Choose the column with the text."));
    require(m_label, tr("Choose the column with the class."));
    return first;
}

void ColumnFields::blame(const QString &cause)
{
    for (QComboBox *box : {m_text, m_pair, m_id}) {
        const QString name = box->currentText().trimmed();
        if (!name.isEmpty() && cause.contains(name))
            return m_form->setProblem(box, cause);
    }
    m_form->setProblem(m_label, cause);
}

} // namespace tlm
