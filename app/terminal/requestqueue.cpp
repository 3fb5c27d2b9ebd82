#include "app/terminal/requestqueue.h"

#include "app/terminal/output.h"

namespace tlm {

namespace {

RequestQueue::Request requestOf(const std::string &line)
{
    RequestQueue::Request request{nullptr, parseJson(line, "request"), line.size(), {}};
    if (!request.json)
        request.json.error().code = ErrorCode::Usage;
    else if (request.json->is_object())
        request.id = request.json->value("id", Json());
    return request;
}

bool isStop(const RequestQueue::Request &request)
{
    return request.json && request.json->is_object() && request.json->value("verb", Json()) == "stop";
}

} // namespace

Json replyTo(const Json &id, const Expected<Json> &answer)
{
    Json reply{{"id", id}};
    reply.update(answer ? *answer : errorJson(answer.error()));
    return reply;
}

std::optional<Json> RequestQueue::push(const std::string &line)
{
    Request request = requestOf(line);
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return {};
    if (isStop(request)) {
        stop(request.json->value("target", Json()));
        return {};
    }
    if (!m_waiting.empty() && m_bytes + request.bytes > m_limit)
        return replyTo(request.id, Expected<Json>(failure(
                                       ErrorCode::Usage, "Too much is asked at once: wait for answers first.",
                                       "request")));
    m_bytes += request.bytes;
    m_waiting.push_back(std::move(request));
    m_changed.notify_one();
    return {};
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
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_bytes -= request.bytes;
    m_answered = Answered{request.id, request.stop};
    return request;
}

void RequestQueue::stop(const Json &id)
{
    if (id.is_null()) // many requests may have none
        return;
    if (m_answered && m_answered->id == id)
        m_answered->stop.request_stop();
    for (Request &request : m_waiting)
        if (request.id == id)
            request.stop.request_stop();
}

} // namespace tlm
