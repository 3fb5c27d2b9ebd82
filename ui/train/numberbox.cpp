#include "ui/train/numberbox.h"

#include <algorithm>
#include <cmath>

#include <QLineEdit>

#include "ui/train/fieldtext.h"

namespace tlm {

double stepped(double value, int steps, bool whole, double minimum, double maximum)
{
    for (int i = 0; i < std::abs(steps); ++i) {
        const bool down = steps < 0;
        double power = value == 0 ? (whole ? 0 : -2) : std::floor(std::log10(std::abs(value)) + 1e-9);
        if (down && value > 0 && std::abs(value - std::pow(10.0, power)) < 1e-9 * value)
            power -= 1; // below 0.001 follows 0.0009
        const double step = whole ? std::max(1.0, std::pow(10.0, power)) : std::pow(10.0, power);
        value = step * (down ? std::ceil(value / step - 1e-9) - 1 : std::floor(value / step + 1e-9) + 1);
    }
    return std::clamp(value, minimum, maximum);
}

NumberBox::NumberBox(const Field &field, QWidget *parent) : QAbstractSpinBox(parent), m_field(field)
{
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::textEdited);
}

QString NumberBox::text() const
{
    return lineEdit()->text();
}

void NumberBox::setText(const QString &text)
{
    if (text != lineEdit()->text())
        lineEdit()->setText(text);
}

void NumberBox::stepBy(int steps)
{
    const bool whole = m_field.kind == FieldKind::Integer;
    const double value = QString::fromStdString(storedValue(m_field, text())).toDouble();
    const double next = stepped(value, steps, whole, m_field.minimum, m_field.maximum);
    const QString stored =
        whole ? QString::number(static_cast<qlonglong>(next)) : QString::number(next, 'g', 6);
    setText(shownValue(m_field, stored.toStdString()));
    Q_EMIT textEdited();
}

} // namespace tlm
