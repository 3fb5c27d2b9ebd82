#include "ui/train/extendrow.h"

#include <QPushButton>
#include <QSpinBox>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

ExtendRow::ExtendRow(QWidget *parent) : QWidget(parent), m_steps(new QSpinBox)
{
    constexpr int most = 1'000'000'000, usual = 1000;
    m_steps->setRange(1, most);
    m_steps->setSingleStep(100);
    m_steps->setGroupSeparatorShown(true);
    m_steps->setValue(usual);
    describe(m_steps, tr("More steps"), tr("Steps by which fine-tuning is longer."));
    auto *extend =
        makeButton({}, tr("Train on"), tr("Goes on from the checkpoint, with so many steps more."));
    auto *cancel = makeButton({}, tr("Cancel"), tr("Leaves the run as it is."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(tr("More steps of fine-tuning"), Theme::FontRole::Body, Label::Tone::Muted));
    row->addWidget(m_steps);
    row->addWidget(extend);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(extend, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT chosen(m_steps->value());
    });
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void ExtendRow::ask()
{
    show();
    m_steps->setFocus(Qt::OtherFocusReason);
    m_steps->selectAll();
}

} // namespace tlm
