#include "core/sweep/sweepstart.h"

#include "sweepfixture.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using Starting = SweepTest;

} // namespace

TEST_F(Starting, QueuesARunForEveryExperimentWithItsTagAndSelections)
{
    const auto definition = sweepOf({"k=1,2", "task=birds", "seed=1,2"});
    const auto started = start(definition);
    ASSERT_EQ(started.made.size(), 4u);
    EXPECT_TRUE(started.existing.empty());
    for (const std::string &id : started.made) {
        const auto run = history.run(id).value();
        EXPECT_EQ(run.state, RunState::Queued);
        EXPECT_EQ(run.tags, (std::vector<std::string>{"sweep:some"}));
        EXPECT_TRUE(summarizeSelection(workspace, run.configuration.selection));
    }
    const auto stored = loadSweep(workspace, "some").value();
    EXPECT_EQ(stored.axes, definition.axes);
    ASSERT_EQ(stored.points.size(), 4u);
    EXPECT_EQ(stored.points[3].run, started.made[3]);
    EXPECT_EQ(history.claimQueued().value(), started.made[0]);
}

TEST_F(Starting, AgainMakesNothing)
{
    const auto definition = sweepOf({"k=1,2", "task=birds"});
    const auto first = start(definition);
    const auto points = expand(definition);
    const SweepPlan again = plan(definition, points);
    EXPECT_EQ(again.newRuns, 0u);
    EXPECT_EQ(again.experiments, 2u);
    EXPECT_TRUE(again.newSelections.empty());
    EXPECT_EQ(again.flops, 0);
    EXPECT_EQ(again.diskBytes, 0u);
    const auto second = start(definition);
    EXPECT_TRUE(second.made.empty());
    EXPECT_EQ(second.existing, first.made);
    EXPECT_EQ(history.runs()->size(), 2u);
    EXPECT_EQ(history.run(first.made[0])->tags.size(), 1u);
}

TEST_F(Starting, APlanCountsTheSizesOfPretrainedModels)
{
    const auto folderOfModel = folder / "bert";
    std::filesystem::create_directories(folderOfModel);
    folder.write("bert/model.safetensors", "");
    folder.write("bert/config.json", R"({"vocab_size":30522,"hidden_size":768,"num_hidden_layers":12,)"
                                     R"("num_attention_heads":12,"intermediate_size":3072,)"
                                     R"("max_position_embeddings":512})");
    SweepDefinition definition = sweepOf({"task=birds"});
    definition.base.method = "finetune-mlm";
    const auto planOf = [&](const std::string &model) {
        definition.base.model = model;
        return plan(definition, expand(definition));
    };
    const SweepPlan known = planOf(folderOfModel.string()), unknown = planOf("77");
    EXPECT_DOUBLE_EQ(known.flops, 6 * known.tokens * 108'891'648.0);
    EXPECT_GT(known.diskBytes, 4u * 108'891'648u);
    EXPECT_EQ(unknown.tokens, known.tokens);
    EXPECT_EQ(unknown.flops, 0);
    EXPECT_EQ(unknown.diskBytes, 0u);
}

TEST_F(Starting, MoreValuesMakeWhatIsMissing)
{
    const auto first = start(sweepOf({"k=1", "task=birds"}));
    const auto second = start(sweepOf({"k=1,2", "task=birds,scierc"}));
    EXPECT_EQ(second.existing, first.made);
    EXPECT_EQ(second.made.size(), 3u);
    SweepDefinition other = sweepOf({"k=1", "task=birds"});
    other.name = "other";
    EXPECT_EQ(start(other).existing, first.made);
    EXPECT_EQ(history.run(first.made[0])->tags, (std::vector<std::string>{"sweep:some", "sweep:other"}));
}

TEST_F(Starting, AnotherSweepOfTheNameIsNotLost)
{
    start(sweepOf({"method=linear", "task=birds"}));
    const auto before = loadSweep(workspace, "some").value();
    const auto definition = sweepOf({"method=linear", "task=scierc"});
    const auto points = expand(definition);
    NoProgress progress;
    const SweepPlan all = planSweep(workspace, points, KnownRuns({}, {})).value();
    const auto refused = startSweep(workspace, history, definition, points, all, false, progress, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NameTaken);
    EXPECT_EQ(loadSweep(workspace, "some").value(), before);
    EXPECT_EQ(history.runs()->size(), 1u);
}

TEST_F(Starting, RunsThatAnybodyMadeCountUnlessTheyFailed)
{
    const auto definition = sweepOf({"method=task-only", "task=birds"});
    Configuration same = expand(definition)[0].configuration;
    same.compute.threads = 7; // the computer is no part of an experiment
    const std::string id = history.create(same).value();
    EXPECT_EQ(start(definition).existing, (std::vector<std::string>{id}));
    for (const RunState gone : {RunState::Failed, RunState::Stopped}) {
        ASSERT_TRUE(history.setState(id, gone, "cause"));
        EXPECT_EQ(plan(definition, expand(definition)).newRuns, 1u);
    }
    ASSERT_TRUE(history.setState(id, RunState::Paused));
    EXPECT_EQ(plan(definition, expand(definition)).newRuns, 0u);
    ASSERT_TRUE(history.setArchived(id, true));
    EXPECT_EQ(start(definition).made.size(), 1u);
}

TEST_F(Starting, ATimeBudgetThatBecameTokensIsStillTheSameExperiment)
{
    SweepDefinition definition = sweepOf({"k=1", "task=birds"});
    definition.base.budget = "10min";
    const auto first = start(definition);
    Configuration measured = history.run(first.made[0])->configuration;
    measured.joint.minutes = 0;
    measured.joint.tokens = 12'345'678;
    ASSERT_TRUE(history.setConfiguration(first.made[0], measured));
    EXPECT_EQ(start(definition).existing, first.made);
}

TEST_F(Starting, EqualExperimentsShareARun)
{
    const auto definition = sweepOf({"method=linear", "k=1,2", "task=birds", "rho2=1,2"});
    const auto started = start(definition);
    EXPECT_EQ(started.made.size(), 1u);
    const auto stored = loadSweep(workspace, "some").value();
    ASSERT_EQ(stored.points.size(), 4u);
    for (const auto &point : stored.points)
        EXPECT_EQ(point.run, started.made[0]);
}

TEST_F(Starting, APlanTellsWhatIsMissingAndItsCost)
{
    SweepDefinition definition = sweepOf({"method=tlm,random,linear", "task=birds", "seed=1,2"});
    definition.base.budget = "2M";
    const auto points = expand(definition);
    const SweepPlan all = plan(definition, points);
    EXPECT_EQ(all.newRuns, 6u);
    EXPECT_EQ(all.tokens, 8e6);
    EXPECT_GT(all.flops, 0);
    EXPECT_GT(all.flopsReal, 0);
    EXPECT_GT(all.diskBytes, 0u);
    ASSERT_EQ(all.newSelections.size(), 3u);
    EXPECT_EQ(all.newSelections[0].name, "birds-k50-acl");
    EXPECT_EQ(all.newSelections[2].name, "birds-k50-acl-random-2");
    EXPECT_TRUE(history.runs()->empty());
    EXPECT_TRUE(workspace.list("selections").empty());
}

TEST_F(Starting, AStopAmidSelectionsLeavesNoRun)
{
    const auto definition = sweepOf({"k=1", "task=birds"});
    const auto points = expand(definition);
    NoProgress progress;
    std::stop_source source;
    source.request_stop();
    const auto stopped = startSweep(workspace, history, definition, points, plan(definition, points), false,
                                    progress, source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
    EXPECT_TRUE(history.runs()->empty());
    EXPECT_FALSE(loadSweep(workspace, "some"));
}

TEST_F(Starting, ClaimedRunsAreNoRunners)
{
    EXPECT_EQ(start(sweepOf({"method=linear", "task=birds"}), true).made.size(), 1u);
    EXPECT_FALSE(history.claimQueued().value());
}

TEST_F(Starting, ABadNameIsRefused)
{
    SweepDefinition definition = sweepOf({"method=linear", "task=birds"});
    definition.name = "../away";
    const auto points = expand(definition);
    NoProgress progress;
    const SweepPlan none = planSweep(workspace, points, KnownRuns({}, {})).value();
    const auto refused = startSweep(workspace, history, definition, points, none, false, progress, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NameInvalid);
    EXPECT_TRUE(history.runs()->empty());
}
