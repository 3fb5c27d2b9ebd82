#include "core/training/trainingstate.h"

namespace tlm {

namespace {

Json positionJson(const DataPosition &position)
{
    return Json::array({position.epoch, position.batch});
}

DataPosition positionFrom(const Json &json)
{
    return {json.at(0).get<std::uint64_t>(), json.at(1).get<std::uint64_t>()};
}

} // namespace

std::string_view stageName(Stage stage)
{
    return stage == Stage::Joint ? "joint" : "fine-tuning";
}

Json toJson(const TrainingProgress &progress)
{
    Json json = {{"stage", stageName(progress.stage)},
                 {"step", progress.step},
                 {"stage_step", progress.stageStep},
                 {"tokens", progress.tokens},
                 {"stage_tokens", progress.stageTokens},
                 {"padded", progress.padded},
                 {"external", positionJson(progress.stream.external)},
                 {"internal", positionJson(progress.stream.internal)},
                 {"stage_batch", progress.stream.stageBatch},
                 {"batch", progress.stream.batch},
                 {"flops", progress.flops},
                 {"flops_real", progress.flopsReal},
                 {"seconds", progress.seconds},
                 {"evaluation_due", progress.evaluationDue},
                 {"loss_ratio", progress.lossRatio},
                 {"rate_factors", progress.rateFactors},
                 {"rollbacks", progress.rollbacks}};
    if (progress.bestStep)
        json["best_step"] = *progress.bestStep;
    if (progress.bestDev)
        json["best_dev"] = *progress.bestDev;
    return json;
}

Expected<TrainingProgress> progressFromJson(const Json &json, const std::string &where)
{
    try {
        TrainingProgress progress;
        progress.stage = json.at("stage") == stageName(Stage::Joint) ? Stage::Joint : Stage::FineTuning;
        json.at("step").get_to(progress.step);
        json.at("stage_step").get_to(progress.stageStep);
        json.at("tokens").get_to(progress.tokens);
        json.at("stage_tokens").get_to(progress.stageTokens);
        progress.stream.external = positionFrom(json.at("external"));
        progress.stream.internal = positionFrom(json.at("internal"));
        // The first version had one batch a step and did not count what follows.
        progress.stream.stageBatch = json.value("stage_batch", progress.stageStep);
        progress.stream.batch = json.value("batch", progress.step);
        progress.padded = json.value("padded", progress.tokens);
        progress.lossRatio = json.value("loss_ratio", progress.lossRatio);
        progress.rateFactors = json.value("rate_factors", progress.rateFactors);
        progress.rollbacks = json.value("rollbacks", progress.rollbacks);
        json.at("flops").get_to(progress.flops);
        json.at("flops_real").get_to(progress.flopsReal);
        json.at("seconds").get_to(progress.seconds);
        json.at("evaluation_due").get_to(progress.evaluationDue);
        if (json.contains("best_step"))
            progress.bestStep = json["best_step"].get<std::int64_t>();
        if (json.contains("best_dev"))
            progress.bestDev = json["best_dev"].get<double>();
        return progress;
    } catch (const nlohmann::json::exception &) {
        return failure(ErrorCode::FileDamaged, "The checkpoint does not say where the training stood.",
                       where);
    }
}

} // namespace tlm
