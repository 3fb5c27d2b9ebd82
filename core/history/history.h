#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/experiment/configuration.h"

namespace tlm {

enum class RunState { Queued, Preparing, Running, Paused, Finished, Stopped, Failed, Lost };
std::string_view runStateName(RunState state);

/// What a person asked a running training to do.
enum class Order { None, Pause, Stop, StopKeepBest };

/// One execution of a configuration, as the store has it. `state` is what shows: decideState was applied.
struct Run
{
    std::string id;   ///< decimal number, counted up in a workspace
    std::string name; ///< that a person gave it; may be empty
    RunState state = RunState::Queued;
    Configuration configuration;
    std::int64_t created = 0, updated = 0;     ///< milliseconds since 1970, UTC
    std::string host, device, version, inputs; ///< inputs: JSON with hashes of task, selection, tokenizer
    std::int64_t threads = 0;
    std::string precision;
    std::int64_t process = 0;
    std::string error;
    std::string stage; ///< `joint` or `fine-tuning` while running
    std::int64_t step = 0, totalSteps = 0;
    std::optional<std::int64_t> bestStep;
    std::optional<double> dev, test; ///< the task's metric at the best dev step
    std::uint64_t tokens = 0;        ///< real tokens seen
    std::uint64_t padded = 0;        ///< these and the padding beside them
    double flops = 0, flopsReal = 0, seconds = 0;
    double joules = 0;        ///< of the whole computer while it trained; 0 where the platform does not tell
    std::uint64_t memory = 0; ///< bytes it held at its peak: resident, or on the GPU
    std::string note;
    std::vector<std::string> tags;
    bool archived = false, starred = false;
    friend bool operator==(const Run &, const Run &) = default;
};

/// What became of a store since one looked at it.
struct RunChanges
{
    std::int64_t counter = 0;     ///< to ask from the next time
    std::vector<std::string> ids; ///< of all runs, the newest first
    std::vector<Run> changed;     ///< new and changed ones, and those a trainer works on, the newest first
};

struct MetricPoint
{
    std::int64_t step = 0;
    std::uint64_t tokens = 0;
    std::string name; ///< `loss.mlm.external`, `dev.macro_f1`, …
    double value = 0; ///< may be NaN or infinite: kept
    std::int64_t time = 0;
};

/// What a trainer reports about itself.
struct RunFigures
{
    std::string stage;
    std::int64_t step = 0, totalSteps = 0;
    std::uint64_t tokens = 0, padded = 0;
    double flops = 0, flopsReal = 0, seconds = 0;
    double joules = 0;
    std::uint64_t memory = 0;
    std::optional<std::int64_t> bestStep;
    std::optional<double> dev, test;
};

/// What a trainer runs on.
struct RunMachine
{
    std::string host, device, version, precision, inputs;
    std::int64_t threads = 0, process = 0;
};

/// The one function that decides what state a run is in. `stored` is the row's state; `local` says whether
/// the run is of this machine; then `lockHeld` decides, elsewhere the age of the last beat (lost after 60 s).
RunState decideState(RunState stored, bool local, bool lockHeld, std::chrono::milliseconds sinceBeat);

/// The store of all runs of a workspace (SQLite, WAL). One object a thread; several processes may use one
/// file.
class History
{
public:
    /// Opens, creates or migrates the store. Errors: DatabaseDamaged, DatabaseNewer, DatabaseBusy,
    /// WorkspaceReadOnly, DiskFull.
    static Expected<History> open(const std::filesystem::path &workspaceRoot);
    /// So long at most does a store that must be brought up to date wait for runs that hold their locks.
    static Expected<History> open(const std::filesystem::path &workspaceRoot,
                                  std::chrono::milliseconds patience);
    History(History &&) noexcept;
    History &operator=(History &&) noexcept;
    ~History();

    /// Adds a queued run; returns its id and makes its folder `runs/<id>`.
    /// `claimed`: the caller starts the trainer itself, so no runner takes the run in the next minute.
    Expected<std::string> create(const Configuration &configuration, bool claimed = false);
    /// The newest first, as many as asked for (−1: all), archived ones too, removed ones not.
    Expected<std::vector<Run>> runs(std::int64_t most = -1) const;
    Expected<std::vector<Run>> newestRuns(std::int64_t most) const; ///< without archived ones
    Expected<Run> run(const std::string &id) const;                 ///< Error RunNotFound
    /// Those that a trainer works on, or that are lost: cheap however many others there are.
    Expected<std::vector<Run>> activeRuns() const;
    /// What changed after `counter` (0: everything), as of one moment.
    Expected<RunChanges> changes(std::int64_t counter) const;
    /// A number that changes with every change of the store, for cheap polling. A run that becomes lost
    /// changes nothing in the store.
    Expected<std::int64_t> changeCounter() const;

    /// Points after `afterRow` (0: all) in order of writing; `lastRow` takes the place to go on from.
    Expected<std::vector<MetricPoint>> metrics(const std::string &id, std::int64_t afterRow,
                                               std::int64_t &lastRow) const;

    /// A person's changes. Error RunNotFound; remove also deletes the folder, refused (RunLocked) while the
    /// run is held.
    Expected<> setNote(const std::string &id, const std::string &note);
    Expected<> setTags(const std::string &id, const std::vector<std::string> &tags);
    Expected<> setName(const std::string &id, const std::string &name);
    Expected<> setArchived(const std::string &id, bool archived);
    Expected<> setStarred(const std::string &id, bool starred);
    /// Hides a run as if it were removed, or brings it back. Error RunLocked while it trains.
    Expected<> setRemoved(const std::string &id, bool removed);
    Expected<> remove(const std::string &id);
    /// Removes for good what was hidden before a time (milliseconds since 1970).
    Expected<> removeHidden(std::int64_t before);

    /// A number for a run that `add` will bring whole.
    Expected<std::string> reserve();
    /// Adds a run that was made elsewhere, with its id and all its points in their order. `last` is done
    /// before the run is there for others; if it fails, nothing was added.
    Expected<> add(const Run &run, const std::vector<MetricPoint> &points,
                   const std::function<Expected<>()> &last);

    /// Orders to a trainer. Error RunState if the run is not in a state that can follow it. A stop of a run
    /// that has no trainer (queued, paused, lost) makes it stopped at once; `None` takes an order back.
    Expected<> giveOrder(const std::string &id, Order order);
    Expected<Order> pendingOrder(const std::string &id) const;

    /// For trainers, which hold the run's lock. `start` sets the run preparing or running, clears the order
    /// and deletes what is newer than `checkpointStep` in the same transaction: metrics but for events, and
    /// the best step if it comes later. Steps count on from the joint stage into fine-tuning; 0 or less: from
    /// the beginning, without events too. `seen`: the state in which the trainer found the run when it took
    /// the lock. Error RunState if the run was stopped since.
    Expected<> start(const std::string &id, const RunMachine &machine, std::int64_t checkpointStep,
                     RunState seen = RunState::Stopped);
    Expected<> setState(const std::string &id, RunState state, const std::string &error = {});
    Expected<> record(const std::string &id, const RunFigures &figures,
                      const std::vector<MetricPoint> &points); ///< also the beat
    /// Deletes metrics that are newer than a step, for a trainer that goes back to it on its own. Events
    /// (`event.…`) stay: they tell why.
    Expected<> goBack(const std::string &id, std::int64_t step);
    /// Shows a run as queued whose process waits for its device. Must be repeated within a minute, so that no
    /// runner takes the run meanwhile. `seen`: as start takes it; after the first time queued. Error RunState
    /// if the run was stopped since.
    Expected<> wait(const std::string &id, RunState seen);
    /// Changes the stored configuration of a run that is not running (extend), or of the run that this
    /// process trains (a time budget turned into tokens). Error RunState.
    Expected<> setConfiguration(const std::string &id, const Configuration &configuration);
    /// Takes the first queued run (queue.h) for this process, atomically; empty if none, or while the queue
    /// is paused. The claim holds for a minute, in which `start` must follow; until then it shows as queued.
    Expected<std::optional<std::string>> claimQueued();

    /// Reads every page of the store. Error DatabaseDamaged.
    Expected<> check() const;
    /// Whether a rollback journal is used because the file system is a network's (several machines may then
    /// read and write, more slowly).
    bool usesRollbackJournal() const;

private:
    struct State;
    explicit History(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The lock of a run's folder.
std::filesystem::path lockFile(const std::filesystem::path &workspaceRoot, const std::string &id);

} // namespace tlm
