#pragma once
#include <QWidget>

#include "ui/attention/attentionside.h"

class QPushButton;

namespace tlm {

class Label;

/// What the model says of the sentence, and how that and the dev metric change with an edited sentence,
/// masked tokens and muted heads.
class WhatIfBar : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfBar(QWidget *parent = nullptr);
    /// `edited`: what was typed stands in the place of an example.
    void showSide(const AttentionSide &side, bool edited);

Q_SIGNALS:
    void restoreWanted();

private:
    Label *m_prediction, *m_metric, *m_changes;
    QPushButton *m_restore;
};

/// "USED-FOR 0.83", or "USED-FOR 0.83 → 0.61" beside what it was, or "USED-FOR 0.83 → PART-OF 0.52".
QString predictionText(const ClassPrediction &before, const ClassPrediction &now);

} // namespace tlm
