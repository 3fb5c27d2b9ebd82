#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/attention/attentionfile.h"
#include "core/attention/countingoptions.h"
#include "core/attention/headmeasures.h"
#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/evaluation/scores.h"
#include "core/model/pretrained.h"
#include "core/training/headmask.h"
#include "core/training/sequences.h"

namespace tlm {

struct Prediction
{
    std::int32_t label = 0;
    std::vector<double> probabilities; ///< one a label
};

/// What is changed before a model is asked: heads that give nothing, and tokens that become the mask token.
struct Changes
{
    std::vector<HeadPlace> muted;
    std::vector<std::size_t> masked; ///< numbers of tokens, for one example only
};

/// How attention is looked at.
struct AttentionQuestion
{
    CountingOptions counting = {};
    Changes changes = {};
    std::size_t kept = 0; ///< whose weights are kept: so many examples, from the first
};

/// Where the heads of a model look, over some examples.
struct AttentionReport
{
    std::int32_t layers = 0, heads = 0;
    std::uint64_t examples = 0, tokens = 0; ///< tokens: counted rows
    CountingOptions counting;
    std::vector<HeadMeasures> measures;   ///< by layer, then by head; planted heads are marked
    std::vector<StoredAttention> weights; ///< in the order of the examples; those asked for
    std::optional<Prediction> prediction; ///< of a single example, if the model classifies
};

/// What a classifier scores, and what it scores with each head muted alone (Michel et al. 2019).
struct HeadImportance
{
    double value = 0;
    std::uint64_t examples = 0;
    std::vector<double> muted; ///< by layer, then by head
};

/// A model that answers questions about texts, in fp32 and without dropout.
class Inference
{
public:
    /// Opens a folder in Hugging Face layout on a device. Errors: those of openPretrained and setUpCompute.
    static Expected<Inference> open(const std::filesystem::path &folder, const ComputeConfiguration &compute);

    const PretrainedModel &model() const { return m_model; }
    /// Error ModelInvalid if the model does not classify.
    Expected<> requireHead() const;
    /// Why the GPU is not used; empty if it is or was not asked for.
    const std::string &note() const { return m_note; }

    // Errors of all: Stopped; Usage for a head or token that is not there.

    /// Class probabilities of examples, whose labels are not looked at. Error ModelInvalid without a head.
    Expected<std::vector<Prediction>> predict(const std::vector<Example> &examples, ProgressSink &progress,
                                              std::stop_token stop, const Changes &changes = {}) const;
    /// Scores on the first examples of a split with the model's labels. Error LabelUnknown if they are not
    /// the task's.
    Expected<ClassificationScores> evaluate(const Task &task, Split split, ProgressSink &progress,
                                            std::stop_token stop, std::size_t limit = SIZE_MAX,
                                            const std::vector<HeadPlace> &muted = {}) const;
    /// The task's metric on the first examples of a split, without the muted heads, and with every other head
    /// muted in turn too.
    Expected<HeadImportance> importance(const Task &task, Split split, std::size_t limit,
                                        ProgressSink &progress, std::stop_token stop,
                                        const std::vector<HeadPlace> &muted = {}) const;
    /// Attention of examples and the measures of all heads.
    Expected<AttentionReport> attention(const std::vector<Example> &examples,
                                        const AttentionQuestion &question, ProgressSink &progress,
                                        std::stop_token stop) const;

private:
    Inference(PretrainedModel model, std::string note);
    Expected<LabelledSequences> tokenize(const std::vector<Example> &examples, std::stop_token stop,
                                         const std::vector<std::size_t> &masked = {}) const;
    Expected<LabelledSequences> tokenize(const Task &task, Split split, std::size_t limit,
                                         std::stop_token stop) const;

    PretrainedModel m_model;
    std::string m_note;
};

} // namespace tlm
