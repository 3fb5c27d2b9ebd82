#pragma once
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/attention/attentionfile.h"
#include "core/attention/headpattern.h"
#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/evaluation/scores.h"
#include "core/model/pretrained.h"
#include "core/training/sequences.h"

namespace tlm {

struct Prediction
{
    std::int32_t label = 0;
    std::vector<double> probabilities; ///< one a label
};

/// Where the heads of a model look, over some examples.
struct AttentionReport
{
    std::int32_t layers = 0, heads = 0;
    std::uint64_t examples = 0, tokens = 0; ///< tokens: counted rows
    std::vector<HeadMeasures> measures;
    std::vector<StoredAttention> weights; ///< in the order of the examples; empty if not asked for
};

enum class KeepWeights { No, Yes };

/// A model that answers questions about texts, in fp32 and without dropout.
class Inference
{
public:
    /// Opens a folder in Hugging Face layout on a device. Errors: those of openPretrained and setUpCompute.
    static Expected<Inference> open(const std::filesystem::path &folder, const ComputeConfiguration &compute);

    const PretrainedModel &model() const { return m_model; }
    /// Why the GPU is not used; empty if it is or was not asked for.
    const std::string &note() const { return m_note; }

    /// Class probabilities of examples, whose labels are not looked at. Error ModelInvalid without a head.
    Expected<std::vector<Prediction>> predict(const std::vector<Example> &examples, ProgressSink &progress,
                                              std::stop_token stop) const;
    /// Scores on one split of a task with the model's labels. Error LabelUnknown if they are not the task's.
    Expected<ClassificationScores> evaluate(const Task &task, Split split, std::stop_token stop) const;
    /// Attention of examples and the measures of all heads; planted heads are marked.
    Expected<AttentionReport> attention(const std::vector<Example> &examples, KeepWeights keep,
                                        ProgressSink &progress, std::stop_token stop) const;

private:
    Inference(PretrainedModel model, std::string note);
    Expected<LabelledSequences> tokenize(const std::vector<Example> &examples, std::stop_token stop) const;
    Expected<> requireHead() const;

    PretrainedModel m_model;
    std::string m_note;
};

} // namespace tlm
