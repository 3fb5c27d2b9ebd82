#include "core/history/runrow.h"

#include "core/base/hash.h"
#include "core/history/runstate.h"

namespace tlm {

namespace {

/// Takes the columns of a row one after another.
class RowReader
{
public:
    explicit RowReader(const SQLite::Statement &statement) : m_statement(statement) {}
    std::string text() { return column().getString(); }
    std::int64_t integer() { return column().getInt64(); }
    double real() { return column().getDouble(); }
    std::optional<std::int64_t> optionalInteger()
    {
        const SQLite::Column value = column();
        return value.isNull() ? std::nullopt : std::optional(value.getInt64());
    }
    std::optional<double> optionalReal()
    {
        const SQLite::Column value = column();
        return value.isNull() ? std::nullopt : std::optional(value.getDouble());
    }

private:
    SQLite::Column column() { return m_statement.getColumn(m_next++); }

    const SQLite::Statement &m_statement;
    int m_next = 0;
};

Expected<std::vector<std::string>> readTags(const std::string &text)
{
    const auto json = parseJson(text, "tags");
    if (!json)
        return tl::unexpected(json.error());
    std::vector<std::string> tags;
    for (const Json &tag : *json) {
        if (!tag.is_string())
            return failure(ErrorCode::DatabaseDamaged, "a tag is no text");
        tags.push_back(tag.get<std::string>());
    }
    return tags;
}

} // namespace

const char *const runColumns =
    "id, state, configuration, tags, created, updated, beat, host, device, version, inputs, threads, "
    "precision, process, error, stage, step, total_steps, best_step, dev, test, tokens, flops, flops_real, "
    "seconds, note, archived, padded_tokens, joules, memory, name, starred";

Expected<Configuration> ConfigurationReader::read(const std::string &text)
{
    const std::uint64_t hash = hash64(text);
    if (const auto known = m_known.find(hash); known != m_known.end())
        return known->second;
    auto configuration = parseJson(text, "configuration").and_then([](const Json &json) {
        return configurationFromJson(json, "configuration");
    });
    if (configuration)
        m_known.emplace(hash, *configuration);
    return configuration;
}

Expected<StoredRun> readRow(const SQLite::Statement &statement, ConfigurationReader &configurations,
                            const std::string &file)
{
    RowReader row(statement);
    StoredRun stored;
    Run &run = stored.run;
    run.id = row.text();
    const auto damaged = [&](const Error &error) {
        return failure(ErrorCode::DatabaseDamaged, "Run " + run.id + " is damaged: " + error.cause, file);
    };
    const auto state = valueOf<RunState>(row.text());
    if (!state)
        return damaged(state.error());
    run.state = *state;
    auto configuration = configurations.read(row.text());
    if (!configuration)
        return damaged(configuration.error());
    run.configuration = std::move(*configuration);
    auto tags = readTags(row.text());
    if (!tags)
        return damaged(tags.error());
    run.tags = std::move(*tags);
    run.created = row.integer();
    run.updated = row.integer();
    stored.beat = row.integer();
    run.host = row.text();
    run.device = row.text();
    run.version = row.text();
    run.inputs = row.text();
    run.threads = row.integer();
    run.precision = row.text();
    run.process = row.integer();
    run.error = row.text();
    run.stage = row.text();
    run.step = row.integer();
    run.totalSteps = row.integer();
    run.bestStep = row.optionalInteger();
    run.dev = row.optionalReal();
    run.test = row.optionalReal();
    run.tokens = std::uint64_t(row.integer());
    run.flops = row.real();
    run.flopsReal = row.real();
    run.seconds = row.real();
    run.note = row.text();
    run.archived = row.integer() != 0;
    run.padded = std::uint64_t(row.integer());
    run.joules = row.real();
    run.memory = std::uint64_t(row.integer());
    run.name = row.text();
    run.starred = row.integer() != 0;
    return stored;
}

std::string writeTags(const std::vector<std::string> &tags)
{
    return toLine(Json(tags));
}

} // namespace tlm
