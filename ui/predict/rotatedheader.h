#pragma once
#include <QHeaderView>

namespace tlm {

/// A horizontal header whose words stand upright, for narrow columns.
class RotatedHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit RotatedHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace tlm
