#include "app/terminal/stopsignal.h"

#include <ctime>

namespace tlm {

StopSignal::StopSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    m_waiter = std::jthread([signals, source = m_source](std::stop_token ended) mutable {
        const timespec wait{0, 50'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &wait) > 0)
                source.request_stop();
        }
    });
}

StopSignal::~StopSignal()
{
    m_waiter.request_stop();
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace tlm
