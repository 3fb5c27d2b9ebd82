#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <new>
#include <thread>

#include "core/base/parallel.h"

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

TEST(Team, doesOnePhaseAfterTheOther)
{
    for (const std::size_t size : {1, 2, 5}) {
        Team team(size);
        EXPECT_EQ(team.size(), size);
        std::vector<std::size_t> values(100);
        for (std::size_t phase = 0; phase < 200; ++phase)
            team.run(values.size(), [&](std::size_t piece, std::size_t member) {
                EXPECT_LT(member, size);
                values[piece] += 1;
            });
        EXPECT_EQ(values, std::vector<std::size_t>(100, 200));
        team.run(0, [](std::size_t, std::size_t) { FAIL(); });
    }
}

TEST(Team, membersBeginWithTheirOwnPiecesAndHelpThoseWhoAreLate)
{
    constexpr std::size_t count = 40;
    Team team(2);
    std::atomic<bool> begun = false;
    std::atomic<std::size_t> others = 0;
    std::vector<std::size_t> doneBy(count);
    team.run(count, [&](std::size_t piece, std::size_t member) {
        doneBy[piece] = member;
        if (member == 0)
            begun = true;
        else
            ++others;
        // the calling thread stays with its first piece until the other one has done all the rest
        while (member == 0 ? others < count - 1 : !begun)
            std::this_thread::yield();
    });
    std::vector<std::size_t> expected(count, 1);
    expected[0] = 0;
    EXPECT_EQ(doneBy, expected);
}

TEST(Team, throwsWhatAPieceHasThrownAndGoesOn)
{
    Team team(3);
    EXPECT_THROW(team.run(50,
                          [](std::size_t piece, std::size_t) {
                              if (piece == 20)
                                  throw std::bad_alloc();
                          }),
                 std::bad_alloc);
    std::atomic<int> done = 0;
    team.run(10, [&](std::size_t, std::size_t) { ++done; });
    EXPECT_EQ(done, 10);
}

TEST(Team, everyCallDoesItsOwnPiecesOnce)
{
    Team team(4);
    for (std::size_t call = 0; call < 2000; ++call) {
        std::vector<std::size_t> done(call % 37);
        team.run(done.size(), [&](std::size_t piece, std::size_t) { done[piece] += call + piece; });
        for (std::size_t piece = 0; piece < done.size(); ++piece)
            ASSERT_EQ(done[piece], call + piece);
    }
}

} // namespace
} // namespace tlm
