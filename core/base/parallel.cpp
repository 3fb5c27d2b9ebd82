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

Team::Team(std::size_t size) : m_shares(std::max<std::size_t>(size, 1))
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
    announce();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Team::announce()
{
    ++m_calls;
    m_calls.notify_all();
}

void Team::run(std::size_t count, const Work &work)
{
    m_work = &work;
    m_undone = count;
    m_failed = false;
    for (std::size_t member = 0; member < size(); ++member)
        m_shares[member].pieces = ((member + 1) * count / size() << 32) + member * count / size();
    announce();
    takePieces(0);
    for (std::size_t undone = m_undone; undone > 0; undone = m_undone)
        awaitChange(m_undone, undone);
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, nullptr));
}

void Team::serve(std::size_t member)
{
    while (!m_ended) {
        const std::uint32_t calls = m_calls;
        takePieces(member);
        if (!m_ended)
            awaitChange(m_calls, calls);
    }
}

std::uint32_t Team::left(std::uint64_t pieces)
{
    return static_cast<std::uint32_t>(pieces >> 32) - static_cast<std::uint32_t>(pieces);
}

std::optional<std::uint32_t> Team::takeFirst(Share &share)
{
    std::uint64_t pieces = share.pieces;
    while (left(pieces) > 0)
        if (share.pieces.compare_exchange_weak(pieces, pieces + 1))
            return static_cast<std::uint32_t>(pieces);
    return {};
}

std::optional<std::uint32_t> Team::takeLast(Share &share)
{
    std::uint64_t pieces = share.pieces;
    while (left(pieces) > 0)
        if (share.pieces.compare_exchange_weak(pieces, pieces - (std::uint64_t(1) << 32)))
            return static_cast<std::uint32_t>(pieces >> 32) - 1;
    return {};
}

std::optional<std::uint32_t> Team::nextPiece(std::size_t member)
{
    if (const auto own = takeFirst(m_shares[member]))
        return own;
    while (true) {
        const auto most =
            std::ranges::max_element(m_shares, {}, [](const Share &share) { return left(share.pieces); });
        if (left(most->pieces) == 0)
            return {};
        if (const auto others = takeLast(*most))
            return others;
    }
}

void Team::takePieces(std::size_t member)
{
    while (const auto piece = nextPiece(member)) {
        try { // the call goes on until this piece is done
            if (!m_failed)
                (*m_work)(*piece, member);
        } catch (...) {
            m_failed = true;
            const std::scoped_lock lock(m_errorMutex);
            m_error = std::current_exception();
        }
        if (--m_undone == 0)
            m_undone.notify_all();
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
