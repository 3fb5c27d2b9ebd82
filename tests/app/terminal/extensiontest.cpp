#include <gtest/gtest.h>

#include "app/terminal/extension.h"
#include "core/data/task.h"
#include "tests/temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Four epochs of a task of two examples, which are one batch.
Configuration smallConfiguration()
{
    Configuration configuration = preset(Method::TaskOnly, Recipe::Fast, Scale::Tiny);
    configuration.task = "letters";
    configuration.fineTuning.epochs = 4;
    return configuration;
}

class ExtensionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Task task;
        task.name = "letters";
        task.labels = {"x", "y"};
        for (auto &split : task.splits)
            split = {{"a b", {}, 0}, {"c d", {}, 1}};
        task.hash = hashTask(task);
        ASSERT_TRUE(saveTask(workspace(), task));
        ASSERT_EQ(history().create(smallConfiguration()).value(), "1");
    }
    Workspace workspace() const { return Workspace::open(folder.path()).value(); }
    History history() const { return std::move(*History::open(folder.path())); }
    tlm::Run stored() const { return history().run("1").value(); }

    const TemporaryFolder folder;
};

} // namespace

TEST(Extension, EpochsBecomeTheStepsTheyAreAndTheNewOnes)
{
    Configuration configuration = smallConfiguration();
    configuration.fineTuning.batch = 32;
    const auto steps = [&](double epochs, std::int64_t examples) {
        configuration.fineTuning.epochs = epochs;
        configuration.fineTuning.steps = 0;
        const auto longer = extended(configuration, examples, 10).fineTuning;
        EXPECT_EQ(longer.epochs, 0);
        return longer.steps;
    };
    EXPECT_EQ(steps(8, 1200), 8 * 38 + 10);
    EXPECT_EQ(steps(1, 32), 1 + 10);
    EXPECT_EQ(steps(1, 33), 2 + 10);
    EXPECT_EQ(steps(0.5, 320), 5 + 10);
}

TEST(Extension, StepsAreAddedToStepsAndNothingElseChanges)
{
    Configuration configuration = smallConfiguration();
    configuration.fineTuning.epochs = 0;
    configuration.fineTuning.steps = 100;
    auto longer = extended(configuration, 1200, 50);
    EXPECT_EQ(longer.fineTuning.steps, 150);
    longer.fineTuning.steps = 100;
    EXPECT_EQ(longer, configuration);
}

TEST_F(ExtensionTest, ARunThatFailsAtOnceHasItsConfigurationBack)
{
    const auto configuration = stored().configuration;
    const auto execute = [&](ErrorCode code) {
        auto store = history();
        return executeExtended(workspace(), store, stored(), 3, [&]() -> Expected<RunState> {
            EXPECT_EQ(stored().configuration.fineTuning.steps, 7);
            return failure(code, "It failed.");
        });
    };
    EXPECT_EQ(execute(ErrorCode::DiskFull).error().code, ErrorCode::DiskFull);
    EXPECT_EQ(stored().configuration, configuration);
}

TEST_F(ExtensionTest, ARunThatFailsLaterKeepsItsSteps)
{
    auto store = history();
    const auto executed = executeExtended(workspace(), store, stored(), 3, [&]() -> Expected<RunState> {
        RunFigures figures;
        figures.step = 1;
        EXPECT_TRUE(store.record("1", figures, {}));
        return failure(ErrorCode::DiskFull, "It failed.");
    });
    EXPECT_FALSE(executed);
    EXPECT_EQ(stored().configuration.fineTuning.steps, 7);
}

TEST_F(ExtensionTest, AFewShotRunHasTheEpochsOfTheExamplesItDrew)
{
    Task task;
    task.name = "many";
    task.labels = {"x", "y"};
    for (auto &split : task.splits)
        for (int i = 0; i < 20; ++i)
            split.push_back({"text " + std::to_string(i), {}, i % 2});
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(workspace(), task));
    Configuration configuration = smallConfiguration();
    configuration.task = "many";
    configuration.data.examplesPerClass = 2;
    configuration.fineTuning.batch = 2; // two batches of four examples
    auto store = history();
    const std::string id = store.create(configuration).value();
    const auto run = store.run(id).value();
    EXPECT_TRUE(executeExtended(workspace(), store, run, 3, [&]() -> Expected<RunState> {
        EXPECT_EQ(store.run(id)->configuration.fineTuning.steps, 4 * 2 + 3);
        return RunState::Finished;
    }));
}
