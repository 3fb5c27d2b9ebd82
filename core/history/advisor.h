#pragma once
#include <cstdint>
#include <optional>

namespace tlm {

/// What two ways to models of several tasks cost, in FLOPs.
struct TrainingCosts
{
    double pretraining = 0; ///< paid once, for a model that serves all tasks
    double fineTuning = 0;  ///< of that model, a task
    double tlm = 0;         ///< from scratch, a task
    friend bool operator==(const TrainingCosts &, const TrainingCosts &) = default;
};

/// Cost of `tasks` models, by TLM and by way of a pretrained one.
double costByTlm(const TrainingCosts &costs, double tasks);
double costByPretraining(const TrainingCosts &costs, double tasks);

/// The number of tasks from which on pretraining once would have been cheaper: the smallest n with
/// n · tlm > pretraining + n · fineTuning, from the two lines that cross at
/// n = pretraining / (tlm − fineTuning). (The trade-off that Yao et al. 2022, section 1, describe: TLM is
/// efficient for one task, pretraining is paid back over many. Their Table 2 has the FLOPs of both.)
/// Empty if TLM costs no more a task than fine-tuning: then it never happens. 1 if pretraining is free.
std::optional<std::uint64_t> breakEvenTasks(const TrainingCosts &costs);

} // namespace tlm
