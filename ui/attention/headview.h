#pragma once
#include <QWidget>

#include "ui/attention/heads.h"
#include "ui/attention/matrixgeometry.h"

namespace tlm {

/// One head, large: tokens on both axes, the value under the pointer or the arrow keys, a colour bar.
class HeadView : public QWidget
{
    Q_OBJECT
public:
    explicit HeadView(QWidget *parent = nullptr);
    void setHead(HeadsPointer heads, int head);
    MatrixGeometry geometryOfMatrix() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// "we → train: 0.421", or nothing when no cell is pointed at.
    void pointed(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void point(QPoint cell);

    HeadsPointer m_heads;
    int m_head = -1;
    QPoint m_cell{-1, -1}; ///< column (looked at) and row (looking)
};

} // namespace tlm
