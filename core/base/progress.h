#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tlm {

/// How far a long piece of work has come. `what` names it for scripts (`index`), `unit` what is counted.
struct Progress
{
    std::string what;
    std::uint64_t done = 0;
    std::optional<std::uint64_t> total; ///< unknown while empty
    std::string unit;
    double rate = 0;             ///< units per second since the work began
    std::uint64_t documents = 0; ///< that came out of it so far, where documents are read
};

/// Where progress goes. Called from the working thread.
class ProgressSink
{
public:
    virtual ~ProgressSink() = default;
    virtual void report(const Progress &progress) = 0;
};

/// For callers that do not show progress.
class NoProgress final : public ProgressSink
{
public:
    void report(const Progress &) override {}
};

/// Counts the units of one piece of work and reports at most ten times a second, and once at the end.
class ProgressMeter
{
public:
    ProgressMeter(ProgressSink &sink, std::string what, std::string unit,
                  std::optional<std::uint64_t> total = {});
    /// Sets the units done so far.
    void at(std::uint64_t done);
    /// Adds units.
    void add(std::uint64_t units = 1) { at(m_progress.done + units); }
    /// Tells with the next report how many documents have come out of the work.
    void documentsAt(std::uint64_t documents) { m_progress.documents = documents; }
    /// Reports the final state, whatever the throttle says.
    void finish();

private:
    void report();

    using Clock = std::chrono::steady_clock;
    ProgressSink &m_sink;
    Progress m_progress;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last{};
};

} // namespace tlm
