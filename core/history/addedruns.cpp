#include "core/history/historystate.h"
#include "core/history/pointwriter.h"
#include "core/history/runstate.h"

namespace tlm {

namespace {

void bindFigures(SQLite::Statement &statement, const Run &run)
{
    statement.bind(":stage", run.stage);
    statement.bind(":step", run.step);
    statement.bind(":total_steps", run.totalSteps);
    bindOptional(statement, ":best_step", run.bestStep);
    bindOptional(statement, ":dev", run.dev);
    bindOptional(statement, ":test", run.test);
    statement.bind(":tokens", std::int64_t(run.tokens));
    statement.bind(":padded_tokens", std::int64_t(run.padded));
    statement.bind(":flops", run.flops);
    statement.bind(":flops_real", run.flopsReal);
    statement.bind(":seconds", run.seconds);
    statement.bind(":joules", run.joules);
    statement.bind(":memory", std::int64_t(run.memory));
}

void bindOrigin(SQLite::Statement &statement, const Run &run)
{
    statement.bind(":state", std::string(nameOf(run.state)));
    statement.bind(":configuration", toLine(toJson(run.configuration)));
    statement.bind(":created", run.created);
    statement.bind(":updated", run.updated);
    statement.bind(":host", run.host);
    statement.bind(":device", run.device);
    statement.bind(":version", run.version);
    statement.bind(":inputs", run.inputs);
    statement.bind(":threads", run.threads);
    statement.bind(":precision", run.precision);
    statement.bind(":process", run.process);
    statement.bind(":error", run.error);
}

void insertWhole(SQLite::Database &connection, std::int64_t id, const Run &run)
{
    SQLite::Statement statement(
        connection,
        "INSERT INTO run (id, state, configuration, created, updated, host, device, version, inputs, "
        "threads, precision, process, error, stage, step, total_steps, best_step, dev, test, tokens, "
        "padded_tokens, flops, flops_real, seconds, joules, memory, note, tags, archived, name, starred, "
        "changed) VALUES (:id, :state, :configuration, :created, :updated, :host, :device, :version, "
        ":inputs, :threads, :precision, :process, :error, :stage, :step, :total_steps, :best_step, :dev, "
        ":test, :tokens, :padded_tokens, :flops, :flops_real, :seconds, :joules, :memory, :note, :tags, "
        ":archived, :name, :starred, (SELECT counter + 1 FROM change))");
    statement.bind(":id", id);
    bindOrigin(statement, run);
    bindFigures(statement, run);
    statement.bind(":note", run.note);
    statement.bind(":tags", writeTags(run.tags));
    statement.bind(":archived", int(run.archived));
    statement.bind(":name", run.name);
    statement.bind(":starred", int(run.starred));
    statement.exec();
}

} // namespace

Expected<std::string> History::reserve()
{
    std::string id;
    const auto reserved = m_state->database.write([&]() -> Expected<> {
        SQLite::Database &connection = m_state->database.connection;
        SQLite::Statement insert(connection, "INSERT INTO run (state, configuration, created, updated) "
                                             "VALUES ('stopped', '', 0, 0)");
        insert.exec();
        id = std::to_string(connection.getLastInsertRowid());
        SQLite::Statement remove(connection, "DELETE FROM run WHERE id = ?"); // the number is not given again
        remove.bind(1, id);
        remove.exec();
        return {};
    });
    if (!reserved)
        return tl::unexpected(reserved.error());
    return id;
}

Expected<> History::add(const Run &run, const std::vector<MetricPoint> &points,
                        const std::function<Expected<>()> &last)
{
    const auto id = State::number(run.id);
    if (!id)
        return tl::unexpected(id.error());
    if (isActive(run.state) || run.state == RunState::Lost)
        return failure(ErrorCode::RunState, "A run that is being trained cannot be added.", run.id);
    return m_state->database.write([&]() -> Expected<> {
        insertWhole(m_state->database.connection, *id, run);
        PointWriter(m_state->database.connection, *id).write(points);
        return last();
    });
}

} // namespace tlm
