#pragma once
#include <QImage>
#include <QWidget>

#include "ui/attention/headorder.h"

namespace tlm {

/// Layers × heads as small heat maps; positional heads framed, vertical ones veiled and hatched. Arrow keys
/// move between heads, Space and a click with Ctrl take more of them, whose mean is enlarged; a click on a
/// number takes a layer or a column. The description of the current head is there for screen readers.
class HeadGrid : public QWidget
{
    Q_OBJECT
public:
    explicit HeadGrid(QWidget *parent = nullptr);
    void setHeads(HeadsPointer heads);
    void setOrder(const HeadOrder &order);
    const HeadOrder &order() const { return m_order; }
    void setMuted(const std::set<int> &muted);
    int current() const { return m_current; }
    /// The current head, or all that were taken.
    const std::vector<int> &chosen() const { return m_chosen; }
    void setChosen(const std::vector<int> &heads);
    void chooseLayer();
    /// While the heads stand by layer.
    void chooseColumn();
    const GridLook &look() const { return m_look; }
    GridGeometry geometryOfCells() const;
    /// Where a head stands; null if it is not there.
    QRect cellOf(int head) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    GridGeometry fit(QSize room) const;
    int headAt(const QPoint &point) const;
    std::vector<int> headsOf(int layer, int column) const;
    std::vector<int> headsUpTo(int head) const;
    void take(std::vector<int> heads, int current);
    void choose(std::vector<int> heads);
    void toggle(int head);
    void hover(int head);
    void moveTo(int place, Qt::KeyboardModifiers keys);
    bool takeByKey(int key);
    int lastPlace() const;
    void forget();
    void describeCurrent();
    void paintFrames(QPainter &painter) const;

    HeadsPointer m_heads;
    HeadOrder m_order;
    GridLook m_look;
    std::vector<QImage> m_thumbnails; ///< made when first painted at a size
    int m_current = -1;
    int m_anchor = -1; ///< where a range begins
    std::vector<int> m_chosen;
};

} // namespace tlm
