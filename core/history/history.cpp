#include "core/history/history.h"

#include <charconv>
#include <limits>

#include "core/base/file.h"
#include "core/history/historystate.h"
#include "core/history/runstate.h"

namespace tlm {

tl::unexpected<Error> runNotFound(const std::string &id)
{
    return failure(ErrorCode::RunNotFound, "There is no run " + id + ".");
}

Expected<std::int64_t> History::State::number(const std::string &id)
{
    std::int64_t value = 0;
    const char *end = id.data() + id.size();
    const auto parsed = std::from_chars(id.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end || value <= 0)
        return runNotFound(id);
    return value;
}

RunState History::State::decide(const std::string &id, RunState stored, const std::string &runHost,
                                std::int64_t beat) const
{
    const bool local = runHost.empty() || runHost == host;
    const bool held = local && isActive(stored) && FileLock::isHeld(lockFile(root, id));
    return decideState(stored, local, held, std::chrono::milliseconds(currentTime() - beat));
}

Expected<std::vector<Run>> History::State::select(const std::string &tail, std::int64_t parameter)
{
    return guarded(database.file, [&]() -> Expected<std::vector<Run>> {
        SQLite::Statement statement(database.connection,
                                    std::string("SELECT ") + runColumns + " FROM run " + tail);
        if (statement.getBindParameterCount() > 0)
            statement.bind(1, parameter);
        std::vector<Run> found;
        while (statement.executeStep()) {
            auto stored = readRow(statement, configurations, database.file);
            if (!stored)
                return tl::unexpected(stored.error());
            Run &run = stored->run;
            run.state = decide(run.id, run.state, run.host, stored->beat);
            found.push_back(std::move(run));
        }
        return found;
    });
}

Expected<std::vector<std::string>> History::State::selectIds(const std::string &tail, std::int64_t parameter)
{
    return guarded(database.file, [&]() -> Expected<std::vector<std::string>> {
        SQLite::Statement statement(database.connection, "SELECT id FROM run " + tail);
        if (statement.getBindParameterCount() > 0)
            statement.bind(1, parameter);
        std::vector<std::string> ids;
        while (statement.executeStep())
            ids.push_back(statement.getColumn(0).getString());
        return ids;
    });
}

Expected<Run> History::State::read(const std::string &id)
{
    const auto row = number(id);
    if (!row)
        return tl::unexpected(row.error());
    auto found = select("WHERE id = ?", *row);
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return runNotFound(id);
    return std::move(found->front());
}

Expected<> History::State::update(const std::string &id, const std::string &assignments,
                                  const std::function<void(SQLite::Statement &)> &bind)
{
    const auto row = number(id);
    if (!row)
        return tl::unexpected(row.error());
    SQLite::Statement statement(database.connection,
                                "UPDATE run SET " + assignments +
                                    ", updated = :now, changed = (SELECT counter + 1 FROM change) WHERE id "
                                    "= :id");
    bind(statement);
    statement.bind(":now", currentTime());
    statement.bind(":id", *row);
    if (statement.exec() == 0)
        return runNotFound(id);
    return {};
}

History::History(std::unique_ptr<State> state) : m_state(std::move(state)) {}
History::History(History &&) noexcept = default;
History &History::operator=(History &&) noexcept = default;
History::~History() = default;

Expected<History> History::open(const std::filesystem::path &workspaceRoot)
{
    return open(workspaceRoot, std::chrono::milliseconds(busyMilliseconds));
}

Expected<History> History::open(const std::filesystem::path &workspaceRoot,
                                std::chrono::milliseconds patience)
{
    auto database = Database::open(workspaceRoot, patience);
    if (!database)
        return tl::unexpected(database.error());
    return History(std::make_unique<State>(State{std::move(*database), workspaceRoot, hostName()}));
}

Expected<std::vector<Run>> History::runs(std::int64_t most) const
{
    return m_state->select("WHERE removed = 0 ORDER BY id DESC LIMIT ?", most);
}

Expected<std::vector<Run>> History::newestRuns(std::int64_t most) const
{
    return m_state->select("WHERE removed = 0 AND NOT archived ORDER BY id DESC LIMIT ?", most);
}

Expected<Run> History::run(const std::string &id) const
{
    const auto row = State::number(id);
    if (!row)
        return tl::unexpected(row.error());
    auto found = m_state->select("WHERE removed = 0 AND id = ?", *row);
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return runNotFound(id);
    return std::move(found->front());
}

Expected<std::vector<Run>> History::activeRuns() const
{
    return m_state->select("WHERE removed = 0 AND state IN ('preparing', 'running') ORDER BY id DESC");
}

Expected<RunChanges> History::changes(std::int64_t counter) const
{
    Database &database = m_state->database;
    return guarded(database.file, [&]() -> Expected<RunChanges> {
        const SQLite::Transaction oneMoment(database.connection);
        const auto now = changeCounter();
        if (!now)
            return tl::unexpected(now.error());
        auto ids = m_state->selectIds("WHERE removed = 0 ORDER BY id DESC");
        if (!ids)
            return tl::unexpected(ids.error());
        // A run whose trainer died changes nothing in the store: those at work are looked at each time.
        auto changed = counter == 0 ? runs()
                                    : m_state->select("WHERE removed = 0 AND (changed > ? OR state IN "
                                                      "('preparing', 'running')) ORDER BY id DESC",
                                                      counter);
        if (!changed)
            return tl::unexpected(changed.error());
        return RunChanges{*now, std::move(*ids), std::move(*changed)};
    });
}

Expected<std::int64_t> History::changeCounter() const
{
    Database &database = m_state->database;
    return guarded(database.file, [&]() -> Expected<std::int64_t> {
        return database.connection.execAndGet("SELECT counter FROM change").getInt64();
    });
}

Expected<std::vector<MetricPoint>> History::metrics(const std::string &id, std::int64_t afterRow,
                                                    std::int64_t &lastRow) const
{
    if (const auto known = m_state->read(id); !known)
        return tl::unexpected(known.error());
    Database &database = m_state->database;
    return guarded(database.file, [&]() -> Expected<std::vector<MetricPoint>> {
        SQLite::Statement statement(database.connection,
                                    "SELECT row, step, tokens, name, value, time FROM point JOIN series "
                                    "ON series.id = point.series WHERE run = ? AND row > ? ORDER BY row");
        statement.bind(1, *State::number(id));
        statement.bind(2, afterRow);
        std::vector<MetricPoint> points;
        lastRow = afterRow;
        while (statement.executeStep()) {
            lastRow = statement.getColumn(0).getInt64();
            const SQLite::Column value = statement.getColumn(4);
            points.push_back({statement.getColumn(1).getInt64(),
                              std::uint64_t(statement.getColumn(2).getInt64()),
                              statement.getColumn(3).getString(),
                              value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.getDouble(),
                              statement.getColumn(5).getInt64()});
        }
        return points;
    });
}

Expected<> History::check() const
{
    return m_state->database.check();
}

bool History::usesRollbackJournal() const
{
    return m_state->database.rollbackJournal;
}

} // namespace tlm
