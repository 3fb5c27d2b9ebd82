#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <utility>

#include <gtest/gtest.h>
#include <signal.h>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/history/history.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

using Losses = std::map<std::string, std::map<std::int64_t, double>>;

/// Some hundred steps on the task `letters`, with a checkpoint a second.
Configuration configuration()
{
    Configuration configuration = letterConfiguration(Method::TaskMlm);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 600;
    configuration.joint.dropout = 0.1;
    configuration.joint.evaluateEvery = 100;
    configuration.fineTuning.epochs = 20;
    configuration.compute.threads = 2;
    configuration.compute.checkpointMinutes = 0.01;
    return configuration;
}

/// A training in a process of its own.
class Trainer
{
public:
    Trainer(const LearnFolder &folder, const std::string &id) : m_child(fork())
    {
        if (m_child != 0)
            return;
        auto environment = folder.environment();
        environment["GOMP_SPINCOUNT"] = "1000";
        execute(TLM_BINARY_DIR "/tlm-learn", {"run", id, "--workspace", folder.workspace().string()},
                environment, "/dev/null", "/dev/null");
    }
    Trainer(const Trainer &) = delete;
    Trainer &operator=(const Trainer &) = delete;
    ~Trainer()
    {
        if (m_child == 0)
            return;
        kill(SIGKILL);
        wait();
    }
    /// Waits for the end.
    int wait()
    {
        int status = 0;
        waitpid(std::exchange(m_child, 0), &status, 0);
        return status;
    }
    void kill(int signal) const { ::kill(m_child, signal); }
    bool hasEnded() const
    {
        siginfo_t info{};
        return waitid(P_PID, static_cast<id_t>(m_child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
               info.si_pid != 0;
    }

private:
    pid_t m_child;
};

class KillTest : public testing::Test
{
protected:
    tlm::Run stored(const std::string &id) const
    {
        return History::open(folder.workspace())->run(id).value();
    }
    std::string create(const Configuration &chosen = configuration()) const
    {
        return History::open(folder.workspace())->create(chosen).value();
    }

    /// Until the run shows this step, or its process is gone.
    void waitForStep(const Trainer &trainer, const std::string &id, std::int64_t step) const
    {
        const auto history = History::open(folder.workspace());
        while (!trainer.hasEnded() && history->run(id)->step < step)
            std::this_thread::yield();
    }

    Losses losses(const std::string &id) const
    {
        Losses losses;
        std::int64_t last = 0;
        const auto points = History::open(folder.workspace())->metrics(id, 0, last).value();
        for (const MetricPoint &point : points) {
            if (point.name.starts_with("loss.")) {
                EXPECT_TRUE(losses[point.name].emplace(point.step, point.value).second)
                    << point.name << " twice at " << point.step;
            }
        }
        return losses;
    }

    const LearnFolder folder;
};

} // namespace

TEST_F(KillTest, KilledAtAnyMomentGoesOnBitForBit)
{
    const std::string whole = create(), killed = create();
    ASSERT_EQ(Trainer(folder, whole).wait(), 0);

    const char *wanted = std::getenv("TLM_KILLS"); // 20 for the proof; 4 keep the suite short
    const auto moments = wanted ? std::stoul(wanted) : 4ul;
    const CounterRandom random(20261123);
    std::int64_t target = 0;
    int kills = 0;
    for (std::uint64_t i = 0; i < moments; ++i) {
        Trainer trainer(folder, killed);
        target += 1 + static_cast<std::int64_t>(random.below(i, 1200 / moments));
        waitForStep(trainer, killed, target);
        if (!trainer.hasEnded()) {
            trainer.kill(SIGKILL);
            trainer.wait();
            ++kills;
            EXPECT_EQ(stored(killed).state, RunState::Lost);
        }
    }
    RecordProperty("kills", kills);
    EXPECT_GT(kills, 0);
    if (stored(killed).state != RunState::Finished) {
        ASSERT_EQ(Trainer(folder, killed).wait(), 0);
    }
    EXPECT_EQ(stored(killed).state, RunState::Finished);
    EXPECT_EQ(losses(killed), losses(whole));
    EXPECT_EQ(stored(killed).test, stored(whole).test);
    EXPECT_EQ(stored(killed).tokens, stored(whole).tokens);
}

TEST_F(KillTest, TerminatedPausesAndExitsWithThree)
{
    const std::string id = create();
    Trainer trainer(folder, id);
    waitForStep(trainer, id, 1);
    trainer.kill(SIGTERM);
    const int status = trainer.wait();
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 3);
    EXPECT_EQ(stored(id).state, RunState::Paused);
    EXPECT_GE(stored(id).step, 1);
}

TEST_F(KillTest, ASecondTrainerIsRefusedWhileTheFirstGoesOn)
{
    Configuration endless = configuration();
    endless.joint.steps = 1'000'000;
    const std::string id = create(endless);
    Trainer first(folder, id);
    waitForStep(first, id, 1);
    const Outcome second = folder.learn({"run", id});
    EXPECT_EQ(second.status, 1);
    EXPECT_EQ(errorOf(second)["code"], "run.locked");
    EXPECT_EQ(stored(id).state, RunState::Running);
    const std::int64_t before = stored(id).step;
    waitForStep(first, id, before + 1);
    first.kill(SIGTERM);
    const int status = first.wait();
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 3);
    EXPECT_EQ(stored(id).state, RunState::Paused);
    EXPECT_GT(stored(id).step, before);
}

TEST_F(KillTest, ATrainingWaitsForItsDeviceUnlessToldOtherwise)
{
    const auto locks = std::filesystem::path(folder.environment()["XDG_RUNTIME_DIR"]) / "tlm-studio";
    std::filesystem::create_directories(locks);
    std::optional<FileLock> other = FileLock::acquire(locks / "cpu.lock").value();
    const std::string id = create();
    Trainer waiting(folder, id);
    const auto history = History::open(folder.workspace());
    const auto before = history->changeCounter().value();
    while (!waiting.hasEnded() && history->changeCounter().value() < before + 2)
        std::this_thread::yield();
    EXPECT_EQ(stored(id).state, RunState::Queued);

    Configuration brief = configuration();
    brief.joint.steps = 5;
    brief.fineTuning.epochs = 1;
    const std::string sharing = create(brief);
    EXPECT_EQ(folder.learn({"run", sharing, "--share-device"}).status, 0);
    EXPECT_EQ(stored(sharing).state, RunState::Finished);
    EXPECT_EQ(stored(id).state, RunState::Queued);

    other.reset();
    waitForStep(waiting, id, 1);
    EXPECT_EQ(stored(id).state, RunState::Running);
    waiting.kill(SIGTERM);
    waiting.wait();
}
