#pragma once
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include <c10/core/Device.h>

#include "core/training/batchsource.h"

namespace tlm {

/// Prepares the next batch in a thread of its own while the present one is computed with. What comes out is
/// what the source makes, whether it was prepared or not.
class BatchFeed
{
public:
    BatchFeed(BatchSource source, c10::Device device);
    ~BatchFeed();
    /// The batch at a position, on the device; the one after it is prepared meanwhile. Throws what the source
    /// has thrown.
    SourcedBatch take(const StreamPosition &position);

private:
    void serve(const std::stop_token &stop);
    void prepare(const StreamPosition &position, std::unique_lock<std::mutex> &lock);
    void want(const StreamPosition &position);

    BatchSource m_source;
    c10::Device m_device;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<StreamPosition> m_wanted; ///< until it is prepared
    StreamPosition m_prepared;              ///< where m_batch comes
    std::optional<SourcedBatch> m_batch;
    std::exception_ptr m_error;
    std::jthread m_worker;
};

} // namespace tlm
