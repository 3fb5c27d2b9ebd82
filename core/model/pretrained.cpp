#include "core/model/pretrained.h"

#include <exception>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/safetensors.h"
#include "core/model/bertconfig.h"
#include "core/model/initialisation.h"
#include "core/model/parameters.h"
#include "core/model/weights.h"

namespace tlm {

namespace {

constexpr std::string_view weightsName = "model.safetensors";

/// The classification head that a file holds.
struct FoundHead
{
    Head head = Head::Linear;
    std::int64_t labels = 0;
};

FoundHead findHead(const SafeTensors &file)
{
    const auto rows = [&](std::string_view name) {
        const auto *tensor = file.find(name);
        return tensor && !tensor->shape.empty() ? tensor->shape.front() : 0;
    };
    if (rows("cls_layer.2.weight") > 0)
        return {Head::Tlm, rows("cls_layer.2.weight")};
    const bool standsOnPooler = findWeight(file, "bert.pooler.dense.weight") != nullptr;
    return {Head::Linear, standsOnPooler ? 0 : rows("classifier.weight")};
}

bool mayBeMissing(const std::string &name)
{
    return name.starts_with("cls.predictions.");
}

Expected<> checkWeights(const SafeTensors &file, const std::vector<ParameterShape> &shapes,
                        const std::string &where)
{
    for (const auto &shape : shapes) {
        const auto *tensor = findWeight(file, shape.name);
        if (!tensor && !mayBeMissing(shape.name))
            return failure(ErrorCode::ModelInvalid, fmt::format("Tensor {} is missing.", shape.name), where);
        if (!tensor)
            continue;
        if (auto checked = checkWeight(*tensor, shape, where); !checked)
            return checked;
    }
    return {};
}

std::vector<std::string> labelNames(std::vector<std::string> names, std::int64_t labels)
{
    if (std::int64_t(names.size()) == labels)
        return names;
    names.clear();
    for (std::int64_t id = 0; id < labels; ++id)
        names.push_back(fmt::format("LABEL_{}", id)); // as Hugging Face calls them
    return names;
}

Expected<Bert> readBert(const SafeTensors &file, const ModelConfiguration &model, const FoundHead &found,
                        const std::string &where)
try {
    auto shapes = encoderShapes(model);
    for (auto &shape : headShapes(found.head, model.hidden, found.labels))
        shapes.push_back(std::move(shape));
    if (auto checked = checkWeights(file, shapes, where); !checked)
        return tl::unexpected(checked.error());
    return Bert(model, found.labels, found.head, [&](const ParameterShape &shape) {
        const auto *tensor = findWeight(file, shape.name);
        return tensor ? readWeight(*tensor) : startValue(shape, model, 0);
    });
} catch (const std::exception &) { // everything is checked, so only memory can be missing
    return failure(ErrorCode::MemoryExhausted, "The model does not fit into memory.", where);
}

bool isNumber(const std::string &text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

Expected<> checkFolder(const std::filesystem::path &folder)
{
    std::error_code ignored;
    if (!std::filesystem::exists(folder / "config.json", ignored))
        return failure(ErrorCode::ModelNotFound, "There is no config.json, so this is no folder of a model.",
                       folder.string());
    if (!std::filesystem::exists(folder / weightsName, ignored))
        return failure(ErrorCode::ModelNotFound,
                       "The folder has no model.safetensors (other formats of weights are not read).",
                       folder.string());
    return {};
}

} // namespace

Expected<> savePretrained(const PretrainedModel &model, const std::filesystem::path &folder)
{
    return savePretrained(model.bert, *model.tokenizer, model.labels, folder);
}

Expected<> savePretrained(const Bert &bert, const Tokenizer &tokenizer,
                          const std::vector<std::string> &labels, const std::filesystem::path &folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return tl::unexpected(systemError(problem.value(), folder.string()));
    return tokenizer.save(folder)
        .and_then([&] { return saveWeights(bert, folder / weightsName); })
        .and_then([&] {
            return writeFile(folder / "config.json",
                             toText(configJson(bert, labels, tokenizer.specialTokens())));
        });
}

Expected<PretrainedModel> openPretrained(const std::filesystem::path &folder)
{
    if (auto checked = checkFolder(folder); !checked)
        return tl::unexpected(checked.error());
    const auto where = (folder / weightsName).string();
    const auto json = readJson(folder / "config.json");
    if (!json)
        return tl::unexpected(json.error());
    auto configuration = readConfigJson(*json, (folder / "config.json").string());
    if (!configuration)
        return tl::unexpected(configuration.error());
    auto tokenizer = openTokenizer(folder);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    if ((*tokenizer)->size() > configuration->model.vocabulary)
        return failure(ErrorCode::ModelInvalid, "The vocabulary has more tokens than the model.", where);
    const auto file = SafeTensors::open(folder / weightsName);
    if (!file)
        return tl::unexpected(file.error());
    const auto found = findHead(*file);
    auto bert = readBert(*file, configuration->model, found, where);
    if (!bert)
        return tl::unexpected(bert.error());
    return PretrainedModel{std::move(*bert), std::move(*tokenizer),
                           labelNames(std::move(configuration->labels), found.labels)};
}

Expected<std::filesystem::path> findModel(const std::filesystem::path &workspaceRoot,
                                          const std::string &model)
{
    const auto isModel = [](const std::filesystem::path &folder) {
        std::error_code ignored;
        return std::filesystem::exists(folder / "config.json", ignored) &&
               std::filesystem::exists(folder / weightsName, ignored);
    };
    std::error_code ignored;
    const auto at = model.find('@');
    const auto run = workspaceRoot / "runs" / model.substr(0, at);
    const auto name =
        at == std::string::npos ? "model" : std::filesystem::path("models") / model.substr(at + 1);
    const bool isRun = isNumber(model.substr(0, at)) && std::filesystem::is_directory(run, ignored) &&
                       (at == std::string::npos || isNumber(model.substr(at + 1)));
    if (isRun && isModel(run / name))
        return run / name;
    if (isModel(model))
        return std::filesystem::path(model);
    if (isRun)
        return failure(ErrorCode::ModelNotFound,
                       at == std::string::npos ? "The run has no model yet."
                                               : "The run has kept no model of this step.",
                       (run / name).string());
    return failure(ErrorCode::ModelNotFound, "There is no run and no folder of a model with this name.",
                   model);
}

} // namespace tlm
