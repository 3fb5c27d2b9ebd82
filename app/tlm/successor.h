#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/terminal/verb.h"
#include "core/base/error.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// What this process becomes once its own work is done: tlm-learn with these arguments. Empty: it just ends.
struct Successor
{
    std::vector<std::string> arguments;
    std::vector<std::string> commandLine; ///< of this process, without the program
    std::string libTorch;                 ///< the option --libtorch
    std::string log;                      ///< if set, tlm-learn runs detached and appends its output here
    bool isSet() const { return !arguments.empty(); }
    /// How runs are trained.
    struct Training
    {
        bool detached = false;      ///< the log of the first run's folder takes the output
        bool sharesDevice = false;  ///< else each waits until no other training uses its device
        std::int64_t moreSteps = 0; ///< by which fine-tuning is longer
    };
    /// Goes on with runs.
    void trainRuns(const std::vector<std::string> &ids, const Workspace &workspace,
                   const CommonOptions &options, Training training);
    /// Goes on with an estimate of what a configuration costs, or a search for its largest batch.
    void probe(const Configuration &configuration, bool findBatch, const CommonOptions &options);
    /// Which batches of which stage are told.
    struct Batches
    {
        std::string run; ///< whose configuration it is; may be empty
        std::string stage = "joint";
        std::int64_t first = 0, count = 1;
    };
    /// Goes on with the batches that a training of a configuration sees.
    void tellBatches(const Configuration &configuration, const Batches &batches,
                     const CommonOptions &options);
    /// Goes on with the queue of a workspace; detached, each run's own log takes what is said about it.
    void trainQueue(const CommonOptions &options, bool detached);
    /// Goes on with the devices that LibTorch can compute on.
    void tellDevices(const CommonOptions &options);
    /// Goes on with the same command line.
    void repeat();

private:
    void goOn(std::vector<std::string> words, const CommonOptions &options);
};

/// Whether tlm-learn and its LibTorch are there. Errors: LibTorchMissing, LibTorchMismatch, PackageMissing.
Expected<> checkSuccessor(const Successor &successor);

/// Goes on in tlm-learn. In front: replaces this process, so it returns only on failure. Detached: starts it
/// in a session of its own that outlives this process.
Expected<> follow(const Successor &successor);

/// Has tlm-learn do its part beside this process and waits for it. Errors: those of checkSuccessor,
/// LibTorchMissing (it ended with a failure).
Expected<> perform(const Successor &successor);

} // namespace tlm
