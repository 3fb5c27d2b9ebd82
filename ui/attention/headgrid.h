#pragma once
#include <QImage>
#include <QWidget>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/heads.h"

namespace tlm {

/// Layers × heads as small heat maps; positional heads framed, vertical ones veiled and hatched. Arrow keys
/// move between heads; the description of the current one is there for screen readers.
class HeadGrid : public QWidget
{
    Q_OBJECT
public:
    explicit HeadGrid(QWidget *parent = nullptr);
    void setHeads(HeadsPointer heads);
    int current() const { return m_current; }
    void setCurrent(int head);
    GridGeometry geometryOfCells() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void headChosen(int head);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    GridGeometry fit(QSize room) const;
    void hover(int head);
    void forget();
    void describeCurrent();

    HeadsPointer m_heads;
    std::vector<QImage> m_thumbnails; ///< made when first painted at a size
    int m_current = -1, m_hovered = -1;
};

} // namespace tlm
