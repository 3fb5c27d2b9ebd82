#include <chrono>
#include <iostream>

#include "core/base/json.h"
#include "core/index/indexbuilder.h"
#include "required.h"
#include "shareddata.h"
#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

void build(const std::filesystem::path &texts, const std::filesystem::path &index, std::uint64_t megabytes,
           int threads)
{
    const auto begin = std::chrono::steady_clock::now();
    IndexBuilder builder({0, megabytes * 1000000, threads, index.parent_path()});
    test::forEachText({texts}, [&](const std::string &text) { test::required(builder.add(text)); });
    test::required(builder.write(index));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::cout << toLine({{"seconds", seconds.count()},
                         {"bytes", std::filesystem::file_size(index)},
                         {"documents", builder.documents()},
                         {"tokens", builder.tokens()},
                         {"terms", builder.terms()}})
              << '\n';
}

} // namespace tlm::bench
