#pragma once
#include <QWidget>

#include "ui/attention/linespainter.h"

namespace tlm {

/// A head as lines between tokens: from each token at the left to those that it looks at, the darker the
/// more. The token under the pointer, or of the arrow keys, shows all its lines alone; a double click, or
/// Return, masks it.
class LinesView : public QWidget
{
    Q_OBJECT
public:
    explicit LinesView(QWidget *parent = nullptr);
    void setMatrix(MatrixPointer matrix, const std::set<int> &masked);
    LinesGeometry geometryOfLines() const;
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// "we looks at train (0.42), a (0.31)", or nothing when no token is pointed at.
    void pointed(const QString &words);
    void maskToggled(int position);
    /// What has to be seen in a view that scrolls.
    void moved(int y);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void point(int token);
    void tell(const QString &words);

    MatrixPointer m_matrix;
    LinesLook m_look;
    std::vector<AttentionLine> m_strongest, m_lines; ///< of all tokens, and those that show
    QString m_summary;
};

} // namespace tlm
