#include "core/retrieval/parallel.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <new>
#include <vector>

namespace tlm {

namespace {

class Pieces
{
public:
    Pieces(std::size_t count, const std::function<Worker()> &makeWorker, std::stop_token stop)
        : m_count(count), m_makeWorker(makeWorker), m_stop(std::move(stop))
    {
    }

    /// Takes pieces until none is left; tells `report` how many are done in all.
    void run(const std::function<void(std::size_t)> &report)
    {
        const Worker work = m_makeWorker();
        for (std::size_t piece = m_next++; piece < m_count; piece = m_next++) {
            if (m_stop.stop_requested())
                return;
            work(piece);
            report(++m_done);
        }
    }

    void giveUp() { m_next = m_count; }

private:
    std::size_t m_count;
    const std::function<Worker()> &m_makeWorker;
    std::stop_token m_stop;
    std::atomic<std::size_t> m_next = 0, m_done = 0;
};

} // namespace

Expected<> forEachParallel(std::size_t count, int threads, const std::function<Worker()> &makeWorker,
                           ProgressMeter &meter, std::stop_token stop)
{
    Pieces pieces(count, makeWorker, stop);
    std::vector<std::future<void>> others;
    try {
        const auto wanted = std::min(static_cast<std::size_t>(std::max(threads, 1)), count);
        for (std::size_t thread = 1; thread < wanted; ++thread)
            others.push_back(std::async(std::launch::async, [&] { pieces.run([](std::size_t) {}); }));
        pieces.run([&](std::size_t done) { meter.at(done); });
        for (auto &other : others)
            other.get();
    } catch (const std::bad_alloc &) {
        pieces.giveUp();
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory for this.");
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "The work was stopped.");
    meter.at(count);
    meter.finish();
    return {};
}

} // namespace tlm
