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
/// a thread that sleeps is woken late.
template <typename T>
void awaitChange(const std::atomic<T> &value, T old)
{
    constexpr int patience = 50000;
    for (int i = 0; i < patience; ++i) {
        if (value != old)
            return;
        pauseBriefly();
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
    m_work = nullptr;
    ++m_calls;
    m_calls.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Team::run(std::size_t count, const Work &work)
{
    m_work = &work;
    m_count = count;
    m_next = 0;
    m_working = m_threads.size();
    ++m_calls;
    m_calls.notify_all();
    takePieces(0);
    for (std::size_t working = m_working; working > 0; working = m_working)
        awaitChange(m_working, working);
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
}

void Team::serve(std::size_t member)
{
    for (std::uint32_t call = 0;; ++call) {
        awaitChange(m_calls, call);
        if (!m_work)
            return;
        takePieces(member);
        if (--m_working == 0)
            m_working.notify_all();
    }
}

void Team::takePieces(std::size_t member)
{
    try {
        for (std::size_t piece = m_next++; piece < m_count; piece = m_next++)
            (*m_work)(piece, member);
    } catch (...) {
        m_next = m_count;
        const std::scoped_lock lock(m_errorMutex);
        m_error = std::current_exception();
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
