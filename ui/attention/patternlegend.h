#pragma once
#include <QWidget>

#include "ui/attention/heads.h"

namespace tlm {

/// Swatch, number and word for each pattern.
class PatternLegend : public QWidget
{
    Q_OBJECT
public:
    explicit PatternLegend(QWidget *parent = nullptr);
    void setHeads(HeadsPointer heads);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeadsPointer m_heads;
};

} // namespace tlm
