#pragma once
#include <map>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/history/history.h"

namespace tlm {

/// Writes points of one run, numbering their rows on from the last one. A point of a step that is there
/// already takes its place.
class PointWriter
{
public:
    PointWriter(SQLite::Database &connection, std::int64_t id);
    void write(const std::vector<MetricPoint> &points);

private:
    std::int64_t reserveRows(std::int64_t count);
    std::int64_t series(const std::string &name);

    SQLite::Database &m_connection;
    std::int64_t m_id;
    SQLite::Statement m_insert;
    std::map<std::string, std::int64_t> m_series;
};

} // namespace tlm
