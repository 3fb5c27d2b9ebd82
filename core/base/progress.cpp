#include "core/base/progress.h"

#include <utility>

namespace tlm {

namespace {
constexpr std::chrono::milliseconds reportInterval{100};
}

ProgressMeter::ProgressMeter(ProgressSink &sink, std::string what, std::string unit,
                             std::optional<std::uint64_t> total)
    : m_sink(sink), m_progress{std::move(what), 0, total, std::move(unit), 0, 0}
{
}

void ProgressMeter::at(std::uint64_t done)
{
    m_progress.done = done;
    if (Clock::now() - m_last >= reportInterval)
        report();
}

void ProgressMeter::finish()
{
    report();
}

void ProgressMeter::report()
{
    m_last = Clock::now();
    const double seconds = std::chrono::duration<double>(m_last - m_start).count();
    m_progress.rate = seconds > 0 ? static_cast<double>(m_progress.done) / seconds : 0;
    m_sink.report(m_progress);
}

} // namespace tlm
