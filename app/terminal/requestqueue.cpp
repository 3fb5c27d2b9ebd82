#include "app/learn/requestqueue.h"

namespace tlm {

void RequestQueue::push(std::string line)
{
    const auto json = parseJson(line, "request");
    const bool isObject = json && json->is_object();
    const std::lock_guard lock(m_mutex);
    if (isObject && json->value("verb", Json()) == "stop") {
        stop(json->value("target", Json()));
        return;
    }
    m_waiting.push_back({isObject ? json->value("id", Json()) : Json(), std::move(line), {}});
    m_changed.notify_one();
}

void RequestQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_one();
}

void RequestQueue::stopAll()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_closed = true;
    if (m_answered)
        m_answered->stop.request_stop();
    m_changed.notify_one();
}

std::optional<RequestQueue::Request> RequestQueue::next()
{
    std::unique_lock lock(m_mutex);
    m_answered.reset();
    m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
    if (m_waiting.empty())
        return std::nullopt;
    m_answered = std::move(m_waiting.front());
    m_waiting.pop_front();
    return m_answered;
}

void RequestQueue::stop(const Json &id)
{
    if (m_answered && m_answered->id == id)
        m_answered->stop.request_stop();
    for (Request &request : m_waiting)
        if (request.id == id)
            request.stop.request_stop();
}

} // namespace tlm
