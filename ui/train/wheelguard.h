#pragma once
#include <QObject>

class QWidget;

namespace tlm {

/// Leaves the wheel to the page that scrolls: a list or number under the pointer changes only while one works
/// in it.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    static void protect(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace tlm
