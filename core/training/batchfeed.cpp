#include "core/training/batchfeed.h"

#include "core/training/compute.h"

namespace tlm {

BatchFeed::BatchFeed(BatchSource source, c10::Device device)
    : m_source(std::move(source)), m_device(device),
      m_worker([this](const std::stop_token &stop) { serve(stop); })
{
}

BatchFeed::~BatchFeed() = default;

void BatchFeed::serve(const std::stop_token &stop)
{
    useOneThreadHere(); // the other cores belong to the step that is computed meanwhile
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_wanted.has_value(); })) {
        prepare(*m_wanted, lock);
        m_wanted.reset();
        m_changed.notify_all();
    }
}

void BatchFeed::prepare(const StreamPosition &position, std::unique_lock<std::mutex> &lock)
{
    const StreamPosition from = position;
    lock.unlock();
    std::optional<SourcedBatch> made;
    std::exception_ptr error;
    try {
        made = m_source.make(from);
        if (m_device.is_cuda())
            made->batch.pin();
    } catch (...) {
        error = std::current_exception();
    }
    lock.lock();
    m_prepared = from;
    m_batch = std::move(made);
    m_error = error;
}

void BatchFeed::want(const StreamPosition &position)
{
    m_wanted = position;
    m_changed.notify_all();
}

SourcedBatch BatchFeed::take(const StreamPosition &position)
{
    std::unique_lock lock(m_mutex);
    const auto isIdle = [this] { return !m_wanted.has_value(); };
    m_changed.wait(lock, isIdle);
    if (!m_batch || m_prepared != position) {
        want(position);
        m_changed.wait(lock, isIdle);
    }
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
    SourcedBatch taken = std::move(*m_batch);
    m_batch.reset();
    want(taken.after);
    lock.unlock();
    taken.batch.to(m_device);
    return taken;
}

} // namespace tlm
