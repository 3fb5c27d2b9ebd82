#pragma once
#include "core/selection/selection.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace tlm {

class Form;
class MessageBar;
class ParameterFields;
class Studio;

/// Name, method and leak guard of a selection to be saved; the job that makes it.
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
    QComboBox *m_method, *m_like;
    QCheckBox *m_guard;
    QPushButton *m_save;
    LatestJob m_job;
};

} // namespace tlm
