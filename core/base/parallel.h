#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

/// Threads that wait for work that they share. The calling thread is member 0.
class Team
{
public:
    explicit Team(std::size_t size);
    ~Team();
    Team(const Team &) = delete;
    Team &operator=(const Team &) = delete;

    std::size_t size() const { return m_threads.size() + 1; }

    using Work = std::function<void(std::size_t piece, std::size_t member)>;
    /// Does the pieces 0 … count − 1 (fewer than 2^32) and waits for them. Throws what a piece has thrown.
    /// Member m begins with the pieces from m · count / size() on, so that in calls of equal counts the same
    /// pieces stay with a processor and its caches; who is done takes the last pieces of those who are not.
    void run(std::size_t count, const Work &work);

private:
    /// Pieces of one member that nobody has taken: the first in the lower half, the end in the upper.
    struct alignas(64) Share
    {
        std::atomic<std::uint64_t> pieces = 0;
    };
    static std::uint32_t left(std::uint64_t pieces);
    static std::optional<std::uint32_t> takeFirst(Share &share);
    static std::optional<std::uint32_t> takeLast(Share &share);
    std::optional<std::uint32_t> nextPiece(std::size_t member);
    void announce();
    void serve(std::size_t member);
    void takePieces(std::size_t member);

    const Work *m_work = nullptr;
    std::vector<Share> m_shares;
    std::atomic<std::uint32_t> m_calls = 0;
    /// Pieces are waited for, not members: it may be that the system does not let one run.
    std::atomic<std::size_t> m_undone = 0;
    std::atomic<bool> m_ended = false, m_failed = false;
    std::mutex m_errorMutex;
    std::exception_ptr m_error;
    std::vector<std::thread> m_threads;
};

/// Does one piece of work by its number.
using Worker = std::function<void(std::size_t)>;

/// Does the pieces 0 … count − 1 on several threads, each with a worker of its own (its scratch memory).
/// Progress counts pieces and is reported from the calling thread. Errors: Stopped, MemoryExhausted.
Expected<> forEachParallel(std::size_t count, int threads, const std::function<Worker()> &makeWorker,
                           ProgressMeter &meter, std::stop_token stop);

} // namespace tlm
