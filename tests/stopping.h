#pragma once
#include <cstdint>
#include <stop_token>
#include <string>

#include "core/base/progress.h"

namespace tlm::test {

/// Keeps what was said last.
class LastProgress final : public ProgressSink
{
public:
    void report(const Progress &progress) override { last = progress; }
    Progress last;
};

/// Requests a stop as soon as some work says how far it has come, and sees what it says afterwards.
class StopWhenTold final : public ProgressSink
{
public:
    explicit StopWhenTold(std::string what) : m_what(std::move(what)) {}

    void report(const Progress &progress) override
    {
        if (m_stop.stop_requested())
            ++reportsAfter;
        if (progress.what != m_what || progress.done >= progress.total.value_or(0))
            return;
        m_stop.request_stop();
    }
    std::stop_token token() const { return m_stop.get_token(); }
    bool requested() const { return m_stop.stop_requested(); }

    int reportsAfter = 0;

private:
    std::string m_what;
    std::stop_source m_stop;
};

} // namespace tlm::test
