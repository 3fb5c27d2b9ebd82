#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/file.h"
#include "core/history/history.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

using Point = std::pair<std::int64_t, std::string>; // step and name

/// What a run should be, kept in memory.
struct ModelRun
{
    std::uint64_t seed = 0;
    RunState state = RunState::Queued;
    std::string note;
    std::vector<std::string> tags;
    bool archived = false, claimed = false;
    Order order = Order::None;
    std::int64_t step = 0;
    std::map<Point, double> points;
    std::optional<FileLock> lock;

    RunState shown() const
    {
        const bool active = state == RunState::Preparing || state == RunState::Running;
        return active && !lock ? RunState::Lost : state;
    }
};

/// The store and its model side by side.
class Pair
{
public:
    void apply(int operation)
    {
        if (operation == 0 || m_runs.empty())
            return create();
        auto chosen = m_runs.begin();
        std::advance(chosen, *rc::gen::inRange<std::size_t>(0, m_runs.size()));
        auto &[id, run] = *chosen;
        switch (operation) {
        case 1:
            return note(id, run);
        case 2:
            return remove(id, run);
        case 3:
            return start(id, run);
        case 4:
            return record(id, run);
        case 5:
            return setState(id, run);
        case 6:
            return order(id, run);
        case 7:
            return claim();
        case 8:
            run.lock.reset(); // the trainer is killed
            return;
        default:
            m_history = History::open(m_folder.path()).value();
        }
    }

    void compare()
    {
        const auto runs = m_history.runs().value();
        RC_ASSERT(runs.size() == m_runs.size());
        for (const Run &run : runs) {
            const ModelRun &model = m_runs.at(std::stoi(run.id));
            RC_ASSERT(run.state == model.shown());
            RC_ASSERT(run.configuration.seed == model.seed);
            RC_ASSERT(run.note == model.note);
            RC_ASSERT(run.tags == model.tags);
            RC_ASSERT(run.archived == model.archived);
            RC_ASSERT(run.step == model.step);
            RC_ASSERT(m_history.pendingOrder(run.id).value() == model.order);
            std::int64_t last = 0;
            std::map<Point, double> points;
            const auto stored = m_history.metrics(run.id, 0, last).value();
            for (const MetricPoint &point : stored)
                RC_ASSERT(points.emplace(Point(point.step, point.name), point.value).second);
            RC_ASSERT(points == model.points);
        }
    }

private:
    void create()
    {
        Configuration configuration;
        ModelRun run;
        run.seed = configuration.seed = *rc::gen::inRange<std::uint64_t>(0, 1000);
        const std::string id = m_history.create(configuration).value();
        RC_ASSERT(m_runs.emplace(std::stoi(id), std::move(run)).second);
    }

    void note(int id, ModelRun &run)
    {
        run.note = *rc::gen::string<std::string>();
        run.tags.assign(*rc::gen::inRange<std::size_t>(0, 3), std::string(1, *rc::gen::inRange('a', 'd')));
        run.archived = *rc::gen::arbitrary<bool>();
        RC_ASSERT(m_history.setNote(std::to_string(id), run.note).has_value());
        RC_ASSERT(m_history.setTags(std::to_string(id), run.tags).has_value());
        RC_ASSERT(m_history.setArchived(std::to_string(id), run.archived).has_value());
    }

    void remove(int id, ModelRun &run)
    {
        const bool removed = m_history.remove(std::to_string(id)).has_value();
        RC_ASSERT(removed == !run.lock.has_value());
        if (removed)
            m_runs.erase(id);
    }

    void start(int id, ModelRun &run)
    {
        if (!run.lock)
            run.lock = FileLock::acquire(lockFile(m_folder.path(), std::to_string(id))).value();
        const auto checkpoint = *rc::gen::inRange<std::int64_t>(0, 30);
        RC_ASSERT(m_history.start(std::to_string(id), {}, checkpoint).has_value());
        run.state = RunState::Preparing;
        run.order = Order::None;
        run.claimed = false;
        run.step = std::min(run.step, checkpoint);
        std::erase_if(run.points,
                      [&](const auto &point) { return checkpoint == 0 || point.first.first > checkpoint; });
    }

    void record(int id, ModelRun &run)
    {
        RunFigures figures;
        figures.step = run.step = run.step + *rc::gen::inRange<std::int64_t>(0, 5);
        std::vector<MetricPoint> points;
        for (int count = *rc::gen::inRange(0, 4); count > 0; --count) {
            points.push_back({run.step, 0, count % 2 ? "a" : "b", double(count), 0});
            run.points[{run.step, points.back().name}] = double(count);
        }
        RC_ASSERT(m_history.record(std::to_string(id), figures, points).has_value());
    }

    void setState(int id, ModelRun &run)
    {
        run.state = *rc::gen::element(RunState::Queued, RunState::Running, RunState::Paused,
                                      RunState::Finished, RunState::Stopped, RunState::Failed);
        run.claimed = false;
        RC_ASSERT(m_history.setState(std::to_string(id), run.state).has_value());
    }

    void order(int id, ModelRun &run)
    {
        const Order order = *rc::gen::element(Order::None, Order::Pause, Order::Stop, Order::StopKeepBest);
        const RunState shown = run.shown();
        const bool active = shown == RunState::Preparing || shown == RunState::Running;
        const bool waiting =
            shown == RunState::Queued || shown == RunState::Paused || shown == RunState::Lost;
        const bool followed = active || (waiting && order == Order::Stop);
        RC_ASSERT(m_history.giveOrder(std::to_string(id), order).has_value() == followed);
        if (!followed)
            return;
        run.order = active ? order : Order::None;
        if (waiting) {
            run.state = RunState::Stopped;
            run.claimed = false;
        }
    }

    void claim()
    {
        const auto claimed = m_history.claimQueued().value();
        for (auto &[id, run] : m_runs) {
            if (run.state != RunState::Queued || run.claimed)
                continue;
            RC_ASSERT(claimed == std::to_string(id));
            run.claimed = true;
            return;
        }
        RC_ASSERT(!claimed.has_value());
    }

    test::TemporaryFolder m_folder;
    History m_history = History::open(m_folder.path()).value();
    std::map<int, ModelRun> m_runs;
};

} // namespace

TEST(HistoryProperty, StoreAgreesWithAModelAfterAnyOperations)
{
    EXPECT_TRUE(rc::check([] {
        Pair pair;
        const int operations = *rc::gen::inRange(0, 25);
        for (int i = 0; i < operations; ++i) {
            pair.apply(*rc::gen::inRange(0, 10));
            pair.compare();
        }
    }));
}
