#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/json.h"
#include "core/training/adamw.h"
#include "core/training/streamposition.h"

namespace tlm {

enum class Stage { Joint, FineTuning };
std::string_view stageName(Stage stage); ///< `joint`, `fine-tuning`

/// How far a training has come.
struct TrainingProgress
{
    Stage stage = Stage::Joint;
    std::int64_t step = 0;         ///< over both stages
    std::int64_t stageStep = 0;    ///< of this stage
    std::uint64_t tokens = 0;      ///< real tokens over both stages
    std::uint64_t stageTokens = 0; ///< of this stage
    std::uint64_t padded = 0;      ///< tokens with padding over both stages
    StreamPosition stream;
    double flops = 0; ///< the paper's rule: 6 · padded tokens · parameters, joint stage only (facts §1.3)
    double flopsReal = 0; ///< as counted, both stages
    double seconds = 0;
    std::optional<std::int64_t> bestStep;    ///< of this stage, once it has been evaluated
    std::optional<double> bestDev;           ///< the task's metric there
    bool bestIsOfJoint = false;              ///< the first evaluation of fine-tuning takes its place
    bool evaluationDue = false;              ///< dev must be evaluated before the next step
    double lossRatio = 1;                    ///< of this stage (DivergenceGuard)
    std::array<double, 2> rateFactors{1, 1}; ///< of each stage's learning rate: halved by every rollback
    std::int64_t rollbacks = 0;              ///< over both stages
    friend bool operator==(const TrainingProgress &, const TrainingProgress &) = default;
};

Json toJson(const TrainingProgress &progress);
/// What checkpoints of the first version told, with what they did not count yet: there was one batch a step.
Json completeFirstVersion(Json progress);
/// Error FileDamaged.
Expected<TrainingProgress> progressFromJson(const Json &json, const std::string &where);

/// Everything a resumed run needs beside its configuration and data. Random numbers are counter-based, so
/// progress says where they stand.
struct TrainingState
{
    TrainingProgress progress;
    std::vector<at::Tensor> weights; ///< in the order of Bert::parameters
    std::vector<at::Tensor> best;    ///< weights at the best dev step; empty if there is none
    AdamW::State optimizer;
    std::int64_t threads = 0; ///< with these and this precision the run goes on bit for bit
    std::string precision;
};

} // namespace tlm
