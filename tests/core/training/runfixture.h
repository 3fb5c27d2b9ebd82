#pragma once
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/training/run.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

namespace tlm::test {

inline std::string words(const CounterRandom &random, std::uint64_t &position, const std::string &preferred)
{
    std::string text;
    for (int i = 0; i < 8; ++i) {
        const bool telling = random.uniform(position++) < 0.4;
        text += telling ? preferred : "word" + std::to_string(random.below(position++, 20));
        text += ' ';
    }
    return text;
}

inline Task smallTask()
{
    const CounterRandom random(1);
    std::uint64_t position = 0;
    Task task;
    task.name = "small";
    task.labels = {"cat", "dog"};
    const std::pair<Split, int> sizes[] = {{Split::Train, 60}, {Split::Dev, 30}, {Split::Test, 30}};
    for (const auto &[split, size] : sizes) {
        for (int i = 0; i < size; ++i)
            task.splits[static_cast<std::size_t>(split)].push_back(
                {words(random, position, task.labels[std::size_t(i % 2)]), "", i % 2});
    }
    task.hash = hashTask(task);
    return task;
}

/// Calls something at every step and every evaluation.
class Watcher final : public Recorder
{
public:
    Expected<> step(const StepRecord &record) override
    {
        if (atStep)
            atStep(record);
        return result;
    }
    Expected<> evaluation(const EvaluationRecord &record) override
    {
        if (atEvaluation)
            atEvaluation(record);
        return {};
    }
    Expected<> flush(const RunFigures &, double) override { return {}; }

    std::function<void(const StepRecord &)> atStep;
    std::function<void(const EvaluationRecord &)> atEvaluation;
    Expected<> result;
};

/// A workspace with the task `small`, and runs on it.
class RunTest : public testing::Test
{
protected:
    void SetUp() override
    {
        workspace = Workspace::open(root).value();
        ASSERT_TRUE(saveTask(*workspace, smallTask()));
        ::setenv("XDG_RUNTIME_DIR", (temporary / "runtime").c_str(), 1); // locks of devices are its own
    }
    void TearDown() override { ::unsetenv("XDG_RUNTIME_DIR"); }

    static Configuration configuration(Method method)
    {
        Configuration configuration = syntheticConfiguration(method);
        configuration.task = "small";
        configuration.encoder.vocabulary = 300;
        configuration.joint.tokens = 8'000;
        configuration.fineTuning.epochs = 6;
        configuration.compute.device = Device::Cpu;
        return configuration;
    }
    /// One that would go on for hours.
    static Configuration endless()
    {
        Configuration endless = configuration(Method::TaskMlm);
        endless.joint.tokens = 2'000'000'000;
        endless.joint.evaluateEvery = 100'000;
        return endless;
    }
    std::string create(const Configuration &settings) const
    {
        return History::open(root)->create(settings).value();
    }
    tlm::Run stored(const std::string &id) const { return History::open(root)->run(id).value(); }
    Expected<RunState> execute(const std::string &id)
    {
        const RunScreen screen{progress, watcher, [this](const std::string &note) { notes += note; },
                               std::chrono::milliseconds(0), sharesDevice};
        return executeRun(*workspace, id, screen, stop.get_token());
    }
    std::map<std::string, std::map<std::int64_t, double>> losses(const std::string &id) const
    {
        std::map<std::string, std::map<std::int64_t, double>> losses;
        std::int64_t last = 0;
        const auto points = History::open(root)->metrics(id, 0, last).value();
        for (const MetricPoint &point : points) {
            if (point.name.starts_with("loss.") || point.name.starts_with("dev.")) {
                EXPECT_TRUE(losses[point.name].emplace(point.step, point.value).second) << point.step;
            }
        }
        return losses;
    }
    void orderAtStep(const std::string &id, std::int64_t step, Order order)
    {
        watcher.atStep = [=, this](const StepRecord &record) {
            if (record.step == step) {
                EXPECT_TRUE(History::open(root)->giveOrder(id, order));
            }
        };
    }

    const TemporaryFolder temporary;
    const std::filesystem::path root = temporary / "workspace";
    std::optional<Workspace> workspace;
    NoProgress progress;
    Watcher watcher;
    std::stop_source stop;
    std::string notes;
    bool sharesDevice = true;
};

} // namespace tlm::test
