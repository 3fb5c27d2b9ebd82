#include "core/history/historystate.h"
#include "core/history/pointwriter.h"
#include "core/history/runstate.h"

namespace tlm {

namespace {

/// A claim is forgotten after this time, so that a runner that dies takes no run with it.
constexpr std::int64_t claimMilliseconds = 60'000;

std::int64_t insertRun(SQLite::Database &connection, const Configuration &configuration, bool claimed)
{
    SQLite::Statement statement(connection,
                                "INSERT INTO run (state, configuration, created, updated, claimed, changed) "
                                "VALUES (?, ?, ?, ?, ?, (SELECT counter + 1 FROM change))");
    const std::int64_t now = currentTime();
    statement.bind(1, std::string(nameOf(RunState::Queued)));
    statement.bind(2, toLine(toJson(configuration)));
    statement.bind(3, now);
    statement.bind(4, now);
    statement.bind(5, claimed ? now : std::int64_t(0));
    statement.exec();
    return connection.getLastInsertRowid();
}

void deleteRun(SQLite::Database &connection, std::int64_t id)
{
    SQLite::Statement statement(connection, "DELETE FROM run WHERE id = ?");
    statement.bind(1, id);
    statement.exec();
}

enum class Events { Keep, Delete };

void deleteNewerMetrics(SQLite::Database &connection, std::int64_t id, std::int64_t step, Events events)
{
    std::string query = "DELETE FROM point WHERE run = ? AND step > ?";
    if (events == Events::Keep)
        query += " AND series NOT IN (SELECT id FROM series WHERE name LIKE 'event.%')";
    SQLite::Statement statement(connection, query);
    statement.bind(1, id);
    statement.bind(2, step);
    statement.exec();
}

/// A person may stop a run between the moments in which its trainer looks at it.
Expected<> checkNotStopped(const Expected<Run> &run, RunState seen)
{
    if (!run)
        return tl::unexpected(run.error());
    if (run->state == RunState::Stopped && seen != RunState::Stopped)
        return failure(ErrorCode::RunState, "Run " + run->id + " was stopped before it began.", run->id);
    return {};
}

} // namespace

Expected<std::string> History::create(const Configuration &configuration, bool claimed)
{
    std::string id;
    const auto made = m_state->database.write([&]() -> Expected<> {
        SQLite::Database &connection = m_state->database.connection;
        for (;;) {
            const std::int64_t row = insertRun(connection, configuration, claimed);
            id = std::to_string(row);
            const std::filesystem::path folder = m_state->root / "runs" / id;
            std::error_code error;
            std::filesystem::create_directories(folder.parent_path(), error);
            if (std::filesystem::create_directory(folder, error))
                return {};
            if (error)
                return tl::unexpected(systemError(error.value(), folder.string(), Access::Write));
            deleteRun(connection, row); // a folder without a run is in the way: its number stays unused
        }
    });
    if (!made)
        return tl::unexpected(made.error());
    return id;
}

Expected<> History::start(const std::string &id, const RunMachine &machine, std::int64_t checkpointStep,
                          RunState seen)
{
    return m_state->database.write([&]() -> Expected<> {
        if (auto checked = checkNotStopped(m_state->read(id), seen); !checked)
            return checked;
        const auto started = m_state->update(
            id,
            "state = 'preparing', request = 'none', claimed = 0, error = '', stage = '', beat = :beat, "
            "host = :host, device = :device, version = :version, precision = :precision, inputs = :inputs, "
            "threads = :threads, process = :process, step = max(0, min(step, :step)), "
            "dev = iif(best_step <= :step, dev, NULL), test = iif(best_step <= :step, test, NULL), "
            "best_step = iif(best_step <= :step, best_step, NULL), "
            "tokens = iif(:step > 0, tokens, 0), padded_tokens = iif(:step > 0, padded_tokens, 0), "
            "joules = iif(:step > 0, joules, 0), memory = iif(:step > 0, memory, 0), flops = iif(:step > 0, "
            "flops, 0), "
            "flops_real = iif(:step > 0, flops_real, 0), seconds = iif(:step > 0, seconds, 0)",
            [&](SQLite::Statement &statement) {
                statement.bind(":beat", currentTime());
                statement.bind(":host", machine.host.empty() ? m_state->host : machine.host);
                statement.bind(":device", machine.device);
                statement.bind(":version", machine.version);
                statement.bind(":precision", machine.precision);
                statement.bind(":inputs", machine.inputs);
                statement.bind(":threads", machine.threads);
                statement.bind(":process", machine.process);
                statement.bind(":step", std::max<std::int64_t>(checkpointStep, 0));
            });
        if (started)
            deleteNewerMetrics(m_state->database.connection, *State::number(id),
                               checkpointStep > 0 ? checkpointStep : -1,
                               checkpointStep > 0 ? Events::Keep : Events::Delete);
        return started;
    });
}

Expected<> History::setState(const std::string &id, RunState state, const std::string &error)
{
    if (state == RunState::Lost)
        return failure(ErrorCode::RunState, "Lost is how a run looks from outside, not a state to store.");
    return m_state->database.write([&] {
        return m_state->update(id, "state = :state, error = :error, beat = :beat, claimed = 0",
                               [&](SQLite::Statement &statement) {
                                   statement.bind(":state", std::string(nameOf(state)));
                                   statement.bind(":error", error);
                                   statement.bind(":beat", currentTime());
                               });
    });
}

Expected<> History::goBack(const std::string &id, std::int64_t step)
{
    const auto row = State::number(id);
    if (!row)
        return tl::unexpected(row.error());
    return m_state->database.write([&]() -> Expected<> {
        deleteNewerMetrics(m_state->database.connection, *row, step, Events::Keep);
        return {};
    });
}

Expected<> History::wait(const std::string &id, RunState seen)
{
    return m_state->database.write([&]() -> Expected<> {
        if (auto checked = checkNotStopped(m_state->read(id), seen); !checked)
            return checked;
        return m_state->update(id, "state = 'queued', error = '', claimed = :now", [](auto &) {});
    });
}

Expected<> History::record(const std::string &id, const RunFigures &figures,
                           const std::vector<MetricPoint> &points)
{
    return m_state->database.write([&]() -> Expected<> {
        const auto updated = m_state->update(
            id,
            "beat = :beat, stage = :stage, step = :step, total_steps = :total_steps, tokens = :tokens, "
            "flops = :flops, flops_real = :flops_real, seconds = :seconds, "
            "padded_tokens = :padded, joules = :joules, memory = max(memory, :memory), best_step = "
            ":best_step, "
            "dev = :dev, test = :test",
            [&](SQLite::Statement &statement) {
                statement.bind(":beat", currentTime());
                statement.bind(":stage", figures.stage);
                statement.bind(":step", figures.step);
                statement.bind(":total_steps", figures.totalSteps);
                statement.bind(":tokens", std::int64_t(figures.tokens));
                statement.bind(":padded", std::int64_t(figures.padded));
                statement.bind(":joules", figures.joules);
                statement.bind(":memory", std::int64_t(figures.memory));
                statement.bind(":flops", figures.flops);
                statement.bind(":flops_real", figures.flopsReal);
                statement.bind(":seconds", figures.seconds);
                bindOptional(statement, ":best_step", figures.bestStep);
                bindOptional(statement, ":dev", figures.dev);
                bindOptional(statement, ":test", figures.test);
            });
        if (updated)
            PointWriter(m_state->database.connection, *State::number(id)).write(points);
        return updated;
    });
}

Expected<std::optional<std::string>> History::claimQueued()
{
    std::optional<std::string> id;
    const auto claimed = m_state->database.write([&]() -> Expected<> {
        SQLite::Statement statement(
            m_state->database.connection,
            "UPDATE run SET claimed = :now WHERE id = (SELECT id FROM run WHERE state = 'queued' AND "
            "removed = 0 AND claimed <= :now - :lasts AND NOT (SELECT paused FROM queue) "
            "ORDER BY coalesce(place, id), id LIMIT 1) RETURNING id");
        statement.bind(":now", currentTime());
        statement.bind(":lasts", claimMilliseconds);
        while (statement.executeStep())
            id = statement.getColumn(0).getString();
        return {};
    });
    if (!claimed)
        return tl::unexpected(claimed.error());
    return id;
}

} // namespace tlm
