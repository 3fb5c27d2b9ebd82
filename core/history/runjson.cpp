#include "core/history/runjson.h"

#include <cmath>

#include "core/history/runstate.h"

namespace tlm {

namespace {

constexpr int newestVersion = 1;

template <typename T>
std::optional<T> optionalOf(const Json &json, const char *key)
{
    const Json &value = json.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<T>());
}

double finite(const Json &json, const char *key)
{
    const auto value = json.at(key).get<double>();
    if (!std::isfinite(value))
        throw Json::other_error::create(501, "not finite", &json);
    return value;
}

std::int64_t time(const Json &json, const char *key)
{
    constexpr std::int64_t lastYear = 253'402'300'799'999; // 9999
    const auto value = json.at(key).get<std::int64_t>();
    if (value < 0 || value > lastYear)
        throw Json::other_error::create(501, "no time", &json);
    return value;
}

void readOrigin(const Json &json, Run &run)
{
    run.created = time(json, "created");
    run.updated = time(json, "updated");
    run.host = json.at("host").get<std::string>();
    run.device = json.at("device").get<std::string>();
    run.version = json.at("version").get<std::string>();
    run.inputs = json.at("inputs").get<std::string>();
    run.threads = json.at("threads").get<std::int64_t>();
    run.precision = json.at("precision").get<std::string>();
    run.error = json.at("error").get<std::string>();
}

void readFigures(const Json &json, Run &run)
{
    run.stage = json.at("stage").get<std::string>();
    run.step = json.at("step").get<std::int64_t>();
    run.totalSteps = json.at("total_steps").get<std::int64_t>();
    run.bestStep = optionalOf<std::int64_t>(json, "best_step");
    run.dev = optionalOf<double>(json, "dev");
    run.test = optionalOf<double>(json, "test");
    run.tokens = json.at("tokens").get<std::uint64_t>();
    run.padded = json.at("padded_tokens").get<std::uint64_t>();
    run.flops = finite(json, "flops");
    run.flopsReal = finite(json, "flops_real");
    run.seconds = finite(json, "seconds");
    run.joules = finite(json, "joules");
    run.memory = json.at("memory").get<std::uint64_t>();
}

void readWords(const Json &json, Run &run)
{
    run.name = json.at("name").get<std::string>();
    run.note = json.at("note").get<std::string>();
    run.tags = json.at("tags").get<std::vector<std::string>>();
    run.archived = json.at("archived").get<bool>();
    run.starred = json.at("starred").get<bool>();
}

} // namespace

Json runToJson(const Run &run)
{
    return {{"version_of_format", newestVersion},
            {"id", run.id},
            {"name", run.name},
            {"state", runStateName(run.state)},
            {"configuration", toJson(run.configuration)},
            {"created", run.created},
            {"updated", run.updated},
            {"host", run.host},
            {"device", run.device},
            {"version", run.version},
            {"inputs", run.inputs},
            {"threads", run.threads},
            {"precision", run.precision},
            {"error", run.error},
            {"stage", run.stage},
            {"step", run.step},
            {"total_steps", run.totalSteps},
            {"best_step", orNull(run.bestStep)},
            {"dev", orNull(run.dev)},
            {"test", orNull(run.test)},
            {"tokens", run.tokens},
            {"padded_tokens", run.padded},
            {"flops", run.flops},
            {"flops_real", run.flopsReal},
            {"seconds", run.seconds},
            {"joules", run.joules},
            {"memory", run.memory},
            {"note", run.note},
            {"tags", run.tags},
            {"archived", run.archived},
            {"starred", run.starred}};
}

Expected<Run> runFromJson(const Json &json, const std::string &where)
{
    Run run;
    try {
        if (json.at("version_of_format").get<int>() > newestVersion)
            return failure(ErrorCode::FileNewer, "This run was written by a newer program.", where);
        run.id = json.at("id").get<std::string>();
        const auto state = valueOf<RunState>(json.at("state").get<std::string>());
        if (!state)
            return failure(ErrorCode::FileDamaged, "The run has an unknown state.", where);
        const bool ended = *state == RunState::Finished || *state == RunState::Failed;
        run.state = ended ? *state : RunState::Stopped;
        auto configuration = configurationFromJson(json.at("configuration"), where);
        if (!configuration)
            return tl::unexpected(configuration.error());
        run.configuration = std::move(*configuration);
        readOrigin(json, run);
        readFigures(json, run);
        readWords(json, run);
    } catch (const Json::exception &exception) {
        return failure(ErrorCode::FileDamaged,
                       std::string("The description of the run is damaged: ") + exception.what() + ".",
                       where);
    }
    return run;
}

} // namespace tlm
