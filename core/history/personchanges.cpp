#include <unistd.h>

#include "core/base/file.h"
#include "core/data/workspace.h"
#include "core/history/historystate.h"
#include "core/history/runstate.h"

namespace tlm {

namespace {

/// The run's lock, or nothing if its folder is gone.
Expected<std::optional<FileLock>> lockFolder(const std::filesystem::path &root, const std::string &id)
{
    const std::filesystem::path lock = lockFile(root, id);
    std::error_code error;
    if (!std::filesystem::is_directory(lock.parent_path(), error))
        return std::nullopt;
    auto held = FileLock::acquire(lock);
    if (!held)
        return tl::unexpected(held.error());
    return std::optional<FileLock>(std::move(*held));
}

tl::unexpected<Error> stillTraining(const std::string &id)
{
    return failure(ErrorCode::RunLocked, "Run " + id + " is still training.");
}

tl::unexpected<Error> wrongState(const Run &run, const std::string &what)
{
    return failure(ErrorCode::RunState,
                   "Run " + run.id + " is " + std::string(runStateName(run.state)) + " and cannot " + what +
                       ".",
                   run.id);
}

std::string whatOf(Order order)
{
    switch (order) {
    case Order::None:
        return "take back an order";
    case Order::Pause:
        return "be paused";
    case Order::Stop:
        return "be stopped";
    case Order::StopKeepBest:
        break;
    }
    return "be stopped with its best state";
}

} // namespace

Expected<> History::setNote(const std::string &id, const std::string &note)
{
    return m_state->database.write([&] {
        return m_state->update(id, "note = :note", [&](auto &statement) { statement.bind(":note", note); });
    });
}

Expected<> History::setTags(const std::string &id, const std::vector<std::string> &tags)
{
    return m_state->database.write([&] {
        return m_state->update(id, "tags = :tags",
                               [&](auto &statement) { statement.bind(":tags", writeTags(tags)); });
    });
}

Expected<> History::setName(const std::string &id, const std::string &name)
{
    return m_state->database.write([&] {
        return m_state->update(id, "name = :name", [&](auto &statement) { statement.bind(":name", name); });
    });
}

Expected<> History::setStarred(const std::string &id, bool starred)
{
    return m_state->database.write([&] {
        return m_state->update(id, "starred = :starred",
                               [&](auto &statement) { statement.bind(":starred", int(starred)); });
    });
}

Expected<> History::setRemoved(const std::string &id, bool removed)
{
    return m_state->database.write([&]() -> Expected<> {
        const auto run = m_state->read(id);
        if (!run)
            return tl::unexpected(run.error());
        if (removed && isActive(run->state))
            return stillTraining(id);
        return m_state->update(id, "removed = :removed", [&](auto &statement) {
            statement.bind(":removed", removed ? currentTime() : std::int64_t(0));
        });
    });
}

Expected<> History::removeHidden(std::int64_t before)
{
    const auto ids = m_state->selectIds("WHERE removed > 0 AND removed < ?", before);
    if (!ids)
        return tl::unexpected(ids.error());
    for (const std::string &id : *ids)
        if (const auto removed = remove(id); !removed)
            return removed;
    return {};
}

Expected<> History::setArchived(const std::string &id, bool archived)
{
    return m_state->database.write([&] {
        return m_state->update(id, "archived = :archived",
                               [&](auto &statement) { statement.bind(":archived", int(archived)); });
    });
}

Expected<> History::remove(const std::string &id)
{
    const auto run = m_state->read(id);
    if (!run)
        return tl::unexpected(run.error());
    if (isActive(run->state))
        return stillTraining(id);
    const auto lock = lockFolder(m_state->root, id);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto removed = m_state->database.write([&]() -> Expected<> {
        for (const char *query : {"DELETE FROM point WHERE run = ?", "DELETE FROM run WHERE id = ?"}) {
            SQLite::Statement statement(m_state->database.connection, query);
            statement.bind(1, *State::number(id));
            statement.exec();
        }
        return {};
    });
    return removed && *lock ? removeFolder(m_state->root / "runs" / id) : removed;
}

Expected<> History::giveOrder(const std::string &id, Order order)
{
    return m_state->database.write([&]() -> Expected<> {
        const auto run = m_state->read(id);
        if (!run)
            return tl::unexpected(run.error());
        const bool waiting =
            run->state == RunState::Queued || run->state == RunState::Paused || run->state == RunState::Lost;
        if (order == Order::Stop && waiting)
            return m_state->update(id, "state = 'stopped', request = 'none', claimed = 0", [](auto &) {});
        if (!isActive(run->state))
            return wrongState(*run, whatOf(order));
        return m_state->update(id, "request = :request", [&](auto &statement) {
            statement.bind(":request", std::string(nameOf(order)));
        });
    });
}

Expected<Order> History::pendingOrder(const std::string &id) const
{
    const auto row = State::number(id);
    if (!row)
        return tl::unexpected(row.error());
    Database &database = m_state->database;
    return guarded(database.file, [&]() -> Expected<Order> {
        SQLite::Statement statement(database.connection, "SELECT request FROM run WHERE id = ?");
        statement.bind(1, *row);
        if (!statement.executeStep())
            return runNotFound(id);
        return valueOf<Order>(statement.getColumn(0).getString());
    });
}

Expected<> History::setConfiguration(const std::string &id, const Configuration &configuration)
{
    return m_state->database.write([&]() -> Expected<> {
        const auto run = m_state->read(id);
        if (!run)
            return tl::unexpected(run.error());
        const bool ownRun = run->process == ::getpid() && run->host == m_state->host;
        if (isActive(run->state) && !ownRun)
            return wrongState(*run, "take another configuration");
        return m_state->update(id, "configuration = :configuration", [&](auto &statement) {
            statement.bind(":configuration", toLine(toJson(configuration)));
        });
    });
}

} // namespace tlm
