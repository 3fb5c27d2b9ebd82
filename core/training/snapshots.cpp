#include "core/training/snapshots.h"

#include <charconv>
#include <cmath>

#include "core/model/pretrained.h"

namespace tlm {

namespace {

std::filesystem::path modelsFolder(const std::filesystem::path &runFolder)
{
    return runFolder / "models";
}

/// The step that a folder's name tells, or −1.
std::int64_t stepOf(const std::string &name)
{
    std::int64_t step = -1;
    const char *end = name.data() + name.size();
    const auto parsed = std::from_chars(name.data(), end, step);
    return parsed.ec == std::errc() && parsed.ptr == end ? step : -1;
}

} // namespace

bool snapshotIsDue(const Configuration &configuration, Stage stage, double before, double after)
{
    const bool joint = hasJointStage(configuration.method);
    const bool tuning = configuration.fineTuning.epochs > 0 || configuration.fineTuning.steps > 0;
    const double stages = int(joint) + int(tuning);
    const double earlier = stage == Stage::FineTuning && joint ? 1 : 0;
    const auto models = [&](double progress) {
        return std::floor((earlier + progress) / stages *
                          static_cast<double>(configuration.compute.keptModels));
    };
    return models(before) != models(after);
}

std::filesystem::path snapshotFolder(const std::filesystem::path &runFolder, std::int64_t step)
{
    return modelsFolder(runFolder) / std::to_string(step);
}

Expected<> saveSnapshot(const std::filesystem::path &runFolder, std::int64_t step, const Bert &bert,
                        const TrainingData &data)
{
    std::error_code problem;
    std::filesystem::create_directories(modelsFolder(runFolder), problem);
    if (problem)
        return tl::unexpected(systemError(problem.value(), runFolder.string(), Access::Write));
    auto transaction = FolderTransaction::begin(snapshotFolder(runFolder, step));
    if (!transaction)
        return tl::unexpected(transaction.error());
    return savePretrained(bert, *data.tokenizer, data.labels, transaction->path()).and_then([&] {
        return transaction->commit();
    });
}

void removeSnapshotsAfter(const std::filesystem::path &runFolder, std::int64_t step)
{
    removeAbandoned(modelsFolder(runFolder));
    std::error_code ignored;
    std::vector<std::filesystem::path> left;
    for (const auto &entry : std::filesystem::directory_iterator(modelsFolder(runFolder), ignored)) {
        if (stepOf(entry.path().filename().string()) > step)
            left.push_back(entry.path());
    }
    for (const auto &folder : left)
        std::filesystem::remove_all(folder, ignored);
}

} // namespace tlm
