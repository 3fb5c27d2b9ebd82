#pragma once
#include <QAbstractButton>

#include "ui/attention/headpainter.h"

namespace tlm {

/// Swatch, number and word of one kind of heads; switched off, its heads are passed over.
class LegendEntry : public QAbstractButton
{
    Q_OBJECT
public:
    LegendEntry(HeadMark mark, const QString &word, const QString &help, QWidget *parent = nullptr);
    HeadMark mark() const { return m_mark; }
    void setCount(int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeadMark m_mark;
    QString m_word, m_count;
};

} // namespace tlm
