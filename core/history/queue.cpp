#include "core/history/queue.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/history/database.h"
#include "core/history/historystate.h"

namespace tlm {

namespace {

/// Ids of queued runs and their places, the first first.
std::vector<std::pair<std::string, std::int64_t>> readPlaces(SQLite::Database &connection)
{
    SQLite::Statement statement(connection, "SELECT id, coalesce(place, id) AS at FROM run WHERE state = "
                                            "'queued' AND removed = 0 ORDER BY at, id");
    std::vector<std::pair<std::string, std::int64_t>> places;
    while (statement.executeStep())
        places.emplace_back(statement.getColumn(0).getString(), statement.getColumn(1).getInt64());
    return places;
}

void setPlace(SQLite::Database &connection, const std::string &id, std::int64_t place)
{
    SQLite::Statement statement(connection, "UPDATE run SET place = ? WHERE id = ?");
    statement.bind(1, place);
    statement.bind(2, id);
    statement.exec();
}

} // namespace

Queue::Queue(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
Queue::Queue(Queue &&) noexcept = default;
Queue::~Queue() = default;

Expected<Queue> Queue::open(const std::filesystem::path &workspaceRoot)
{
    return Database::open(workspaceRoot).map([](Database database) {
        return Queue(std::make_unique<Database>(std::move(database)));
    });
}

Expected<std::vector<std::string>> Queue::runs() const
{
    return guarded(m_database->file, [&]() -> Expected<std::vector<std::string>> {
        std::vector<std::string> ids;
        for (auto &[id, place] : readPlaces(m_database->connection))
            ids.push_back(std::move(id));
        return ids;
    });
}

Expected<> Queue::arrange(const std::vector<std::string> &ids)
{
    return m_database->write([&]() -> Expected<> {
        std::map<std::string, std::int64_t> placeOf;
        std::vector<std::string> moved;
        std::vector<std::int64_t> places;
        for (const auto &[id, place] : readPlaces(m_database->connection))
            placeOf.emplace(id, place);
        for (const std::string &id : ids) {
            const auto found = placeOf.find(id);
            if (found == placeOf.end() || std::ranges::find(moved, id) != moved.end())
                continue;
            moved.push_back(id);
            places.push_back(found->second);
        }
        std::ranges::sort(places);
        for (std::size_t i = 0; i < moved.size(); ++i) {
            if (i > 0)
                places[i] = std::max(places[i], places[i - 1] + 1);
            setPlace(m_database->connection, moved[i], places[i]);
        }
        return {};
    });
}

Expected<> Queue::add(const std::string &id)
{
    return m_database->write([&]() -> Expected<> {
        SQLite::Database &connection = m_database->connection;
        SQLite::Statement find(connection, "SELECT state FROM run WHERE id = ?");
        find.bind(1, id);
        if (!find.executeStep())
            return runNotFound(id);
        const std::string state = find.getColumn(0).getString();
        if (state != "paused" && state != "stopped" && state != "failed")
            return failure(ErrorCode::RunState, fmt::format("Run {} is {} and cannot be queued.", id, state),
                           id);
        SQLite::Statement add(connection,
                              "UPDATE run SET state = 'queued', request = 'none', error = '', claimed = 0, "
                              "place = (SELECT 1 + max(coalesce(place, id)) FROM run) WHERE id = ?");
        add.bind(1, id);
        add.exec();
        return {};
    });
}

Expected<bool> Queue::isPaused() const
{
    return guarded(m_database->file, [&]() -> Expected<bool> {
        return m_database->connection.execAndGet("SELECT paused FROM queue").getInt() != 0;
    });
}

Expected<> Queue::setPaused(bool paused)
{
    return m_database->write([&]() -> Expected<> {
        SQLite::Statement statement(m_database->connection, "UPDATE queue SET paused = ? WHERE paused != ?");
        statement.bind(1, int(paused));
        statement.bind(2, int(paused));
        statement.exec();
        return {};
    });
}

std::filesystem::path runnerLockFile(const std::filesystem::path &workspaceRoot)
{
    return workspaceRoot / "runner.lock";
}

} // namespace tlm
