#pragma once
#include <QWidget>

#include "ui/attention/headorder.h"

class QComboBox;
class QToolButton;

namespace tlm {

/// By what the heads of a grid are put in order.
class OrderFields : public QWidget
{
    Q_OBJECT
public:
    explicit OrderFields(QWidget *parent = nullptr);
    /// Without what the legend passes over.
    HeadOrder order() const;
    /// As another grid is in order; tells nobody.
    void setOrder(const HeadOrder &order);

Q_SIGNALS:
    void changed();

private:
    void showDirection();

    QComboBox *m_by;
    QToolButton *m_direction;
};

} // namespace tlm
