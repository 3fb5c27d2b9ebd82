#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/base/random.h"
#include "core/history/history.h"
#include "tests/core/history/anyconfiguration.h"
#include "tests/core/history/childprocess.h"
#include "tests/temporaryfolder.h"

using namespace tlm;
using test::anyConfiguration;
using test::ChildProcess;

namespace {

std::vector<MetricPoint> batch(std::int64_t step, std::size_t size)
{
    std::vector<MetricPoint> points;
    for (std::size_t i = 0; i < size; ++i)
        points.push_back({step, 0, "loss." + std::to_string(i), double(step), 0});
    return points;
}

std::vector<std::unique_ptr<ChildProcess>> startMany(int count, const std::function<int(int)> &work)
{
    std::vector<std::unique_ptr<ChildProcess>> children;
    for (int i = 0; i < count; ++i)
        children.push_back(std::make_unique<ChildProcess>([&work, i](const auto &) { return work(i); }));
    return children;
}

} // namespace

TEST(Processes, ManyOpenANewStoreAtOnce)
{
    const test::TemporaryFolder folder;
    const auto children = startMany(6, [&](int) {
        auto history = History::open(folder.path());
        return history && history->create(anyConfiguration()) ? 0 : 1;
    });
    for (const auto &child : children)
        EXPECT_EQ(child->wait(), 0);
    const auto runs = History::open(folder.path())->runs().value();
    EXPECT_EQ(runs.size(), 6u);
}

TEST(Processes, WritersLoseNothing)
{
    const test::TemporaryFolder folder;
    std::vector<std::string> ids;
    {
        History history = History::open(folder.path()).value();
        for (int i = 0; i < 4; ++i)
            ids.push_back(history.create(anyConfiguration()).value());
    }
    constexpr int batches = 25;
    const auto children = startMany(4, [&](int number) {
        History history = History::open(folder.path()).value();
        for (int step = 1; step <= batches; ++step)
            if (!history.record(ids[std::size_t(number)], {}, batch(step, 10)))
                return 1;
        return 0;
    });
    for (const auto &child : children)
        EXPECT_EQ(child->wait(), 0);
    const History history = History::open(folder.path()).value();
    for (const std::string &id : ids) {
        std::int64_t last = 0;
        EXPECT_EQ(history.metrics(id, 0, last)->size(), std::size_t(batches) * 10);
    }
}

TEST(Processes, EachQueuedRunIsClaimedByOneProcess)
{
    const test::TemporaryFolder folder;
    std::set<std::string> queued;
    {
        History history = History::open(folder.path()).value();
        for (int i = 0; i < 40; ++i)
            queued.insert(history.create(anyConfiguration()).value());
    }
    const auto children = startMany(4, [&](int number) {
        History history = History::open(folder.path()).value();
        std::string claimed;
        for (;;) {
            const auto id = history.claimQueued();
            if (!id)
                return 1;
            if (!*id)
                break;
            claimed += **id + '\n';
        }
        return writeFile(folder / ("claimed." + std::to_string(number)), claimed) ? 0 : 1;
    });
    std::multiset<std::string> claimed;
    for (int number = 0; number < 4; ++number) {
        EXPECT_EQ(children[std::size_t(number)]->wait(), 0);
        std::ifstream file(folder / ("claimed." + std::to_string(number)));
        for (std::string id; std::getline(file, id);)
            claimed.insert(id);
    }
    EXPECT_EQ(claimed, std::multiset<std::string>(queued.begin(), queued.end()));
}

TEST(Processes, KilledTrainerIsLostAtOnceAndItsTransactionsAreWhole)
{
    const test::TemporaryFolder folder;
    const CounterRandom random(1);
    constexpr std::size_t batchSize = 300;
    for (std::uint64_t round = 0; round < 10; ++round) {
        std::string id = History::open(folder.path())->create(anyConfiguration()).value();
        ChildProcess trainer([&](const auto &tell) {
            const auto lock = FileLock::acquire(lockFile(folder.path(), id)).value();
            History history = History::open(folder.path()).value();
            if (!history.start(id, {}, 0) || !history.setState(id, RunState::Running))
                return 1;
            for (RunFigures figures;; ++figures.step) {
                if (!history.record(id, figures, batch(figures.step, batchSize)))
                    return 1;
                tell();
            }
        });
        for (std::uint64_t words = 1 + random.below(round, 20); words > 0; --words)
            ASSERT_TRUE(trainer.waitForWord());
        const History history = History::open(folder.path()).value();
        EXPECT_EQ(history.run(id)->state, RunState::Running);
        trainer.kill();
        const auto run = history.run(id).value();
        EXPECT_EQ(run.state, RunState::Lost);
        std::int64_t last = 0;
        const auto points = history.metrics(id, 0, last).value();
        ASSERT_EQ(points.size() % batchSize, 0u);
        EXPECT_EQ(points.size() / batchSize, std::size_t(run.step) + 1);
        EXPECT_TRUE(history.check());
    }
}
