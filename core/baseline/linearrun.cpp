#include "core/baseline/linearrun.h"

#include <chrono>
#include <thread>

#include <unistd.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/baseline/linear.h"
#include "core/baseline/ngrams.h"
#include "core/evaluation/predictionsfile.h"
#include "core/experiment/fewshot.h"
#include "core/experiment/version.h"

namespace tlm {

namespace {

/// Passes progress on and turns an order in the store into a request to stop.
class OrderWatcher final : public ProgressSink
{
public:
    OrderWatcher(ProgressSink &sink, const History &history, std::string id, const std::stop_token &outer)
        : m_sink(sink), m_history(history), m_id(std::move(id)), m_passOn(outer, Request{m_source})
    {
    }

    void report(const Progress &progress) override
    {
        m_sink.report(progress);
        m_order = m_history.pendingOrder(m_id).value_or(Order::None);
        if (m_order != Order::None)
            m_source.request_stop();
    }

    std::stop_token token() const { return m_source.get_token(); }
    RunState stateAfterStop() const { return m_order == Order::Pause ? RunState::Paused : RunState::Stopped; }

private:
    struct Request
    {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };

    ProgressSink &m_sink;
    const History &m_history;
    std::string m_id;
    Order m_order = Order::None;
    std::stop_source m_source;
    std::stop_callback<Request> m_passOn;
};

int threadsOf(const Configuration &configuration)
{
    const auto wanted = int(configuration.compute.threads);
    return wanted > 0 ? wanted : int(std::max(1u, std::thread::hardware_concurrency()));
}

RunMachine machineFor(const Configuration &configuration, const Json &inputs)
{
    RunMachine machine;
    machine.device = "cpu";
    machine.version = programVersion();
    machine.precision = "fp64";
    machine.inputs = toLine(inputs);
    machine.threads = threadsOf(configuration);
    machine.process = ::getpid();
    return machine;
}

std::uint64_t countWords(const std::vector<Example> &examples)
{
    std::uint64_t words = 0;
    for (const Example &example : examples)
        words += splitWords(example.text).size() + splitWords(example.pair).size();
    return words;
}

void addPoints(std::vector<MetricPoint> &points, const std::string &split, const ClassificationScores &scores)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t time = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    for (const auto &[name, value] : {std::pair{"macro_f1", scores.macroF1},
                                      {"micro_f1", scores.microF1},
                                      {"accuracy", scores.accuracy},
                                      {"loss", scores.loss}})
        points.push_back({1, 0, split + '.' + name, value, time});
}

Expected<> keepPredictions(const std::filesystem::path &folder, const Task &task, Split split,
                           const ClassificationScores &scores)
{
    StoredPredictions predictions{task.labels, {}, scores.predicted};
    for (const Example &example : task.examples(split))
        predictions.truth.push_back(example.label);
    return savePredictions(folder, split, predictions);
}

/// Scores of both splits go into the store as step 1, predictions into the folder.
Expected<> recordScores(const std::filesystem::path &folder, History &history, const std::string &id,
                        const Task &task, const LinearClassifier &classifier, double seconds)
{
    const ClassificationScores dev = classifier.evaluate(task.examples(Split::Dev));
    const ClassificationScores test = classifier.evaluate(task.examples(Split::Test));
    for (const auto &[split, scores] : {std::pair{Split::Dev, &dev}, {Split::Test, &test}}) {
        if (auto kept = keepPredictions(folder, task, split, *scores); !kept)
            return kept;
    }
    RunFigures figures;
    figures.step = figures.totalSteps = 1;
    figures.bestStep = 1;
    figures.dev = dev.metric(task.metric);
    figures.test = test.metric(task.metric);
    figures.tokens = countWords(task.examples(Split::Train));
    figures.seconds = seconds;
    std::vector<MetricPoint> points;
    addPoints(points, "dev", dev);
    addPoints(points, "test", test);
    return history.record(id, figures, points);
}

/// Whether a run failed because it was stopped: while it trained, or before it began.
bool isStop(ErrorCode code)
{
    return code == ErrorCode::Stopped || code == ErrorCode::RunState;
}

Expected<> trainAndRecord(const Workspace &workspace, History &history, const Run &run, OrderWatcher &watcher)
{
    const auto begin = std::chrono::steady_clock::now();
    auto task = loadTask(workspace, run.configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    Json inputs{{"task", task->hash}};
    keepDrawnExamples(*task, run.configuration, inputs);
    const auto started = history.start(run.id, machineFor(run.configuration, inputs), 0, run.state);
    if (!started)
        return started;
    if (const auto running = history.setState(run.id, RunState::Running); !running)
        return running;
    const auto classifier =
        LinearClassifier::train(*task, threadsOf(run.configuration), watcher, watcher.token());
    if (!classifier)
        return tl::unexpected(classifier.error());
    if (const auto saved = classifier->save(linearFolder(workspace, run.id)); !saved)
        return saved;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    return recordScores(workspace.run(run.id), history, run.id, *task, *classifier, seconds.count());
}

} // namespace

std::filesystem::path linearFolder(const Workspace &workspace, const std::string &runId)
{
    return workspace.run(runId) / "linear";
}

Expected<Run> runLinear(const Workspace &workspace, const std::string &runId, ProgressSink &progress,
                        std::stop_token stop)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    auto run = history->run(runId);
    if (!run)
        return run;
    if (run->configuration.method != Method::Linear)
        return failure(ErrorCode::RunState, "Run " + runId + " is not of the method linear.");
    const auto lock = FileLock::acquire(lockFile(workspace.root(), runId));
    if (!lock)
        return tl::unexpected(lock.error());
    run = history->run(runId); // as it is now that no other trainer changes it
    if (!run)
        return run;
    OrderWatcher watcher(progress, *history, runId, stop);
    const auto done = trainAndRecord(workspace, *history, *run, watcher);
    const bool stopped = !done && isStop(done.error().code);
    if (!done && !stopped) {
        (void)history->setState(runId, RunState::Failed, done.error().cause);
        return tl::unexpected(done.error());
    }
    if (const auto ended = history->setState(runId, stopped ? watcher.stateAfterStop() : RunState::Finished);
        !ended)
        return tl::unexpected(ended.error());
    return history->run(runId);
}

} // namespace tlm
