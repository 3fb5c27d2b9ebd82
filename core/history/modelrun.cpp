#include "core/history/modelrun.h"

#include <fmt/format.h>

namespace tlm {

namespace {

bool isNumber(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

Expected<> checkModelRun(const History &history, const Configuration &configuration)
{
    const std::string &model = configuration.model;
    std::error_code ignored;
    if (!needsModel(configuration.method) || !isNumber(model))
        return {};
    const auto run = history.run(model);
    if (!run && std::filesystem::is_directory(model, ignored))
        return {};
    if (!run)
        return tl::unexpected(run.error());
    if (run->configuration.method == Method::Linear)
        return failure(ErrorCode::RunState,
                       fmt::format("Run {} is a linear baseline: it has no network to start from.", model),
                       model);
    if (run->state == RunState::Failed || run->state == RunState::Stopped)
        return failure(
            ErrorCode::RunState,
            fmt::format("Run {} is {}: it has no model to start from.", model, runStateName(run->state)),
            model);
    return {};
}

} // namespace tlm
