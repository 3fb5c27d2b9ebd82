#pragma once
#include <QAbstractSpinBox>

#include "core/experiment/field.h"

namespace tlm {

/// A number of any size, typed as text; the arrows change its leading digit. What is typed is judged by the
/// configuration, which says what is wrong, so nothing typed is thrown away.
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT
public:
    explicit NumberBox(const Field &field, QWidget *parent = nullptr);
    QString text() const;
    void setText(const QString &text);
    void stepBy(int steps) override;

Q_SIGNALS:
    void textEdited();

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    QValidator::State validate(QString &, int &) const override { return QValidator::Acceptable; }

private:
    const Field &m_field;
};

/// The number one step above (or below) in its leading digit: 0.002 → 0.003, 16,000,000 → 17,000,000.
double stepped(double value, int steps, bool whole, double minimum, double maximum);

} // namespace tlm
