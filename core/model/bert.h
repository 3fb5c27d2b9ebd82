#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/experiment/configuration.h"
#include "core/model/packing.h"

namespace tlm {

/// Sequences of one batch. B sequences, L tokens (padded).
struct EncoderInput
{
    at::Tensor ids;   ///< [B, L] int64
    at::Tensor types; ///< [B, L] int64: 0 first text, 1 second
    at::Tensor mask;  ///< [B, L] bool: true for real tokens, which stand first
    /// Real tokens of each sequence; empty: the mask is asked, for which a GPU has to be waited for.
    std::vector<std::int64_t> lengths = {};
};

/// Takes the attention weights of a layer, group by group: WeightsTaker of core/model/attention.h.
using LayerWeightsTaker =
    std::function<void(std::int64_t layer, const PackedGroup &group, const at::Tensor &weights)>;

struct ForwardOptions
{
    double dropout = 0;            ///< on embeddings, attention and both dense outputs; 0 while evaluating
    std::uint64_t dropoutSeed = 0; ///< counter-based: the same seed gives the same masks
    bool bfloat16 = false;         ///< products, and what flows between them, in bf16
    LayerWeightsTaker takeWeights = {}; ///< may be empty
    /// Called before each layer is computed; may be empty. What it throws ends the pass.
    std::function<void()> beforeLayer = {};
    at::Tensor headMask = {}; ///< [layers, heads] fp32 on the model's device: what each head's result is
                              ///< multiplied by (0 mutes it, Michel et al. 2019); undefined: all are heard
    ShapeRounding rounding = {};
};

struct ParameterShape
{
    std::string name;
    std::vector<std::int64_t> shape;
};

/// The classification head. Linear: one product. Tlm: two with a GELU between, as the authors' `cls_layer`.
/// Pooled: two with a tanh between, as Hugging Face's (BERT's pooler and classifier, RoBERTa's classifier).
enum class Head { Linear, Tlm, Pooled };

/// BERT or RoBERTa encoder with an MLM head and a classification head (Devlin et al. 2019, Liu et al. 2019;
/// heads as TLM's: facts §2.1, §5.1). The two differ in their positions, in sizes and in the names of files
/// only, so parameters of both are named as Hugging Face names BERT's
/// (`bert.embeddings.word_embeddings.weight` …, `classifier.weight`). A copy shares its weights with the
/// original.
class Bert
{
public:
    /// Initialised as `configuration` says, from `seed`. Without labels there is no classification head.
    Bert(const ModelConfiguration &configuration, std::int64_t labels, std::uint64_t seed,
         Head head = Head::Linear);
    /// With values from elsewhere, called once for every parameter in order.
    Bert(const ModelConfiguration &configuration, std::int64_t labels, Head head,
         const std::function<at::Tensor(const ParameterShape &)> &value);

    struct Parameter
    {
        std::string name;
        at::Tensor value;   ///< leaf with requires_grad
        bool decays = true; ///< weight decay applies (no bias, no LayerNorm)
    };
    const std::vector<Parameter> &parameters() const { return m_parameters; }
    const ModelConfiguration &configuration() const { return m_configuration; }
    std::int64_t labels() const { return m_labels; }
    Head head() const { return m_head; }
    at::Device device() const { return m_parameters.front().value.device(); }

    /// Hidden states [B, L, H], 0 at padding, which is not computed.
    at::Tensor encode(const EncoderInput &input, const ForwardOptions &options = {}) const;
    /// Hidden states [N, H] at the tokens `places` ([N] int64 into the B · L) alone: behind its attention the
    /// last layer computes no others.
    at::Tensor encodeAt(const EncoderInput &input, const at::Tensor &places,
                        const ForwardOptions &options = {}) const;
    /// The attention weights alone, which `options.takeWeights` gets: nothing behind the last layer's
    /// attention is computed.
    void attend(const EncoderInput &input, const ForwardOptions &options) const;
    /// MLM logits [N, V] of hidden states [N, H] (masked positions only; decoder tied to the token
    /// embeddings), in the precision of the products.
    at::Tensor maskedLogits(const at::Tensor &hidden, const ForwardOptions &options = {}) const;
    /// Class logits [B, C]. Pooling as configured: [CLS], mean of real tokens, or the concatenation-free mean
    /// of the states at the first tokens of the entity markers given by `markers` ([B, 2] positions; −1: fall
    /// back to [CLS]).
    at::Tensor classLogits(const at::Tensor &hidden, const EncoderInput &input,
                           const at::Tensor &markers = {}, const ForwardOptions &options = {}) const;
    /// The tokens whose states are pooled, [B, K] int64 into the B · L; undefined if all are.
    at::Tensor pooledPlaces(const EncoderInput &input, const at::Tensor &markers) const;
    /// Class logits [B, C] of the states [B, K, H] at those places.
    at::Tensor pooledLogits(const at::Tensor &states, const ForwardOptions &options = {}) const;
    /// A fresh classification head for `labels` classes (stage 2, or another task), of the same kind unless
    /// `head` says another. Its parameters are new tensors.
    void resetHead(std::int64_t labels, std::uint64_t seed, std::optional<Head> head = {});
    /// How hidden states become one vector for the head.
    void setPooling(Pooling pooling) { m_configuration.pooling = pooling; }
    /// MLM output bias = log of unigram frequencies ([V], add-one smoothed counts).
    void setOutputBias(const std::vector<std::uint64_t> &counts);
    /// Moves the weights; the parameters become new tensors.
    void to(const at::Device &device);

private:
    struct Pass;
    Packing pack(const EncoderInput &input, const ForwardOptions &options) const;
    const at::Tensor &parameter(const std::string &name) const;
    void add(const std::vector<ParameterShape> &shapes,
             const std::function<at::Tensor(const ParameterShape &)> &value);

    ModelConfiguration m_configuration;
    std::int64_t m_labels;
    Head m_head;
    std::vector<Parameter> m_parameters;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace tlm
