#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/json.h"

namespace tlm {

/// Requests in the order in which they came, from the thread that reads them to the one that answers. A
/// request `{"verb":"stop","target":ID}` is no entry: it stops the one with this id, whether it waits or is
/// being answered.
class RequestQueue
{
public:
    struct Request
    {
        Json id;
        std::string line;
        std::stop_source stop;
    };

    void push(std::string line);
    /// No more will come; what waits is still answered.
    void close();
    /// Stops all, and nothing more is given out.
    void stopAll();
    /// Waits for the next request, which counts as being answered until the one after it is asked for.
    std::optional<Request> next();

private:
    void stop(const Json &id);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Request> m_waiting;
    std::optional<Request> m_answered;
    bool m_closed = false;
};

} // namespace tlm
