#include "ui/train/pacer.h"

#include <utility>

namespace tlm {

Pacer::Pacer(std::chrono::milliseconds interval, QObject *parent) : QObject(parent), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // others may be early
    m_pause.setInterval(interval);
    connect(&m_pause, &QTimer::timeout, this, &Pacer::goOn);
}

void Pacer::ask()
{
    if (m_pause.isActive())
        m_asked = true;
    else
        hurry();
}

void Pacer::hurry()
{
    m_asked = false;
    m_pause.start();
    Q_EMIT due();
}

void Pacer::goOn()
{
    if (std::exchange(m_asked, false))
        hurry();
}

} // namespace tlm
