#include "core/model/pretrained.h"

#include <exception>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/tensorfolder.h"
#include "core/experiment/modelfolder.h"
#include "core/model/bertconfig.h"
#include "core/model/filenames.h"
#include "core/model/initialisation.h"
#include "core/model/parameters.h"
#include "core/model/weights.h"

namespace tlm {

namespace {

/// The classification head that a file holds.
struct FoundHead
{
    Head head = Head::Linear;
    std::int64_t labels = 0;
};

FoundHead findHead(const TensorSet &file, Family family)
{
    const auto rows = [&](const char *parameter) {
        const auto *tensor = findWeight(file, parameter, family);
        return tensor && !tensor->shape.empty() ? tensor->shape.front() : 0;
    };
    if (rows("cls_layer.2.weight") > 0)
        return {Head::Tlm, rows("cls_layer.2.weight")};
    if (rows("classifier.dense.weight") > 0 && rows("classifier.out_proj.weight") > 0)
        return {Head::Pooled, rows("classifier.out_proj.weight")};
    return {Head::Linear, rows("classifier.weight")};
}

bool isOfMaskedHead(const std::string &parameter)
{
    return parameter.starts_with("cls.predictions.");
}

/// Checks what the file has; the MLM head may be missing, which is noted.
Expected<> checkWeights(const TensorSet &file, const std::vector<ParameterShape> &shapes, Family family,
                        const std::string &where, std::vector<std::string> &notes)
{
    bool hasMaskedHead = false, isWhole = true;
    for (const auto &shape : shapes) {
        const auto *tensor = findWeight(file, shape.name, family);
        if (!tensor && !isOfMaskedHead(shape.name))
            return failure(ErrorCode::ModelInvalid,
                           fmt::format("Tensor {} is missing.", fileName(shape.name, family)), where);
        isWhole = isWhole && tensor;
        if (!tensor)
            continue;
        hasMaskedHead = hasMaskedHead || isOfMaskedHead(shape.name);
        if (auto checked = checkWeight(*tensor, shape, where); !checked)
            return checked;
    }
    if (!hasMaskedHead)
        notes.emplace_back("The model has no MLM head: a fresh one starts, tied to its token embeddings.");
    else if (!isWhole)
        notes.emplace_back("The model's MLM head is incomplete: what is missing starts afresh.");
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

Expected<Bert> readBert(const TensorSet &file, const ModelConfiguration &model, const FoundHead &found,
                        const std::string &where, std::vector<std::string> &notes)
try {
    auto shapes = encoderShapes(model);
    for (auto &shape : headShapes(found.head, model.hidden, found.labels))
        shapes.push_back(std::move(shape));
    if (auto checked = checkWeights(file, shapes, model.family, where, notes); !checked)
        return tl::unexpected(checked.error());
    return Bert(model, found.labels, found.head, [&](const ParameterShape &shape) {
        const auto *tensor = findWeight(file, shape.name, model.family);
        return tensor ? readWeight(*tensor) : startValue(shape, model, 0);
    });
} catch (const std::exception &) { // everything is checked, so only memory can be missing
    return failure(ErrorCode::MemoryExhausted, "The model does not fit into memory.", where);
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
        .and_then([&] { return saveWeights(bert, folder / "model.safetensors"); })
        .and_then([&] {
            return writeFile(folder / "config.json",
                             toText(configJson(bert, labels, tokenizer.specialTokens())));
        });
}

Expected<PretrainedModel> openPretrained(const std::filesystem::path &folder)
{
    auto configuration = readModelFolder(folder);
    if (!configuration)
        return tl::unexpected(configuration.error());
    const auto weights = findWeights(folder);
    if (!weights)
        return failure(ErrorCode::ModelNotFound,
                       "The folder has neither model.safetensors nor pytorch_model.bin.", folder.string());
    auto tokenizer = openTokenizer(folder);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    const auto &model = configuration->model;
    if ((*tokenizer)->size() > model.vocabulary)
        return failure(ErrorCode::ModelInvalid, "The vocabulary has more tokens than the model.",
                       weights->string());
    const auto file = openWeights(*weights);
    if (!file)
        return tl::unexpected(file.error());
    std::vector<std::string> notes;
    auto found = findHead(*file, model.family);
    if (found.labels > 0 && !configuration->classifiesTexts) {
        found = {};
        notes.emplace_back(
            "The model's classification head is one for tokens or choices, so it is left out.");
    }
    auto bert = readBert(*file, model, found, weights->string(), notes);
    if (!bert)
        return tl::unexpected(bert.error());
    return PretrainedModel{std::move(*bert), std::move(*tokenizer),
                           labelNames(std::move(configuration->labels), found.labels), std::move(notes)};
}

} // namespace tlm
