#pragma once
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

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

/// Lines of a file of tests/golden/text, a JSON value each.
inline std::vector<Json> readGoldenJson(const std::string &name)
{
    std::ifstream file(std::string(TLM_GOLDEN_DIR "/text/") + name);
    std::vector<Json> values;
    for (std::string line; std::getline(file, line);)
        values.push_back(Json::parse(line));
    return values;
}

} // namespace tlm
