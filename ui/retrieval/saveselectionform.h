#pragma once
#include "core/selection/selection.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tlm {

class Form;
class MessageBar;
class ParameterFields;
class Studio;

/// Name, method, leak guard and repeats of a selection to be saved; the job that makes it.
class SaveSelectionForm : public Card
{
    Q_OBJECT
public:
    SaveSelectionForm(Studio &studio, const ParameterFields &parameters, MessageBar *messages,
                      QWidget *parent = nullptr);
    /// Comes up with a free name proposed.
    void open();

Q_SIGNALS:
    void saved(const tlm::Selection &selection);
    /// The form went away, with or without a selection.
    void closed();

private:
    void buildForm();
    QLayout *makeButtons();
    void proposeName();
    void leave();
    SelectionOptions options() const;
    void showMethod();
    bool check();
    void save();

    Studio &m_studio;
    const ParameterFields &m_parameters;
    MessageBar *m_messages;
    Form *m_form;
    QLineEdit *m_name;
    QComboBox *m_method, *m_amount, *m_like, *m_dedupe;
    QSpinBox *m_documents, *m_minimumWords, *m_seed;
    QCheckBox *m_guard;
    QPushButton *m_save;
    QString m_proposed;
    LatestJob m_job;
};

} // namespace tlm
