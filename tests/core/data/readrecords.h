#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/data/record.h"
#include "temporaryfolder.h"

namespace tlm::test {

using Names = std::vector<std::string>;

/// Everything that came out of a file.
struct Reading
{
    std::vector<Record> records;
    std::vector<BadRecord> bad;
    std::optional<Error> error;
    Names columns;

    Names values(const std::string &column) const
    {
        Names all;
        for (const auto &record : records)
            all.push_back(record.find(column) ? *record.find(column) : "(none)");
        return all;
    }
};

inline Reading readRecords(const std::filesystem::path &path, const ReadOptions &options = {},
                           std::stop_token stop = {})
{
    Reading reading;
    auto reader = openRecords(path, options, std::move(stop));
    if (!reader) {
        reading.error = reader.error();
        return reading;
    }
    reading.columns = (*reader)->columns();
    while (true) {
        auto result = (*reader)->next();
        if (!result)
            reading.error = result.error();
        if (!result || result->atEnd())
            return reading;
        if (result->record)
            reading.records.push_back(*result->record);
        else
            reading.bad.push_back(*result->bad);
    }
}

} // namespace tlm::test
