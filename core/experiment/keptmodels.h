#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tlm {

/// Where a run keeps the model of a step of its way: `models/<step>` in its folder, in Hugging Face layout.
std::filesystem::path keptModelFolder(const std::filesystem::path &runFolder, std::int64_t step);

/// The step that a name of such a folder tells, if it tells one.
std::optional<std::int64_t> keptModelStep(const std::string &name);

/// The steps of which a run's folder keeps a model, whole or damaged, the earliest first; folders that no
/// step names are a person's own.
std::vector<std::int64_t> keptModelSteps(const std::filesystem::path &runFolder);

} // namespace tlm
