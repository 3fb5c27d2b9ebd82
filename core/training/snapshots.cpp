#include "core/training/snapshots.h"

#include <cmath>

#include "core/experiment/keptmodels.h"
#include "core/model/pretrained.h"

namespace tlm {

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

Expected<> saveSnapshot(const std::filesystem::path &runFolder, std::int64_t step, const Bert &bert,
                        const TrainingData &data)
{
    const std::filesystem::path folder = keptModelFolder(runFolder, step);
    std::error_code problem;
    std::filesystem::create_directories(folder.parent_path(), problem);
    if (problem)
        return tl::unexpected(systemError(problem.value(), runFolder.string(), Access::Write));
    auto transaction = FolderTransaction::begin(folder);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return savePretrained(bert, *data.tokenizer, data.labels, transaction->path()).and_then([&] {
        return transaction->commit();
    });
}

void removeSnapshotsAfter(const std::filesystem::path &runFolder, std::int64_t step)
{
    removeAbandoned(keptModelFolder(runFolder, step).parent_path());
    std::error_code ignored;
    for (const std::int64_t kept : keptModelSteps(runFolder)) {
        if (kept > step)
            std::filesystem::remove_all(keptModelFolder(runFolder, kept), ignored);
    }
}

} // namespace tlm
