#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/text/tokenizerkind.h"

namespace tlm {

enum class Method { Tlm, TaskOnly, TaskMlm, Random, FineTune, FineTuneMlm, PretrainedTlm, Linear };
enum class Recipe { Faithful, Fast };
enum class Scale { Tiny, Mini, Small, Medium, Large };
enum class Device { Auto, Cpu, Cuda };
enum class Pooling { Classify, Mean, Markers };
enum class PositionStart { Normal, Sinusoidal };
enum class ClassWeights { None, Balanced };
enum class Family { Bert, Roberta };
enum class Activation { Gelu, GeluTanh, Relu, Silu };

/// Size and start of the encoder (BERT; Devlin et al. 2019).
struct ModelConfiguration
{
    std::int64_t layers = 2, hidden = 128, feedForward = 512, heads = 4;
    TokenizerKind tokenizer = TokenizerKind::WordPiece; ///< the kind that is trained
    std::int64_t vocabulary = 8192;
    std::int64_t positions = 128; ///< longest sequence the model can take
    bool preNorm = false;
    bool lowerCase = true;
    double linearDeviation = 0.02;    ///< start of linear weights
    double embeddingDeviation = 0.06; ///< start of token embeddings
    PositionStart positionStart = PositionStart::Sinusoidal;
    double positionScale = 0.085; ///< amplitude of the sinusoids, or deviation of the normal start
    bool unigramBias = true;      ///< MLM output bias starts as log unigram frequency
    bool plantedHeads = false;    ///< positional-head initialisation: no evidence about learnt diagonals
    Pooling pooling = Pooling::Classify;
    // What a pretrained model brings along: its folder says it, nobody chooses it.
    Family family = Family::Bert;
    Activation activation = Activation::Gelu;
    double normEpsilon = 1e-12;
    std::int64_t tokenTypes = 2;
    std::int64_t padding = 0; ///< id of the padding token
    friend bool operator==(const ModelConfiguration &, const ModelConfiguration &) = default;
};

/// Joint training from scratch (paper §3.1).
struct JointConfiguration
{
    std::int64_t tokens =
        16'000'000; ///< budget of real tokens; 0: use `steps` (or no joint stage if both are 0)
    std::int64_t steps = 0;
    double minutes = 0;              ///< budget in time, turned into tokens after 50 measured steps
    std::int64_t batchTokens = 2048; ///< tokens a batch; 0: use batchSequences
    std::int64_t batchSequences = 0;
    std::int64_t accumulation = 1;     ///< batches whose gradients make one optimiser step
    std::int64_t averageSequences = 0; ///< the loss is averaged over so many sequences first, then over
                                       ///< these parts, as on several GPUs; 0: over the batch
    std::int64_t externalLength = 64, taskLength = 128;
    std::int64_t rho1 = 9;
    double rho2 = 20;
    double learningRate = 2e-3, beta1 = 0.9, beta2 = 0.98, epsilon = 1e-6, weightDecay = 0.01;
    double clip = 1;      ///< largest gradient norm; 0: none
    double warmUp = 0.06; ///< share of the budget
    double dropout = 0;
    double masking = 0.3;           ///< share of tokens the model must guess
    std::int64_t evaluateEvery = 0; ///< steps; 0: twenty times in the stage
    friend bool operator==(const JointConfiguration &, const JointConfiguration &) = default;
};

/// Fine-tuning on the task alone (paper §3.1, stage 2).
struct FineTuningConfiguration
{
    double epochs = 8; ///< 0: use steps
    std::int64_t steps = 0;
    std::int64_t batch = 32;
    double learningRate = 1e-3, beta1 = 0.9, beta2 = 0.98, epsilon = 1e-6, weightDecay = 0.01;
    double clip = 1;
    double warmUp = 0.1;
    double dropout = 0.1;
    bool resetHead = true;
    std::int64_t evaluateEvery = 0; ///< steps; 0: once an epoch
    friend bool operator==(const FineTuningConfiguration &, const FineTuningConfiguration &) = default;
};

/// What of the task is learnt from.
struct DataConfiguration
{
    std::int64_t examplesPerClass = 0; ///< few-shot: so many training examples of each class; 0: all
    ClassWeights classWeights = ClassWeights::None;
    friend bool operator==(const DataConfiguration &, const DataConfiguration &) = default;
};

/// How the computer is used.
struct ComputeConfiguration
{
    Device device = Device::Auto;
    std::int64_t threads = 0;          ///< 0: all cores
    bool bfloat16 = true;              ///< products in bf16, weights and sums in fp32
    double checkpointMinutes = 2;      ///< between checkpoints
    std::int64_t keptModels = 0;       ///< models kept on the way, evenly over the stages
    std::int64_t patternExamples = 64; ///< dev examples whose attention is measured at evaluations
    std::int64_t rollbacks = 2;        ///< how often a diverged run goes back to its last good state
    friend bool operator==(const ComputeConfiguration &, const ComputeConfiguration &) = default;
};

/// One experiment; with a seed it is a run. A value: copy, compare, store.
struct Configuration
{
    std::string task, selection, model; ///< names in the workspace; `model`: folder of a pretrained model
    Method method = Method::Tlm;
    Recipe recipe = Recipe::Fast;
    Scale scale = Scale::Tiny;
    std::uint64_t seed = 1;
    ModelConfiguration encoder;
    DataConfiguration data;
    JointConfiguration joint;
    FineTuningConfiguration fineTuning;
    ComputeConfiguration compute;
    friend bool operator==(const Configuration &, const Configuration &) = default;
};

std::string_view methodName(Method method); ///< `tlm`, `task-only`, `task-mlm`, `random`, `finetune`,
                                            ///< `finetune-mlm`, `pretrained-tlm`, `linear`
std::string_view recipeName(Recipe recipe);
std::string_view scaleName(Scale scale);
Expected<Method> methodFromName(std::string_view name);
Expected<Recipe> recipeFromName(std::string_view name);
Expected<Scale> scaleFromName(std::string_view name);

bool hasJointStage(Method method);  ///< trains on masked text before fine-tuning
bool needsSelection(Method method); ///< reads external text
bool needsModel(Method method);     ///< starts from a pretrained model

/// The newest `schema` this program writes and reads.
inline constexpr std::int64_t configurationSchema = 1;

/// Configuration of a recipe at a scale before a person changes anything. The faithful recipe takes rho1,
/// rho2, steps, batch and lengths from the paper's row of the task (papertable.h; SciERC's for one of another
/// name).
Configuration preset(Method method, Recipe recipe, Scale scale, std::string_view task = {});

/// Parses `10min`, `2h`, `16M`, `500k` or a plain number of tokens into joint.minutes or joint.tokens.
Expected<> applyBudget(Configuration &configuration, std::string_view budget);

/// A problem of one field, to stand next to it.
struct FieldProblem
{
    std::string key;
    Error error;
};

/// Everything wrong with a configuration at once: ranges, sizes that do not fit together, missing names.
std::vector<FieldProblem> validate(const Configuration &configuration);

Json toJson(const Configuration &configuration);

/// Errors: ConfigurationUnknownKey (names the key and the nearest known one), ConfigurationInvalid (type),
/// ConfigurationOutOfRange, FileNewer (a newer `schema`).
Expected<Configuration> configurationFromJson(const Json &json, const std::string &where);

} // namespace tlm
