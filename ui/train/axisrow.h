#pragma once
#include <QWidget>

#include "core/sweep/axis.h"
#include "ui/train/axischoices.h"

class QComboBox;
class QLineEdit;

namespace tlm {

class Label;

/// One thing that varies and its values; what is wrong stands under it.
class AxisRow : public QWidget
{
    Q_OBJECT
public:
    AxisRow(const SweepAxis &axis, const AxisNames &names, QWidget *parent = nullptr);
    void setNames(const AxisNames &names);
    /// As it is chosen and typed, checked or not.
    SweepAxis axis() const;
    QString problem() const { return m_problem; }
    /// Whether another row varies the same.
    void setTwice(bool twice);

Q_SIGNALS:
    void changed();
    void removed();

private:
    void showValues(const std::vector<std::string> &values);
    void check();
    void showProblem();

    AxisNames m_names;
    QString m_problem;
    bool m_twice = false;
    QComboBox *m_key;
    QLineEdit *m_typed;
    MultiChoice *m_choice = nullptr; ///< instead of the line, where a key has only some values
    Label *m_words;
};

} // namespace tlm
