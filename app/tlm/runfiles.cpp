#include "app/tlm/runfiles.h"

#include <fmt/format.h>

#include "core/baseline/linear.h"
#include "core/baseline/linearrun.h"
#include "core/data/checkpointfile.h"
#include "core/data/tensorfolder.h"
#include "core/evaluation/predictionsfile.h"
#include "core/experiment/keptmodels.h"
#include "core/experiment/modelfolder.h"
#include "core/text/tokenizer.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;

Expected<> checkConfiguration(const fs::path &file)
{
    return readJson(file)
        .and_then([&](const Json &json) { return configurationFromJson(json, file.string()); })
        .map([](const Configuration &) {});
}

Expected<> checkCheckpoint(const fs::path &file)
{
    return SafeTensors::open(file).and_then(
        [&](const SafeTensors &tensors) { return verifyCheckpoint(tensors, file.string()); });
}

Expected<> checkTokenizer(const fs::path &folder)
{
    return openTokenizer(folder).map([](const auto &) {});
}

Expected<> checkModel(const fs::path &folder)
{
    const auto weights = findWeights(folder);
    if (!weights)
        return failure(ErrorCode::ModelInvalid, "The model has no weights.", folder.string());
    return readModelFolder(folder)
        .and_then([&](const auto &) { return openWeights(*weights); })
        .and_then([&](const TensorSet &) { return checkTokenizer(folder); });
}

Expected<> checkLinear(const fs::path &folder)
{
    return LinearClassifier::open(folder).map([](const LinearClassifier &) {});
}

Expected<> checkPredictions(const fs::path &folder, Split split)
{
    return readPredictions(folder, split).map([](const StoredPredictions &) {});
}

} // namespace

void checkRunFiles(const Workspace &workspace, const Run &run, CheckReport &report)
{
    const fs::path folder = workspace.run(run.id);
    const int before = report.problems();
    const auto check = [&](const fs::path &path, const Expected<> &result) {
        std::error_code ignored;
        if (!result && fs::exists(path, ignored)) // what its method or its state does not need is not there
            report.bad(fmt::format("{} of run {}", path.lexically_relative(folder).string(), run.id),
                       result.error());
    };
    check(folder / "config.json", checkConfiguration(folder / "config.json"));
    check(checkpointFile(folder), checkCheckpoint(checkpointFile(folder)));
    for (const Split split : {Split::Dev, Split::Test})
        check(predictionsFile(folder, split), checkPredictions(folder, split));
    check(folder / "tokenizer", checkTokenizer(folder / "tokenizer"));
    check(linearFolder(workspace, run.id), checkLinear(linearFolder(workspace, run.id)));
    check(folder / "model", checkModel(folder / "model"));
    for (const std::int64_t step : keptModelSteps(folder))
        check(keptModelFolder(folder, step), checkModel(keptModelFolder(folder, step)));
    if (report.problems() == before)
        report.fine("run " + run.id, folder.string());
}

} // namespace tlm
