#include "core/model/bertconfig.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace tlm {

namespace {

constexpr std::array<std::pair<Pooling, std::string_view>, 3> poolings{
    {{Pooling::Classify, "cls"}, {Pooling::Mean, "mean"}, {Pooling::Markers, "markers"}}};
constexpr std::int64_t largestSize = 1 << 24;
constexpr std::int64_t largestLayers = 1000;

std::string_view poolingName(Pooling pooling)
{
    return poolings[static_cast<std::size_t>(pooling)].second;
}

/// Reads typed fields; remembers the first thing that is wrong.
class Fields
{
public:
    Fields(const Json &json, std::string where) : m_json(json), m_where(std::move(where)) {}

    std::int64_t size(const char *key, std::int64_t largest)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end() || !found->is_number_integer())
            return refuse(fmt::format("`{}` is missing or no whole number.", key)), 1;
        const auto value = found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t(largest)
                               ? largest + 1
                               : found->get<std::int64_t>();
        if (value < 1 || value > largest)
            return refuse(fmt::format("`{}` must be 1 to {}.", key, largest)), 1;
        return value;
    }

    /// Error unless the field is missing or has this value.
    void require(const char *key, const Json &only)
    {
        const auto found = m_json.find(key);
        if (found != m_json.end() && *found != only)
            refuse(fmt::format("`{}` is {}, but only {} is supported.", key, found->dump(), only.dump()));
    }

    bool flag(const char *key, bool fallback) const
    {
        const auto found = m_json.find(key);
        return found != m_json.end() && found->is_boolean() ? found->get<bool>() : fallback;
    }

    std::string text(const char *key) const
    {
        const auto found = m_json.find(key);
        return found != m_json.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    void refuse(const std::string &cause)
    {
        if (!m_error)
            m_error = Error{ErrorCode::ModelInvalid, cause, m_where};
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    const Json &m_json;
    std::string m_where;
    std::optional<Error> m_error;
};

ModelConfiguration readSizes(Fields &fields)
{
    ModelConfiguration model;
    model.vocabulary = fields.size("vocab_size", largestSize);
    model.hidden = fields.size("hidden_size", largestSize);
    model.layers = fields.size("num_hidden_layers", largestLayers);
    model.heads = fields.size("num_attention_heads", largestSize);
    model.feedForward = fields.size("intermediate_size", largestSize);
    model.positions = fields.size("max_position_embeddings", largestSize);
    if (model.hidden % model.heads != 0)
        fields.refuse("`hidden_size` must be a multiple of `num_attention_heads`.");
    return model;
}

void readOwnFields(const Json &json, ModelConfiguration &model)
{
    const Fields fields(json, {});
    const auto pooling = fields.text("pooling");
    for (const auto &[value, name] : poolings) {
        if (name == pooling)
            model.pooling = value;
    }
    model.preNorm = fields.flag("pre_norm", false);
    model.plantedHeads = fields.flag("planted_heads", false);
    model.lowerCase = fields.flag("lower_case", true);
}

std::vector<std::string> readLabels(const Json &json, Fields &fields)
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

} // namespace

Json configJson(const Bert &bert, const std::vector<std::string> &labels, const SpecialTokens &special)
{
    const auto &model = bert.configuration();
    Json json{{"architectures", {"BertForMaskedLM"}},
              {"model_type", model.preNorm ? "tlm-bert" : "bert"},
              {"vocab_size", model.vocabulary},
              {"hidden_size", model.hidden},
              {"num_hidden_layers", model.layers},
              {"num_attention_heads", model.heads},
              {"intermediate_size", model.feedForward},
              {"max_position_embeddings", model.positions},
              {"type_vocab_size", 2},
              {"hidden_act", "gelu"},
              {"hidden_dropout_prob", 0.1},
              {"attention_probs_dropout_prob", 0.1},
              {"initializer_range", model.linearDeviation},
              {"layer_norm_eps", 1e-12},
              {"pad_token_id", special.padding},
              {"position_embedding_type", "absolute"},
              {"torch_dtype", "float32"}};
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
    Fields fields(json, where);
    const auto own = json.find("tlm");
    FolderConfiguration folder{readSizes(fields), {}};
    if (own != json.end() && own->is_object())
        readOwnFields(*own, folder.model);
    fields.require("model_type", folder.model.preNorm ? "tlm-bert" : "bert");
    fields.require("hidden_act", "gelu");
    fields.require("layer_norm_eps", 1e-12);
    fields.require("position_embedding_type", "absolute");
    folder.labels = readLabels(json, fields);
    if (fields.error())
        return tl::unexpected(*fields.error());
    return folder;
}

} // namespace tlm
