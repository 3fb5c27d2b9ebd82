#include "app/studio/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include "ui/jobs/jobs.h"

namespace tlm {
namespace {

constexpr int settleInterval = 50; // milliseconds
constexpr int settleTicks = 8;

class PaintWatcher : public QObject
{
public:
    PaintWatcher(QWidget *widget, std::function<void()> act) : QObject(widget), m_act(std::move(act))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_act); // the flush follows the paint
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_act;
};

} // namespace

void afterFirstPaint(QWidget *widget, std::function<void()> act)
{
    new PaintWatcher(widget, std::move(act));
}

void whenSettled(const Jobs &jobs, QObject *context, std::function<void()> act)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context,
                     [&jobs, timer, act = std::move(act), quiet = 0]() mutable {
                         quiet = jobs.running().empty() ? quiet + 1 : 0;
                         if (quiet < settleTicks)
                             return;
                         timer->deleteLater();
                         timer->stop();
                         act();
                     });
    timer->start(settleInterval);
}

} // namespace tlm
