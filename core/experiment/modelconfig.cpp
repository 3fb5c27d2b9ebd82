#include "core/experiment/modelconfig.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/experiment/configfields.h"
#include "core/experiment/planner.h"

namespace tlm {

namespace {

constexpr std::array<std::pair<Pooling, std::string_view>, 3> poolings{
    {{Pooling::Classify, "cls"}, {Pooling::Mean, "mean"}, {Pooling::Markers, "markers"}}};
constexpr std::array<std::pair<Activation, std::string_view>, 6> activations{
    {{Activation::Gelu, "gelu"},
     {Activation::GeluTanh, "gelu_new"},
     {Activation::Relu, "relu"},
     {Activation::Silu, "silu"},
     {Activation::GeluTanh, "gelu_pytorch_tanh"},
     {Activation::Silu, "swish"}}};
constexpr std::int64_t largestSize = 1 << 24;
constexpr std::int64_t largestLayers = 1000;
constexpr std::int64_t leastPositions = 5; ///< for the special tokens of a pair and one more
constexpr std::int64_t mostTokenTypes = 1 << 10;
constexpr const char *preNormType = "tlm-bert";

std::string_view poolingName(Pooling pooling)
{
    return poolings[static_cast<std::size_t>(pooling)].second;
}

std::string_view activationName(Activation activation)
{
    return activations[static_cast<std::size_t>(activation)].second;
}

Family readFamily(ConfigFields &fields, bool preNorm)
{
    const auto type = fields.text("model_type");
    if (type == "roberta" && !preNorm)
        return Family::Roberta;
    if (preNorm ? type != preNormType : fields.has("model_type") && type != "bert")
        fields.refuse(
            fmt::format("`model_type` is \"{}\", but only \"bert\" and \"roberta\" are supported.", type));
    return Family::Bert;
}

Activation readActivation(ConfigFields &fields)
{
    const auto name = fields.text("hidden_act");
    for (const auto &[activation, known] : activations) {
        if (name == known)
            return activation;
    }
    if (fields.has("hidden_act"))
        fields.refuse(fmt::format("`hidden_act` is \"{}\", which is not supported.", name));
    return Activation::Gelu;
}

void readSizes(ConfigFields &fields, ModelConfiguration &model)
{
    model.vocabulary = fields.size("vocab_size", largestSize);
    model.hidden = fields.size("hidden_size", largestSize);
    model.layers = fields.size("num_hidden_layers", largestLayers);
    model.heads = fields.size("num_attention_heads", largestSize);
    model.feedForward = fields.size("intermediate_size", largestSize);
    model.tokenTypes = fields.sizeOr("type_vocab_size", 2, mostTokenTypes);
    model.padding = fields.idOr("pad_token_id", model.family == Family::Roberta ? 1 : 0, largestSize);
    model.positions = fields.size("max_position_embeddings", largestSize);
    if (model.family == Family::Roberta)
        model.positions -= model.padding + 1; // the rows before are of no position
    if (model.positions < leastPositions)
        fields.refuse(
            fmt::format("`max_position_embeddings` leaves fewer than {} positions{}.", leastPositions,
                        model.family == Family::Roberta ? " after those up to `pad_token_id`" : ""));
    if (model.padding >= model.vocabulary)
        fields.refuse("`pad_token_id` must be a token of the vocabulary.");
    if (model.hidden % model.heads != 0)
        fields.refuse("`hidden_size` must be a multiple of `num_attention_heads`.");
}

/// What would make another model of the same sizes.
void requireOrdinary(ConfigFields &fields)
{
    fields.require("position_embedding_type", "absolute");
    fields.require("is_decoder", false);
    fields.require("add_cross_attention", false);
    fields.require("tie_word_embeddings", true);
    fields.require("pruned_heads", Json::object());
}

void readOwnFields(const Json &json, ModelConfiguration &model)
{
    const ConfigFields fields(json, {});
    const auto pooling = fields.text("pooling");
    for (const auto &[value, name] : poolings) {
        if (name == pooling)
            model.pooling = value;
    }
    model.preNorm = fields.flag("pre_norm", false);
    model.plantedHeads = fields.flag("planted_heads", false);
    model.lowerCase = fields.flag("lower_case", true);
}

std::vector<std::string> readLabels(const Json &json, ConfigFields &fields)
{
    std::vector<std::string> labels;
    const auto found = json.find("id2label");
    if (found == json.end() || !found->is_object())
        return labels;
    for (std::size_t id = 0; id < found->size(); ++id) {
        const auto label = found->find(std::to_string(id));
        if (label == found->end() || !label->is_string()) {
            fields.refuse(fmt::format("`id2label` has no name for class {}.", id));
            return {};
        }
        labels.push_back(label->get<std::string>());
    }
    return labels;
}

/// Whether a classification head of the folder is one for whole texts.
bool classifiesTexts(const Json &json)
{
    const auto found = json.find("architectures");
    return found == json.end() || !found->is_array() ||
           std::none_of(found->begin(), found->end(), [](const Json &name) {
               const auto text = name.is_string() ? name.get<std::string>() : std::string();
               return text.ends_with("ForTokenClassification") || text.ends_with("ForMultipleChoice");
           });
}

/// The name of Hugging Face's model that computes the most of what this one does.
std::string architecture(const ModelConfiguration &model, bool pooledHead)
{
    const bool classifies = pooledHead && model.pooling == Pooling::Classify;
    return fmt::format("{}For{}", model.family == Family::Roberta ? "Roberta" : "Bert",
                       classifies ? "SequenceClassification" : "MaskedLM");
}

} // namespace

Json configJson(const ModelConfiguration &model, bool pooledHead, const std::vector<std::string> &labels,
                const SpecialTokens &special)
{
    const bool isRoberta = model.family == Family::Roberta;
    Json json{{"architectures", {architecture(model, pooledHead)}},
              {"model_type", model.preNorm ? preNormType
                             : isRoberta   ? "roberta"
                                           : "bert"},
              {"vocab_size", model.vocabulary},
              {"hidden_size", model.hidden},
              {"num_hidden_layers", model.layers},
              {"num_attention_heads", model.heads},
              {"intermediate_size", model.feedForward},
              {"max_position_embeddings", positionRows(model)},
              {"type_vocab_size", model.tokenTypes},
              {"hidden_act", activationName(model.activation)},
              {"hidden_dropout_prob", 0.1},
              {"attention_probs_dropout_prob", 0.1},
              {"initializer_range", model.linearDeviation},
              {"layer_norm_eps", model.normEpsilon},
              {"pad_token_id", isRoberta ? model.padding : special.padding},
              {"position_embedding_type", "absolute"},
              {"torch_dtype", "float32"}};
    if (isRoberta) {
        json["bos_token_id"] = special.classify;
        json["eos_token_id"] = special.separator;
    }
    for (std::size_t id = 0; id < labels.size(); ++id) {
        json["id2label"][std::to_string(id)] = labels[id];
        json["label2id"][labels[id]] = id;
    }
    json["tlm"] = {{"pooling", poolingName(model.pooling)},
                   {"pre_norm", model.preNorm},
                   {"planted_heads", model.plantedHeads},
                   {"lower_case", model.lowerCase}};
    return json;
}

Expected<FolderConfiguration> readConfigJson(const Json &json, const std::string &where)
{
    if (!json.is_object())
        return failure(ErrorCode::ModelInvalid, "The configuration of the model is no JSON object.", where);
    ConfigFields fields(json, where);
    const auto own = json.find("tlm");
    FolderConfiguration folder;
    auto &model = folder.model;
    if (own != json.end() && own->is_object())
        readOwnFields(*own, model);
    model.family = readFamily(fields, model.preNorm);
    readSizes(fields, model);
    model.activation = readActivation(fields);
    model.normEpsilon = fields.share("layer_norm_eps", model.normEpsilon);
    requireOrdinary(fields);
    folder.classifiesTexts = classifiesTexts(json);
    folder.labels = readLabels(json, fields);
    if (fields.error())
        return tl::unexpected(*fields.error());
    return folder;
}

} // namespace tlm
