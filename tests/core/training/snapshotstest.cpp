#include "core/training/snapshots.h"

#include <gtest/gtest.h>

#include "core/experiment/keptmodels.h"
#include "core/model/bert.h"
#include "core/training/modelstart.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// How often a stage of so many even steps keeps a model.
int keptIn(const Configuration &configuration, Stage stage, int steps)
{
    int kept = 0;
    for (int step = 0; step < steps; ++step)
        kept += snapshotIsDue(configuration, stage, double(step) / steps, double(step + 1) / steps);
    return kept;
}

} // namespace

TEST(Snapshots, AreKeptEvenlyOverTheStages)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    for (const int models : {0, 1, 2, 5, 10}) {
        configuration.compute.keptModels = models;
        const int joint = keptIn(configuration, Stage::Joint, 997),
                  tuning = keptIn(configuration, Stage::FineTuning, 31);
        EXPECT_EQ(joint + tuning, models);
        EXPECT_EQ(joint, models / 2);
    }
    Configuration one = syntheticConfiguration(Method::TaskOnly);
    one.compute.keptModels = 4;
    EXPECT_EQ(keptIn(one, Stage::FineTuning, 10), 4);
    EXPECT_TRUE(snapshotIsDue(one, Stage::FineTuning, 0.9, 1)) << "the last at the end";
}

TEST(Snapshots, ThoseOfAPathThatIsLeftAreRemoved)
{
    const TemporaryFolder folder;
    for (const char *name : {"7", "40", "100", "notes"})
        std::filesystem::create_directories(folder.path() / "models" / name);
    removeSnapshotsAfter(folder.path(), 40);
    EXPECT_TRUE(std::filesystem::exists(keptModelFolder(folder.path(), 7)));
    EXPECT_TRUE(std::filesystem::exists(keptModelFolder(folder.path(), 40)));
    EXPECT_FALSE(std::filesystem::exists(keptModelFolder(folder.path(), 100)));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "models" / "notes"));
    removeSnapshotsAfter(folder.path() / "nowhere", 0);
}
