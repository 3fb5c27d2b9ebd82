#include "ui/attention/matrixfields.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

MatrixFields::MatrixFields(QWidget *parent)
    : QWidget(parent), m_threshold(new QDoubleSpinBox), m_hideSpecial(new QCheckBox(tr("Hide [CLS], [SEP]"))),
      m_mute(makeButton({}, tr("Mute head"),
                        tr("Takes the chosen heads out of the model, to see what the prediction and the dev "
                           "metric lose.")))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_threshold->setRange(0, 1);
    m_threshold->setSingleStep(0.05);
    m_threshold->setDecimals(2);
    m_threshold->setPrefix(tr("from weight "));
    describe(m_threshold, tr("Smallest weight that shows"),
             tr("Weights below it are left empty and draw no line."));
    describe(m_hideSpecial, tr("Hide special tokens"),
             tr("Leaves out the rows and columns of [CLS] and [SEP]; the other weights stay as they are."));
    auto *row = new WrapLayout(this);
    for (QWidget *field : std::initializer_list<QWidget *>{m_threshold, m_hideSpecial, m_mute})
        row->addWidget(field);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &MatrixFields::changed);
    connect(m_hideSpecial, &QCheckBox::toggled, this, &MatrixFields::changed);
    connect(m_mute, &QPushButton::clicked, this, &MatrixFields::muteWanted);
    setMuted(false, false);
}

MatrixOptions MatrixFields::options() const
{
    return {m_threshold->value(), m_hideSpecial->isChecked()};
}

void MatrixFields::setMuted(bool muted, bool any)
{
    m_mute->setText(muted ? tr("Unmute head") : tr("Mute head"));
    m_mute->setAccessibleName(m_mute->text());
    m_mute->setEnabled(any);
}

} // namespace tlm
