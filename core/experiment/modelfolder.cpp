#include "core/experiment/modelfolder.h"

#include "core/data/tensorfolder.h"

namespace tlm {

namespace {

constexpr std::uint64_t largestConfiguration = 1 << 19;
constexpr const char *configurationName = "config.json";

bool isNumber(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

Expected<std::filesystem::path> findModel(const std::filesystem::path &workspaceRoot,
                                          const std::string &model)
{
    const auto isModel = [](const std::filesystem::path &folder) {
        std::error_code ignored;
        return std::filesystem::exists(folder / configurationName, ignored) && findWeights(folder);
    };
    std::error_code ignored;
    const auto at = model.find('@');
    const auto run = workspaceRoot / "runs" / model.substr(0, at);
    const auto name =
        at == std::string::npos ? "model" : std::filesystem::path("models") / model.substr(at + 1);
    const bool isRun = isNumber(model.substr(0, at)) && std::filesystem::is_directory(run, ignored) &&
                       (at == std::string::npos || isNumber(model.substr(at + 1)));
    if (isRun && isModel(run / name))
        return run / name;
    if (isModel(model))
        return std::filesystem::path(model);
    if (isRun)
        return failure(ErrorCode::ModelNotFound,
                       at == std::string::npos ? "The run has no model yet."
                                               : "The run has kept no model of this step.",
                       (run / name).string());
    return failure(ErrorCode::ModelNotFound, "There is no run and no folder of a model with this name.",
                   model);
}

Expected<FolderConfiguration> readModelFolder(const std::filesystem::path &folder)
{
    const std::filesystem::path file = folder / configurationName;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return failure(ErrorCode::ModelNotFound, "There is no config.json, so this is no folder of a model.",
                       folder.string());
    return readJson(file, largestConfiguration).and_then([&](const Json &json) {
        return readConfigJson(json, file.string());
    });
}

Expected<Configuration> withModelFolder(Configuration configuration,
                                        const std::filesystem::path &workspaceRoot)
{
    if (!needsModel(configuration.method))
        return configuration;
    const auto folder = findModel(workspaceRoot, configuration.model);
    if (!folder)
        return tl::unexpected(folder.error());
    configuration.model = folder->string();
    return configuration;
}

Expected<Configuration> withModelSizes(Configuration configuration)
{
    if (!needsModel(configuration.method))
        return configuration;
    const auto folder = readModelFolder(configuration.model);
    if (!folder)
        return tl::unexpected(folder.error());
    configuration.encoder = folder->model;
    return configuration;
}

} // namespace tlm
