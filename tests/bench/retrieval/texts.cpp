#include <iostream>

#include "core/base/json.h"
#include "core/text/analyzer.h"
#include "shareddata.h"
#include "tests/bench/retrieval/commands.h"

namespace tlm::bench {

void writeTexts(const Paths &sources)
{
    test::forEachText(sources, [](const std::string &text) {
        std::cout << toLine({{"text", text}}) << '\n';
    });
}

void writeTokens(const std::filesystem::path &texts)
{
    test::forEachText({texts}, [](const std::string &text) {
        std::string line;
        analyze(text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
            line.append(line.empty() ? "" : " ").append(term);
        });
        std::cout << line << '\n';
    });
}

} // namespace tlm::bench
