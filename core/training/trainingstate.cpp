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
    if (progress.bestIsOfJoint)
        json["best_is_of_joint"] = true;
    return json;
}

Json completeFirstVersion(Json progress)
{
    if (!progress.is_object())
        return progress;
    const TrainingProgress start;
    progress["stage_batch"] = progress.value("stage_step", Json());
    progress["batch"] = progress.value("step", Json());
    progress["padded"] = progress.value("tokens", Json());
    progress["loss_ratio"] = start.lossRatio;
    progress["rate_factors"] = start.rateFactors;
    progress["rollbacks"] = start.rollbacks;
    return progress;
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
        json.at("stage_batch").get_to(progress.stream.stageBatch);
        json.at("batch").get_to(progress.stream.batch);
        json.at("padded").get_to(progress.padded);
        json.at("loss_ratio").get_to(progress.lossRatio);
        json.at("rate_factors").get_to(progress.rateFactors);
        json.at("rollbacks").get_to(progress.rollbacks);
        json.at("flops").get_to(progress.flops);
        json.at("flops_real").get_to(progress.flopsReal);
        json.at("seconds").get_to(progress.seconds);
        json.at("evaluation_due").get_to(progress.evaluationDue);
        if (json.contains("best_step"))
            progress.bestStep = json["best_step"].get<std::int64_t>();
        if (json.contains("best_dev"))
            progress.bestDev = json["best_dev"].get<double>();
        progress.bestIsOfJoint = json.value("best_is_of_joint", false);
        return progress;
    } catch (const nlohmann::json::exception &) {
        return failure(ErrorCode::FileDamaged, "The checkpoint does not say where the training stood.",
                       where);
    }
}

} // namespace tlm
