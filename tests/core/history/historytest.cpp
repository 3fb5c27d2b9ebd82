#include "core/history/history.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/base/file.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

class HistoryTest : public testing::Test
{
protected:
    std::string add()
    {
        Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
        configuration.task = "scierc";
        return history.create(configuration).value();
    }
    RunState stateOf(const std::string &id) { return history.run(id)->state; }
    std::vector<MetricPoint> points(const std::string &id)
    {
        std::int64_t last = 0;
        return history.metrics(id, 0, last).value();
    }
    FileLock lock(const std::string &id) { return FileLock::acquire(lockFile(folder.path(), id)).value(); }

    test::TemporaryFolder folder;
    History history = History::open(folder.path()).value();
};

MetricPoint point(std::int64_t step, const std::string &name, double value)
{
    return {step, std::uint64_t(step) * 2048, name, value, 1'700'000'000'000 + step};
}

} // namespace

TEST_F(HistoryTest, NewRunIsQueuedAndHasItsFolder)
{
    Configuration configuration = preset(Method::Random, Recipe::Faithful, Scale::Mini);
    configuration.task = "naïve \"task\"";
    configuration.seed = 42;
    const std::string id = history.create(configuration).value();
    EXPECT_TRUE(std::filesystem::is_directory(folder / "runs" / id));
    const auto run = history.run(id).value();
    EXPECT_EQ(run.id, id);
    EXPECT_EQ(run.state, RunState::Queued);
    EXPECT_EQ(run.configuration, configuration);
    EXPECT_GT(run.created, 1'700'000'000'000);
    EXPECT_FALSE(run.dev.has_value());
    EXPECT_FALSE(run.bestStep.has_value());
}

TEST_F(HistoryTest, RunsAreListedNewestFirstAndSurviveReopening)
{
    const std::string first = add(), second = add(), third = add();
    const History again = History::open(folder.path()).value();
    const auto runs = again.runs().value();
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs[0].id, third);
    EXPECT_EQ(runs[2].id, first);
    EXPECT_NE(first, second);
}

TEST_F(HistoryTest, TheNewestRunsAreThoseThatAreNotArchived)
{
    const std::string first = add(), second = add(), third = add(), fourth = add();
    ASSERT_TRUE(history.setArchived(third, true));
    const auto newest = history.newestRuns(2).value();
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].id, fourth);
    EXPECT_EQ(newest[1].id, second);
    EXPECT_EQ(history.newestRuns(99)->size(), 3u);
}

TEST_F(HistoryTest, IdsAreNeverUsedAgain)
{
    const std::string first = add();
    ASSERT_TRUE(history.remove(first));
    std::filesystem::create_directories(folder / "runs" / "2");
    EXPECT_EQ(add(), "3");
    EXPECT_FALSE(history.run(first));
}

TEST_F(HistoryTest, UnknownRunIsNamed)
{
    for (const char *id : {"1", "0", "-1", "", "abc", "1x", "99999999999999999999", "1; DROP TABLE run"}) {
        EXPECT_EQ(history.run(id).error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.setNote(id, "x").error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.remove(id).error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.giveOrder(id, Order::Pause).error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.pendingOrder(id).error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.start(id, {}, 0).error().code, ErrorCode::RunNotFound) << id;
        EXPECT_EQ(history.record(id, {}, {}).error().code, ErrorCode::RunNotFound) << id;
        std::int64_t last = 0;
        EXPECT_EQ(history.metrics(id, 0, last).error().code, ErrorCode::RunNotFound) << id;
    }
    EXPECT_EQ(history.changeCounter(), 0);
}

TEST_F(HistoryTest, PersonsChangesAreKept)
{
    const std::string id = add();
    const std::string note = std::string("# best\nso far \xE2\x9C\x93 '; --") + '\0' + "end";
    ASSERT_TRUE(history.setNote(id, note));
    ASSERT_TRUE(history.setTags(id, {"baseline", "with \"quotes\"", ""}));
    ASSERT_TRUE(history.setArchived(id, true));
    const auto run = history.run(id).value();
    EXPECT_EQ(run.note, note);
    EXPECT_EQ(run.tags, (std::vector<std::string>{"baseline", "with \"quotes\"", ""}));
    EXPECT_TRUE(run.archived);
    ASSERT_TRUE(history.setArchived(id, false));
    EXPECT_FALSE(history.run(id)->archived);
}

TEST_F(HistoryTest, FiguresAndMachineAreKept)
{
    const std::string id = add();
    const FileLock held = lock(id);
    RunMachine machine;
    machine.device = "cpu";
    machine.version = "0.1.0";
    machine.precision = "bf16";
    machine.inputs = R"({"task":"0123"})";
    machine.threads = 2;
    machine.process = 77;
    ASSERT_TRUE(history.start(id, machine, 0));
    EXPECT_EQ(stateOf(id), RunState::Preparing);
    ASSERT_TRUE(history.setState(id, RunState::Running));
    RunFigures figures;
    figures.stage = "joint";
    figures.step = 120;
    figures.totalSteps = 7813;
    figures.tokens = 245'760;
    figures.padded = 250'000;
    figures.joules = 1234.5;
    figures.memory = 400'000'000;
    figures.flops = 2.2e12;
    figures.flopsReal = 1.9e12;
    figures.seconds = 7.5;
    figures.bestStep = 100;
    figures.dev = 0.6125;
    ASSERT_TRUE(history.record(id, figures, {}));
    const auto run = history.run(id).value();
    EXPECT_EQ(run.state, RunState::Running);
    EXPECT_EQ(run.device, "cpu");
    EXPECT_EQ(run.inputs, machine.inputs);
    EXPECT_EQ(run.threads, 2);
    EXPECT_EQ(run.process, 77);
    EXPECT_FALSE(run.host.empty());
    EXPECT_EQ(run.stage, "joint");
    EXPECT_EQ(run.totalSteps, 7813);
    EXPECT_EQ(run.tokens, 245'760u);
    EXPECT_EQ(run.padded, 250'000u);
    EXPECT_EQ(run.joules, 1234.5);
    EXPECT_EQ(run.memory, 400'000'000u);
    figures.memory = 300'000'000;
    ASSERT_TRUE(history.record(id, figures, {}));
    EXPECT_EQ(history.run(id)->memory, 400'000'000u) << "the peak of all its processes";
    EXPECT_EQ(run.flopsReal, 1.9e12);
    EXPECT_EQ(run.bestStep, 100);
    EXPECT_EQ(run.dev, 0.6125);
    EXPECT_FALSE(run.test.has_value());
}

TEST_F(HistoryTest, MetricsComeInOrderOfWritingWithStrangeValues)
{
    const std::string id = add(), other = add();
    const double infinity = std::numeric_limits<double>::infinity();
    ASSERT_TRUE(history.record(id, {}, {point(1, "loss.task", 2.5), point(1, "dev.macro_f1", 0.1)}));
    ASSERT_TRUE(history.record(other, {}, {point(9, "loss.task", 7)}));
    std::int64_t last = 0;
    ASSERT_EQ(history.metrics(id, 0, last)->size(), 2u);
    ASSERT_TRUE(history.record(id, {},
                               {point(2, "loss.task", std::nan("")), point(3, "loss.task", infinity),
                                point(4, "loss.task", -infinity), point(5, "loss.task", 5e-324)}));
    const auto more = history.metrics(id, last, last).value();
    ASSERT_EQ(more.size(), 4u);
    EXPECT_TRUE(std::isnan(more[0].value));
    EXPECT_EQ(more[1].value, infinity);
    EXPECT_EQ(more[2].value, -infinity);
    EXPECT_EQ(more[3].value, 5e-324);
    EXPECT_EQ(more[3].step, 5);
    EXPECT_EQ(more[3].tokens, 10'240u);
    EXPECT_EQ(more[3].name, "loss.task");
    EXPECT_EQ(more[3].time, 1'700'000'000'005);
    const std::int64_t before = last;
    EXPECT_TRUE(history.metrics(id, last, last)->empty());
    EXPECT_EQ(last, before);
}

TEST_F(HistoryTest, EvaluationThatIsRepeatedAfterAKillIsOnePoint)
{
    const std::string id = add();
    ASSERT_TRUE(history.record(id, {}, {point(20, "dev.macro_f1", 0.5), point(20, "dev.loss", 2)}));
    ASSERT_TRUE(history.start(id, {}, 20));
    ASSERT_TRUE(history.record(id, {}, {point(20, "dev.macro_f1", 0.5), point(20, "dev.loss", 2)}));
    const auto kept = points(id);
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[0].name, "dev.macro_f1");
    EXPECT_EQ(kept[0].value, 0.5);
    EXPECT_EQ(kept[1].name, "dev.loss");
}

TEST_F(HistoryTest, StartForgetsWhatIsNewerThanTheCheckpoint)
{
    const std::string id = add();
    RunFigures figures;
    figures.step = 30;
    figures.bestStep = 25;
    figures.dev = 0.7;
    figures.tokens = 500;
    ASSERT_TRUE(history.record(id, figures, {point(10, "a", 1), point(20, "a", 2), point(30, "a", 3)}));
    std::int64_t last = 0;
    ASSERT_TRUE(history.metrics(id, 0, last));
    ASSERT_TRUE(history.start(id, {}, 20));
    ASSERT_EQ(points(id).size(), 2u);
    EXPECT_EQ(points(id).back().step, 20);
    auto run = history.run(id).value();
    EXPECT_EQ(run.step, 20);
    EXPECT_FALSE(run.bestStep.has_value());
    EXPECT_FALSE(run.dev.has_value());
    EXPECT_EQ(run.tokens, 500u);
    ASSERT_TRUE(history.record(id, {}, {point(25, "a", 4)}));
    EXPECT_EQ(history.metrics(id, last, last)->size(), 1u) << "a reader must see what comes after a resume";
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_TRUE(points(id).empty());
    EXPECT_EQ(history.run(id)->tokens, 0u);
}

TEST_F(HistoryTest, EventsOutliveWhatIsForgotten)
{
    const std::string id = add();
    ASSERT_TRUE(
        history.record(id, {}, {point(10, "a", 1), point(30, "a", 3), point(30, "event.rollback", 0.5)}));
    ASSERT_TRUE(history.goBack(id, 20));
    ASSERT_EQ(points(id).size(), 2u);
    EXPECT_EQ(points(id).back().name, "event.rollback");
    ASSERT_TRUE(history.start(id, {}, 5));
    ASSERT_EQ(points(id).size(), 1u);
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_TRUE(points(id).empty()) << "a run that begins anew has had none";
    EXPECT_EQ(history.goBack("x", 0).error().code, ErrorCode::RunNotFound);
}

TEST_F(HistoryTest, ARunThatWaitsForItsDeviceIsQueuedButNotTaken)
{
    const std::string id = add();
    ASSERT_TRUE(history.setState(id, RunState::Paused));
    ASSERT_TRUE(history.wait(id, RunState::Paused));
    EXPECT_EQ(stateOf(id), RunState::Queued);
    EXPECT_FALSE(history.claimQueued().value());
    ASSERT_TRUE(history.wait(id, RunState::Queued));
    ASSERT_TRUE(history.giveOrder(id, Order::Stop));
    EXPECT_EQ(history.wait(id, RunState::Queued).error().code, ErrorCode::RunState);
    EXPECT_EQ(stateOf(id), RunState::Stopped);
    EXPECT_TRUE(history.wait(id, RunState::Stopped)) << "a stopped run may be started again";
}

TEST_F(HistoryTest, AStopSinceTheTrainerLookedIsNotOverwritten)
{
    const std::string id = add();
    ASSERT_TRUE(history.record(id, {}, {point(10, "a", 1)}));
    ASSERT_TRUE(history.giveOrder(id, Order::Stop));
    for (const RunState seen : {RunState::Queued, RunState::Paused, RunState::Failed}) {
        EXPECT_EQ(history.start(id, {}, 0, seen).error().code, ErrorCode::RunState);
        EXPECT_EQ(history.wait(id, seen).error().code, ErrorCode::RunState);
    }
    EXPECT_EQ(stateOf(id), RunState::Stopped);
    EXPECT_EQ(points(id).size(), 1u) << "nothing was deleted";
    EXPECT_TRUE(history.start(id, {}, 0, RunState::Stopped)) << "a stopped run may be started again";
}

TEST_F(HistoryTest, BestStepBeforeTheCheckpointIsKept)
{
    const std::string id = add();
    RunFigures figures;
    figures.step = 30;
    figures.bestStep = 15;
    figures.dev = 0.7;
    figures.test = 0.6;
    ASSERT_TRUE(history.record(id, figures, {}));
    ASSERT_TRUE(history.start(id, {}, 20));
    EXPECT_EQ(history.run(id)->bestStep, 15);
    EXPECT_EQ(history.run(id)->dev, 0.7);
    EXPECT_EQ(history.run(id)->test, 0.6);
}

TEST_F(HistoryTest, RunWithoutItsLockIsLost)
{
    const std::string id = add();
    {
        const FileLock held = lock(id);
        ASSERT_TRUE(history.start(id, {}, 0));
        ASSERT_TRUE(history.setState(id, RunState::Running));
        EXPECT_EQ(stateOf(id), RunState::Running);
    }
    EXPECT_EQ(stateOf(id), RunState::Lost);
    const FileLock held = lock(id);
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(stateOf(id), RunState::Preparing);
}

TEST_F(HistoryTest, RunOfAnotherMachineLivesByItsBeat)
{
    const std::string id = add();
    RunMachine machine;
    machine.host = "another-machine";
    ASSERT_TRUE(history.start(id, machine, 0));
    EXPECT_EQ(stateOf(id), RunState::Preparing);
    EXPECT_EQ(history.remove(id).error().code, ErrorCode::RunLocked);
}

TEST_F(HistoryTest, OrdersGoToRunningTrainersOnly)
{
    const std::string id = add();
    EXPECT_EQ(history.giveOrder(id, Order::Pause).error().code, ErrorCode::RunState);
    const FileLock held = lock(id);
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(history.pendingOrder(id), Order::None);
    for (const Order order : {Order::Pause, Order::Stop, Order::StopKeepBest, Order::None}) {
        ASSERT_TRUE(history.giveOrder(id, order));
        EXPECT_EQ(history.pendingOrder(id), order);
    }
    ASSERT_TRUE(history.giveOrder(id, Order::Stop));
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(history.pendingOrder(id), Order::None) << "an old order must not stop a new start";
    for (const RunState state : {RunState::Finished, RunState::Failed, RunState::Stopped}) {
        ASSERT_TRUE(history.setState(id, state));
        EXPECT_EQ(history.giveOrder(id, Order::Stop).error().code, ErrorCode::RunState);
    }
}

TEST_F(HistoryTest, StopOfARunWithoutTrainerIsDoneAtOnce)
{
    const std::string queued = add(), lost = add(), paused = add();
    ASSERT_TRUE(history.start(lost, {}, 0));
    ASSERT_TRUE(history.setState(paused, RunState::Paused));
    for (const std::string &id : {queued, lost, paused}) {
        EXPECT_EQ(history.giveOrder(id, Order::StopKeepBest).error().code, ErrorCode::RunState);
        ASSERT_TRUE(history.giveOrder(id, Order::Stop));
        EXPECT_EQ(stateOf(id), RunState::Stopped);
    }
}

TEST_F(HistoryTest, FailureKeepsItsCauseUntilTheNextStart)
{
    const std::string id = add();
    ASSERT_TRUE(history.setState(id, RunState::Failed, "The loss is not a number."));
    EXPECT_EQ(history.run(id)->error, "The loss is not a number.");
    ASSERT_TRUE(history.start(id, {}, 0));
    EXPECT_EQ(history.run(id)->error, "");
    EXPECT_EQ(history.setState(id, RunState::Lost).error().code, ErrorCode::RunState);
}

TEST_F(HistoryTest, HeldRunIsNotRemovedNorReconfigured)
{
    const std::string id = add();
    ASSERT_TRUE(history.record(id, {}, {point(1, "a", 1)}));
    {
        const FileLock held = lock(id);
        EXPECT_EQ(history.remove(id).error().code, ErrorCode::RunLocked);
        ASSERT_TRUE(history.start(id, {}, 0));
        EXPECT_EQ(history.remove(id).error().code, ErrorCode::RunLocked);
        EXPECT_EQ(history.setConfiguration(id, {}).error().code, ErrorCode::RunState);
    }
    Configuration extended = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    extended.joint.tokens *= 2;
    ASSERT_TRUE(history.setConfiguration(id, extended));
    EXPECT_EQ(history.run(id)->configuration, extended);
    ASSERT_TRUE(history.remove(id));
    EXPECT_FALSE(std::filesystem::exists(folder / "runs" / id));
    EXPECT_TRUE(history.runs()->empty());
}

TEST_F(HistoryTest, TrainerMayStoreWhatItsTimeBudgetIsWorth)
{
    const std::string id = add();
    const FileLock held = lock(id);
    RunMachine machine;
    machine.process = ::getpid();
    ASSERT_TRUE(history.start(id, machine, 0));
    Configuration configuration = history.run(id)->configuration;
    configuration.joint.tokens = 123'456;
    ASSERT_TRUE(history.setConfiguration(id, configuration));
    EXPECT_EQ(history.run(id)->configuration, configuration);
    machine.host = "another-machine";
    ASSERT_TRUE(history.start(id, machine, 0));
    EXPECT_EQ(history.setConfiguration(id, configuration).error().code, ErrorCode::RunState);
}

TEST_F(HistoryTest, RunWhoseFolderIsGoneCanBeRemoved)
{
    const std::string id = add();
    std::filesystem::remove_all(folder / "runs" / id);
    ASSERT_TRUE(history.remove(id));
    EXPECT_TRUE(history.runs()->empty());
}

TEST_F(HistoryTest, CounterChangesWithEveryChangeAndWithNothingElse)
{
    std::int64_t counter = history.changeCounter().value();
    const auto changed = [&] {
        const std::int64_t now = history.changeCounter().value();
        return std::exchange(counter, now) != now;
    };
    const std::string id = add();
    EXPECT_TRUE(changed());
    ASSERT_TRUE(history.runs());
    EXPECT_FALSE(history.setNote("77", "x"));
    EXPECT_FALSE(changed());
    ASSERT_TRUE(history.setNote(id, "x"));
    EXPECT_TRUE(changed());
    ASSERT_TRUE(history.record(id, {}, {point(1, "a", 1)}));
    EXPECT_TRUE(changed());
    ASSERT_TRUE(history.claimQueued());
    EXPECT_TRUE(changed());
    ASSERT_EQ(history.claimQueued(), std::nullopt);
    EXPECT_FALSE(changed());
    ASSERT_TRUE(history.remove(id));
    EXPECT_TRUE(changed());
}

TEST_F(HistoryTest, QueuedRunsAreClaimedOldestFirstAndOnce)
{
    const std::string first = add();
    const std::string own = history.create(preset(Method::Tlm, Recipe::Fast, Scale::Tiny), true).value();
    const std::string second = add();
    ASSERT_TRUE(history.setState(add(), RunState::Finished));
    EXPECT_EQ(history.claimQueued(), first);
    EXPECT_EQ(stateOf(first), RunState::Queued);
    EXPECT_EQ(history.claimQueued(), second);
    EXPECT_EQ(history.claimQueued(), std::nullopt);
    EXPECT_EQ(stateOf(own), RunState::Queued);
}

TEST_F(HistoryTest, ManyRunsAreListedAll)
{
    for (int i = 0; i < 300; ++i)
        add();
    const auto runs = history.runs().value();
    ASSERT_EQ(runs.size(), 300u);
    for (std::size_t i = 1; i < runs.size(); ++i)
        EXPECT_EQ(std::stoi(runs[i].id) + 1, std::stoi(runs[i - 1].id));
}
