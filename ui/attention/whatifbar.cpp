#include "ui/attention/whatifbar.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QString labelText(const ClassPrediction &prediction, const QString &label)
{
    const auto found = prediction.probabilities.find(label);
    return realText(found == prediction.probabilities.end() ? 0 : found->second, 2);
}

QString arrow()
{
    return QStringLiteral(" → ");
}

QString metricText(const AttentionSide &side)
{
    const auto &whole = side.wholeMetric(), &muted = side.mutedMetric();
    if (!whole || !muted)
        return {};
    return WhatIfBar::tr("dev %1 %2 → %3", "metric, its value before and now")
        .arg(whole->name, realText(whole->value, 4), realText(muted->value, 4));
}

/// Every class in a line, with what it was.
QString probabilitiesText(const ClassPrediction &before, const ClassPrediction &now)
{
    QStringList lines;
    for (const auto &[label, probability] : now.probabilities)
        lines << (before.label.isEmpty()
                      ? label + u' ' + realText(probability, 3)
                      : label + u' ' + labelText(before, label) + arrow() + realText(probability, 2));
    return lines.join(u'\n');
}

} // namespace

QString predictionText(const ClassPrediction &before, const ClassPrediction &now)
{
    const QString said = now.label + u' ' + labelText(now, now.label);
    if (before.label.isEmpty() || now.label.isEmpty())
        return said.trimmed();
    if (before.label != now.label)
        return before.label + u' ' + labelText(before, before.label) + arrow() + said;
    const QString was = labelText(before, now.label), is = labelText(now, now.label);
    return was == is ? said : now.label + u' ' + was + arrow() + is;
}

WhatIfBar::WhatIfBar(QWidget *parent)
    : QWidget(parent), m_prediction(new Label({}, Theme::FontRole::Strong)),
      m_metric(new Label({}, Theme::FontRole::Body)),
      m_changes(new Label({}, Theme::FontRole::Body, Label::Tone::Muted)),
      m_restore(makeButton(QStringLiteral("undo"), tr("Undo changes"),
                           tr("Brings the example, masked tokens and muted heads back.")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    row->addWidget(new Label(tr("Predicts"), Theme::FontRole::Body, Label::Tone::Muted));
    row->addWidget(m_prediction);
    row->addWidget(m_metric);
    m_changes->setGivesWay();
    row->addWidget(m_changes, 1);
    row->addWidget(m_restore);
    connect(m_restore, &QPushButton::clicked, this, &WhatIfBar::restoreWanted);
    hide();
}

void WhatIfBar::showSide(const AttentionSide &side, bool edited)
{
    if (side.isStale()) // what is known is of the model before
        return hide();
    const ClassPrediction &now = side.prediction();
    m_prediction->setText(predictionText(side.originalPrediction(), now));
    QStringList changes;
    if (edited)
        changes << tr("edited sentence");
    if (const auto masked = static_cast<int>(side.masked().size()); masked > 0)
        changes << tr("%n masked token(s)", nullptr, masked);
    if (const auto muted = side.mutedCount(); muted > 0)
        changes << tr("%n muted head(s)", nullptr, muted);
    m_changes->setText(changes.join(tr(", ")));
    const QString probabilities = probabilitiesText(side.originalPrediction(), now);
    m_prediction->setToolTip(probabilities);
    m_prediction->setAccessibleDescription(probabilities);
    m_metric->setText(metricText(side));
    m_restore->setVisible(!changes.isEmpty());
    setVisible(!now.label.isEmpty() || !changes.isEmpty());
}

} // namespace tlm
