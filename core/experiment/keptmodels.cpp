#include "core/experiment/keptmodels.h"

#include <algorithm>
#include <charconv>

namespace tlm {

namespace {

std::filesystem::path keptModelsFolder(const std::filesystem::path &runFolder)
{
    return runFolder / "models";
}

} // namespace

std::filesystem::path keptModelFolder(const std::filesystem::path &runFolder, std::int64_t step)
{
    return keptModelsFolder(runFolder) / std::to_string(step);
}

std::optional<std::int64_t> keptModelStep(const std::string &name)
{
    std::int64_t step = -1;
    std::from_chars(name.data(), name.data() + name.size(), step);
    const bool isStep = step >= 0 && std::to_string(step) == name;
    return isStep ? std::optional(step) : std::nullopt;
}

std::vector<std::int64_t> keptModelSteps(const std::filesystem::path &runFolder)
{
    std::vector<std::int64_t> steps;
    std::error_code failed;
    std::filesystem::directory_iterator at(keptModelsFolder(runFolder), failed);
    for (; !failed && at != std::filesystem::directory_iterator(); at.increment(failed)) {
        if (const auto step = keptModelStep(at->path().filename().string()))
            steps.push_back(*step);
    }
    std::ranges::sort(steps);
    return steps;
}

} // namespace tlm
