#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <new>
#include <thread>

#include "core/retrieval/parallel.h"

namespace tlm {
namespace {

/// Runs `count` pieces; gives the result and how often each piece was done.
std::pair<Expected<>, std::vector<int>> run(std::size_t count, int threads, std::stop_token stop,
                                            const Worker &also)
{
    std::vector<std::atomic<int>> done(count);
    NoProgress progress;
    ProgressMeter meter(progress, "test", "pieces", count);
    const auto makeWorker = [&]() -> Worker {
        return [&](std::size_t piece) {
            ++done[piece];
            also(piece);
        };
    };
    auto result = forEachParallel(count, threads, makeWorker, meter, std::move(stop));
    return {std::move(result), {done.begin(), done.end()}};
}

TEST(Parallel, everyPieceIsDoneOnce)
{
    for (const int threads : {-1, 0, 1, 2, 7})
        for (const std::size_t count : {0, 1, 3, 1000}) {
            const auto [result, done] = run(count, threads, {}, [](std::size_t) {});
            EXPECT_TRUE(result);
            EXPECT_EQ(done, std::vector<int>(count, 1));
        }
}

TEST(Parallel, stopsBetweenPieces)
{
    for (const int threads : {1, 3}) {
        std::stop_source source;
        const auto [result, done] = run(100000, threads, source.get_token(), [&](std::size_t piece) {
            if (piece == 10)
                source.request_stop();
            while (piece > 10 && !source.stop_requested())
                std::this_thread::yield();
        });
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Stopped);
        EXPECT_TRUE(std::ranges::find(done, 0) != done.end());
    }
}

TEST(Parallel, missingMemoryIsAnError)
{
    for (const int threads : {1, 3}) {
        const auto [result, done] = run(1000, threads, {}, [](std::size_t) { throw std::bad_alloc(); });
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::MemoryExhausted);
    }
}

} // namespace
} // namespace tlm
