#include <atomic>
#include <chrono>
#include <thread>

#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

double measureCoreDistance()
{
    constexpr int rounds = 100'000;
    std::atomic<int> ball = 0;
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            while (ball != 2 * i + 1)
                ;
            ball = 2 * i + 2;
        }
    });
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        ball = 2 * i + 1;
        while (ball != 2 * i + 2)
            ;
    }
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begin;
    other.join();
    return taken.count() / rounds;
}

} // namespace tlm::bench
