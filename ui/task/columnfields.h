#pragma once
#include <map>

#include <QObject>
#include <QString>

#include "core/data/task.h"

class QComboBox;

namespace tlm {

class Form;

/// Which columns of a file are the text, the class, a second text and the id of an example.
class ColumnFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to a form.
    explicit ColumnFields(Form *form);
    /// Offers the columns of a file; what was chosen and still exists is kept, the rest is guessed.
    void offer(const RecordPreview &preview);
    void fill(TaskSource &source) const;
    /// What each chosen column is taken for.
    std::map<QString, QString> roles() const;
    /// Marks what is missing; the first such field, or null.
    QWidget *findProblem();
    /// Marks the field that names a column which is not there.
    void blame(const QString &cause);

Q_SIGNALS:
    void changed();

private:
    Form *m_form;
    QComboBox *m_text, *m_label, *m_pair, *m_id;
};

} // namespace tlm
