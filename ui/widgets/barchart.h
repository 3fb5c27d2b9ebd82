#pragma once
#include <vector>

#include <QWidget>

namespace tlm {

struct Bar
{
    QString name; ///< what it counts, for tooltip and screen readers
    double value = 0;
};

/// Vertical bars the size of a few words: a title, the bars, a note. Hovering tells name and value.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(const QString &title, QWidget *parent = nullptr);
    void setBars(std::vector<Bar> bars, const QString &note);
    /// A line across the bars at a share (0 … 1) of their width, told with them; an empty name takes it away.
    void setMark(double at, const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plotRect() const;
    QRectF barRect(std::size_t index) const;
    QString describeBars() const;
    void drawMark(QPainter &painter) const;

    QString m_title, m_note, m_markName;
    double m_mark = 0;
    bool m_marked = false; ///< for good: the bars keep their height when a mark goes
    std::vector<Bar> m_bars;
    double m_most = 0;
};

} // namespace tlm
