#include "ui/retrieval/parameterfields.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

template <typename Field, typename Value>
Field *addField(QHBoxLayout *row, const QString &name, const QString &help, Value most, Value step,
                Value value)
{
    auto *label = new Label(name, Theme::FontRole::Body, Label::Tone::Muted);
    auto *field = new Field;
    field->setMaximum(most);
    field->setSingleStep(step);
    field->setValue(value);
    field->setMinimumWidth(theme().space(76));
    field->setKeyboardTracking(false);
    describe(field, name, help);
    label->setToolTip(help);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    row->addSpacing(theme().space(4));
    return field;
}

} // namespace

ParameterFields::ParameterFields(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(6));
    const Bm25 standard;
    m_k = addField<QSpinBox, int>(row, tr("K"), tr("Neighbours for each task text"), 5000, 10, 50);
    m_k->setMinimum(1);
    m_k1 = addField<QDoubleSpinBox, double>(row, tr("k1"), tr("How soon a repeated term stops to count"), 5.0,
                                            0.05, double(standard.k1));
    m_b = addField<QDoubleSpinBox, double>(row, tr("b"), tr("How much a long document is held back"), 1.0,
                                           0.05, double(standard.b));
    connect(m_k, &QSpinBox::valueChanged, this, &ParameterFields::changed);
    for (QDoubleSpinBox *field : {m_k1, m_b})
        connect(field, &QDoubleSpinBox::valueChanged, this, &ParameterFields::changed);
}

std::uint32_t ParameterFields::k() const
{
    return std::uint32_t(m_k->value());
}

Bm25 ParameterFields::bm25() const
{
    Bm25 parameters;
    parameters.k1 = float(m_k1->value());
    parameters.b = float(m_b->value());
    return parameters;
}

} // namespace tlm
