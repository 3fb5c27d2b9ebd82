#pragma once
#include "core/history/database.h"
#include "core/history/history.h"
#include "core/history/runrow.h"

namespace tlm {

struct History::State
{
    Database database;
    std::filesystem::path root;
    std::string host;
    ConfigurationReader configurations{};

    /// The row's number of an id. Error RunNotFound for what is no number.
    static Expected<std::int64_t> number(const std::string &id);
    Expected<Run> read(const std::string &id);
    /// Changes columns of one run: `UPDATE run SET <assignments>, updated = now WHERE id = …`, where `bind`
    /// fills the statement's parameters. Only inside of Database::write. Error RunNotFound.
    Expected<> update(const std::string &id, const std::string &assignments,
                      const std::function<void(SQLite::Statement &)> &bind);
    /// The state of a stored run as it is now.
    RunState decide(const std::string &id, RunState stored, const std::string &runHost,
                    std::int64_t beat) const;
    /// All runs whose rows a query's tail finds.
    Expected<std::vector<Run>> select(const std::string &tail, std::int64_t parameter = 0);
    /// Ids that a query finds.
    Expected<std::vector<std::string>> selectIds(const std::string &tail, std::int64_t parameter = 0);
};

/// Binds a value, or NULL where there is none.
template <typename T>
void bindOptional(SQLite::Statement &statement, const char *name, const std::optional<T> &value)
{
    if (value)
        statement.bind(name, *value);
    else
        statement.bind(name);
}

/// The failure for an id that no run has.
tl::unexpected<Error> runNotFound(const std::string &id);

} // namespace tlm
