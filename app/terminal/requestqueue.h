#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/base/json.h"

namespace tlm {

/// What is told of a request: `id` with the fields of the answer, or with its error.
Json replyTo(const Json &id, const Expected<Json> &answer);

/// Requests in the order in which they came, from the thread that reads them to the one that answers. A
/// request `{"verb":"stop","target":ID}` is no entry: it stops the one with this id, whether it waits or is
/// being answered.
class RequestQueue
{
public:
    struct Request
    {
        Json id;
        Expected<Json> json; ///< or why the line is none
        std::size_t bytes = 0;
        std::stop_source stop;
    };

    /// At most `limit` bytes of requests wait, but always one.
    explicit RequestQueue(std::size_t limit) : m_limit(limit) {}
    /// What is told at once of a request that finds no room: error Usage.
    std::optional<Json> push(const std::string &line);
    /// No more will come; what waits is still answered.
    void close();
    /// Stops all, and nothing more is taken in or given out.
    void stopAll();
    /// Waits for the next request, which counts as being answered until the one after it is asked for.
    std::optional<Request> next();

private:
    struct Answered
    {
        Json id;
        std::stop_source stop;
    };
    void stop(const Json &id);

    std::size_t m_limit, m_bytes = 0; ///< of what waits
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Request> m_waiting;
    std::optional<Answered> m_answered;
    bool m_closed = false;
};

} // namespace tlm
