#pragma once
#include <set>

#include <QWidget>

#include "ui/attention/matrixgeometry.h"
#include "ui/attention/shownmatrix.h"

namespace tlm {

/// A matrix, large: tokens on both axes, the value under the pointer or the arrow keys, a colour bar. The
/// wheel and + and − zoom, dragging moves, 0 shows everything; a double click on a token masks it.
class MatrixView : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixView(QWidget *parent = nullptr);
    void setMatrix(MatrixPointer matrix, const std::set<int> &masked);
    MatrixGeometry geometryOfMatrix() const;
    /// What of it shows.
    const MatrixPart &part() const { return m_part; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// "we → train: 0.421", or nothing when no cell is pointed at.
    void pointed(const QString &words);
    /// A token, by its place in the sentence, is to be masked, or masked no longer.
    void maskToggled(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void point(QPoint cell);
    void tell(const QString &words);
    void showPart(const MatrixPart &part);
    void zoom(QPoint around, bool closer);
    void drag(QPointF to);
    void moveBy(QPoint step);

    MatrixPointer m_matrix;
    QString m_summary; ///< for screen readers
    std::set<int> m_masked;
    MatrixPart m_part;
    QPoint m_cell{-1, -1}; ///< column (looked at) and row (looking)
    QPointF m_dragged;     ///< where dragging has come to
};

} // namespace tlm
