#include "core/experiment/modelfolder.h"

#include "core/data/tensorfolder.h"
#include "core/experiment/keptmodels.h"

namespace tlm {

namespace {

constexpr std::uint64_t largestConfiguration = 1 << 19;
constexpr const char *configurationName = "config.json";

bool isNumber(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

bool isModelFolder(const std::filesystem::path &folder)
{
    std::error_code ignored;
    return std::filesystem::exists(folder / configurationName, ignored) && findWeights(folder);
}

Expected<std::filesystem::path> findModel(const std::filesystem::path &workspaceRoot,
                                          const std::string &model)
{
    std::error_code ignored;
    const auto at = model.find('@');
    const auto run = workspaceRoot / "runs" / model.substr(0, at);
    const bool isBest = at == std::string::npos;
    const auto step = isBest ? std::nullopt : keptModelStep(model.substr(at + 1));
    const auto folder = step ? keptModelFolder(run, *step) : run / "model";
    const bool isRun =
        isNumber(model.substr(0, at)) && std::filesystem::is_directory(run, ignored) && (isBest || step);
    if (isRun && isModelFolder(folder))
        return folder;
    if (isModelFolder(model))
        return std::filesystem::path(model);
    if (isRun)
        return failure(ErrorCode::ModelNotFound,
                       isBest ? "The run has no model yet." : "The run has kept no model of this step.",
                       folder.string());
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
