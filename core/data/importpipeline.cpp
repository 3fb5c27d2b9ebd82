#include "core/data/importpipeline.h"

#include <new>
#include <thread>

#include "core/data/boundedqueue.h"

namespace tlm {

namespace {

constexpr std::size_t batchesAhead = 4;

Expected<> outOfMemory()
{
    return failure(ErrorCode::MemoryExhausted, "There is too little memory to read the corpus.");
}

template <typename Work>
Expected<> withoutException(Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    }
}

using Queue = BoundedQueue<DocumentBatch>;

/// Work in a thread of its own that ends by itself once its queue is closed.
class Stage
{
public:
    template <typename Work>
    explicit Stage(Work work) : m_thread([this, work] { m_result = withoutException(work); })
    {
    }
    Expected<> wait()
    {
        m_thread.join();
        return std::move(m_result);
    }

private:
    Expected<> m_result;
    std::jthread m_thread; ///< last: it uses the others
};

Expected<> readInto(Queue &queue, const ImportStages &stages)
{
    while (true) {
        auto batch = stages.read();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch || !queue.push(std::move(**batch)))
            return {};
    }
}

Expected<> runAlone(const ImportStages &stages)
{
    while (true) {
        auto batch = stages.read();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            return {};
        auto done = stages.store(**batch).and_then([&] { return stages.index(**batch); });
        if (!done)
            return done;
    }
}

/// Closes the queue however the work ends, so that nobody waits for it.
template <typename Work>
Expected<> closing(Queue &queue, Work work)
{
    auto result = withoutException(work);
    queue.close();
    return result;
}

Expected<> storeAndIndex(Queue &read, const ImportStages &stages)
{
    while (auto batch = read.pop()) {
        auto done = stages.store(*batch).and_then([&] { return stages.index(*batch); });
        if (!done)
            return done;
    }
    return {};
}

Expected<> storeInto(Queue &stored, Queue &read, const ImportStages &stages)
{
    while (auto batch = read.pop()) {
        if (auto done = stages.store(*batch); !done)
            return done;
        if (!stored.push(std::move(*batch)))
            break;
    }
    return {};
}

Expected<> indexFrom(Queue &stored, const ImportStages &stages)
{
    while (auto batch = stored.pop()) {
        if (auto done = stages.index(*batch); !done)
            return done;
    }
    return {};
}

} // namespace

Expected<> runImport(const ImportStages &stages, int threads)
{
    if (threads <= 1)
        return withoutException([&] { return runAlone(stages); });
    Queue read(batchesAhead), stored(batchesAhead);
    Stage reader([&] { return closing(read, [&] { return readInto(read, stages); }); });
    if (threads == 2) {
        auto done = closing(read, [&] { return storeAndIndex(read, stages); });
        auto wasRead = reader.wait();
        return done ? wasRead : done;
    }
    Stage indexer([&] { return closing(stored, [&] { return indexFrom(stored, stages); }); });
    auto done = closing(stored, [&] { return storeInto(stored, read, stages); });
    read.close();
    auto wasRead = reader.wait();
    auto indexed = indexer.wait();
    return !done ? done : !wasRead ? wasRead : indexed;
}

} // namespace tlm
