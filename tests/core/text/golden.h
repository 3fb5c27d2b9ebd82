#pragma once
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Lines of a file of tests/golden/text, split at tabs.
inline std::vector<std::vector<std::string>> readGoldenRows(const std::string &name)
{
    std::ifstream file(std::string(TLM_GOLDEN_DIR "/text/") + name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        auto &cells = rows.emplace_back(1);
        for (const char c : line) {
            if (c == '\t')
                cells.emplace_back();
            else
                cells.back() += c;
        }
    }
    return rows;
}

} // namespace tlm
