#include "core/history/pointwriter.h"

namespace tlm {

PointWriter::PointWriter(SQLite::Database &connection, std::int64_t id)
    : m_connection(connection), m_id(id),
      m_insert(connection, "INSERT INTO point (run, row, series, step, tokens, value, time) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, series, step) DO UPDATE "
                           "SET tokens = excluded.tokens, value = excluded.value, time = excluded.time")
{
}

void PointWriter::write(const std::vector<MetricPoint> &points)
{
    std::int64_t row = reserveRows(std::int64_t(points.size()));
    for (const MetricPoint &point : points) {
        m_insert.reset();
        m_insert.bind(1, m_id);
        m_insert.bind(2, row++);
        m_insert.bind(3, series(point.name));
        m_insert.bind(4, point.step);
        m_insert.bind(5, std::int64_t(point.tokens));
        m_insert.bind(6, point.value); // SQLite stores a NaN as NULL
        m_insert.bind(7, point.time);
        m_insert.exec();
    }
}

std::int64_t PointWriter::reserveRows(std::int64_t count)
{
    SQLite::Statement statement(m_connection,
                                "UPDATE run SET next_row = next_row + ? WHERE id = ? RETURNING next_row");
    statement.bind(1, count);
    statement.bind(2, m_id);
    statement.executeStep();
    return statement.getColumn(0).getInt64() - count;
}

std::int64_t PointWriter::series(const std::string &name)
{
    if (const auto known = m_series.find(name); known != m_series.end())
        return known->second;
    SQLite::Statement insert(m_connection, "INSERT OR IGNORE INTO series (name) VALUES (?)");
    insert.bind(1, name);
    insert.exec();
    SQLite::Statement find(m_connection, "SELECT id FROM series WHERE name = ?");
    find.bind(1, name);
    find.executeStep();
    return m_series[name] = find.getColumn(0).getInt64();
}

} // namespace tlm
