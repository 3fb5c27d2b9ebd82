#pragma once
#include <csignal>
#include <stop_token>
#include <thread>

namespace tlm {

/// Ctrl-C and SIGTERM ask for a stop. Make it before any other thread: the signals are blocked from then on
/// (and handed back when it goes); programs started meanwhile inherit that.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;
    std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_before{};
    std::stop_source m_source;
    std::jthread m_waiter;
};

} // namespace tlm
