#include "core/base/parallel.h"

#include <algorithm>
#include <new>
#include <system_error>

namespace tlm {

namespace {

/// Tells the processor that a loop only waits.
void pauseBriefly()
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

/// Waits until the value is another one: awake for about a millisecond, because phases of work are short and
/// a thread that sleeps is woken late; soon letting others run, who may be those it waits for.
template <typename T>
void awaitChange(const std::atomic<T> &value, T old)
{
    constexpr int pauses = 1000, yields = 1000;
    for (int i = 0; i < pauses + yields; ++i) {
        if (value != old)
            return;
        if (i < pauses)
            pauseBriefly();
        else
            std::this_thread::yield();
    }
    value.wait(old);
}

} // namespace

Team::Team(std::size_t size)
{
    try {
        for (std::size_t member = 1; member < size; ++member)
            m_threads.emplace_back([this, member] { serve(member); });
    } catch (const std::system_error &) { // the system gives no more: those that there are do it all
    }
}

Team::~Team()
{
    m_ended = true;
    announce(0);
    for (std::thread &thread : m_threads)
        thread.join();
}

void Team::announce(std::uint32_t count)
{
    m_pieces = (m_pieces >> 32 << 32) + (std::uint64_t(1) << 32) + count;
    m_pieces.notify_all();
}

void Team::run(std::size_t count, const Work &work)
{
    m_work = &work;
    m_count = static_cast<std::uint32_t>(count);
    m_undone = count;
    m_failed = false;
    announce(m_count);
    takePieces(0);
    for (std::size_t undone = m_undone; undone > 0; undone = m_undone)
        awaitChange(m_undone, undone);
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
}

void Team::serve(std::size_t member)
{
    while (!m_ended) {
        const std::uint64_t pieces = m_pieces;
        if (static_cast<std::uint32_t>(pieces) > 0)
            takePieces(member);
        else if (!m_ended)
            awaitChange(m_pieces, pieces);
    }
}

void Team::takePieces(std::size_t member)
{
    std::uint64_t pieces = m_pieces;
    while (const auto left = static_cast<std::uint32_t>(pieces)) {
        if (!m_pieces.compare_exchange_weak(pieces, pieces - 1))
            continue;
        try { // the call goes on until this piece is done
            if (!m_failed)
                (*m_work)(m_count - left, member);
        } catch (...) {
            m_failed = true;
            const std::scoped_lock lock(m_errorMutex);
            m_error = std::current_exception();
        }
        if (--m_undone == 0)
            m_undone.notify_all();
        pieces = m_pieces;
    }
}

Expected<> forEachParallel(std::size_t count, int threads, const std::function<Worker()> &makeWorker,
                           ProgressMeter &meter, std::stop_token stop)
{
    try {
        Team team(std::min(static_cast<std::size_t>(std::max(threads, 1)), count));
        std::vector<Worker> workers(team.size());
        std::atomic<std::size_t> done = 0;
        team.run(count, [&](std::size_t piece, std::size_t member) {
            if (stop.stop_requested())
                return;
            if (!workers[member])
                workers[member] = makeWorker();
            workers[member](piece);
            ++done;
            if (member == 0)
                meter.at(done);
        });
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory for this.");
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "The work was stopped.");
    meter.at(count);
    meter.finish();
    return {};
}

} // namespace tlm
