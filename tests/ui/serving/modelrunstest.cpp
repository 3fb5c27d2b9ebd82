#include "ui/serving/modelruns.h"

#include <gtest/gtest.h>

#include "core/experiment/keptmodels.h"
#include "ui/serving/modelserver.h"
#include "ui/serving/sharedserver.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

TEST(ModelRuns, aNetworkIsThereWhenItsFolderIs)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({.method = Method::Tlm});
    EXPECT_FALSE(hasNetwork(work.workspace(), *work.history().run(id)));
    EXPECT_FALSE(hasModel(work.workspace(), *work.history().run(id)));
    work.addModel(id);
    EXPECT_TRUE(hasNetwork(work.workspace(), *work.history().run(id)));
    EXPECT_TRUE(hasModel(work.workspace(), *work.history().run(id)));
}

TEST(ModelRuns, aFinishedLinearRunPredictsButHasNoNetwork)
{
    test::TestWorkspace work;
    const auto done = *work.history().run(work.addRun({.method = Method::Linear}));
    const auto failed =
        *work.history().run(work.addRun({.method = Method::Linear, .state = RunState::Failed}));
    EXPECT_TRUE(hasModel(work.workspace(), done));
    EXPECT_FALSE(hasNetwork(work.workspace(), done));
    EXPECT_FALSE(hasModel(work.workspace(), failed));
}

TEST(KeptSteps, areThoseWhoseModelIsWhole)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({.method = Method::Tlm});
    for (const std::int64_t step : {90, 1000, 200, 300})
        work.addKeptModel(id, step);
    const auto folder = work.workspace().run(id);
    std::filesystem::remove(keptModelFolder(folder, 200) / "config.json");
    std::filesystem::remove(keptModelFolder(folder, 300) / "model.safetensors");
    EXPECT_EQ(keptSteps(work.workspace(), *work.history().run(id)), (std::vector<std::int64_t>{1000, 90}));
}

TEST(WeightsTime, isOfTheWeightsOfARunACheckpointOrAFolder)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({.method = Method::Tlm});
    const QString run = QString::fromStdString(id);
    work.addModel(id);
    EXPECT_FALSE(weightsTime(work.workspace(), run)) << "there are no weights";
    const auto folder = work.workspace().run(id);
    work.addKeptModel(id, 7);
    const auto time = std::filesystem::file_time_type::clock::now();
    int hour = 0;
    std::set<qint64> times;
    for (const auto &[model, path] : std::map<QString, std::filesystem::path>{
             {run, folder / "model"},
             {run + "@7", keptModelFolder(folder, 7)},
             {QString::fromStdString(work.folder().string()), work.folder()}}) {
        ASSERT_TRUE(writeFile(path / "config.json", "{}"));
        ASSERT_TRUE(writeFile(path / "model.safetensors", "weights"));
        std::filesystem::last_write_time(path / "model.safetensors", time - std::chrono::hours(++hour));
        ASSERT_TRUE(weightsTime(work.workspace(), model)) << model.toStdString();
        times.insert(*weightsTime(work.workspace(), model));
    }
    EXPECT_EQ(times.size(), 3u);
}

TEST(TaskTime, changesWhenATaskIsWrittenAnew)
{
    test::TestWorkspace work;
    EXPECT_FALSE(taskTime(work.workspace(), "birds"));
    work.addTask("birds");
    const auto first = taskTime(work.workspace(), "birds");
    ASSERT_TRUE(first);
    const auto manifest = work.workspace().task("birds") / "manifest.json";
    std::filesystem::last_write_time(manifest,
                                     std::filesystem::last_write_time(manifest) + std::chrono::seconds(1));
    EXPECT_NE(taskTime(work.workspace(), "birds"), first);
}

TEST(SharedServer, isOneForAllPagesOfAWindow)
{
    test::TestWorkspace work;
    test::TestWorkspace other;
    EXPECT_EQ(&sharedServer(work.studio()), &sharedServer(work.studio()));
    EXPECT_NE(&sharedServer(work.studio()), &sharedServer(other.studio()));
    EXPECT_NE(&sharedServer(work.studio()), &patientServer(work.studio()));
    EXPECT_NE(&sharedServer(work.studio()), &comparedServer(work.studio()));
}

} // namespace
} // namespace tlm
