#include <set>

#include "core/experiment/fieldbuilder.h"

namespace tlm {

namespace {

constexpr double manyTokens = 1e15, manySteps = 1e9;

template <typename T>
auto top(T Configuration::*member)
{
    return TopPlace<T>{member};
}
template <typename T>
auto encoder(T ModelConfiguration::*member)
{
    return FieldPlace<ModelConfiguration, T>{&Configuration::encoder, member};
}
template <typename T>
auto data(T DataConfiguration::*member)
{
    return FieldPlace<DataConfiguration, T>{&Configuration::data, member};
}
template <typename T>
auto joint(T JointConfiguration::*member)
{
    return FieldPlace<JointConfiguration, T>{&Configuration::joint, member};
}
template <typename T>
auto tuning(T FineTuningConfiguration::*member)
{
    return FieldPlace<FineTuningConfiguration, T>{&Configuration::fineTuning, member};
}
template <typename T>
auto compute(T ComputeConfiguration::*member)
{
    return FieldPlace<ComputeConfiguration, T>{&Configuration::compute, member};
}

std::vector<Field> runFields()
{
    using C = Configuration;
    return {
        textField({"task", "Task", "", "Name of the labelled task in the workspace."}, top(&C::task)),
        textField({"selection", "Selection", "",
                   "Name of the selection that gives the external text; the random method draws as many "
                   "tokens from its corpora."},
                  top(&C::selection)),
        textField({"model", "Pretrained model", "",
                   "Folder of a Hugging Face model, for the methods that start from a pretrained one."},
                  top(&C::model)),
        choiceField<Method>({"method", "Method", "", "What is trained on what; tlm is the paper's method."},
                            top(&C::method)),
        choiceField<Recipe>({"recipe", "Recipe", "",
                             "Faithful trains as the authors' code does, fast uses modern choices for cheap "
                             "training."},
                            top(&C::recipe)),
        choiceField<Scale>({"scale", "Scale", "", "A named set of model sizes and steps."}, top(&C::scale)),
        integerField({"seed", "Seed", "", "Start of all random numbers; the same seed repeats a run."},
                     {0, 9007199254740991.0}, top(&C::seed)),
    };
}

std::vector<Field> encoderFields()
{
    using M = ModelConfiguration;
    return {
        integerField({"encoder.layers", "Layers", "", "Number of encoder layers."}, {1, 96},
                     encoder(&M::layers)),
        integerField({"encoder.hidden", "Hidden size", "", "Length of the vector of each token."}, {8, 16384},
                     encoder(&M::hidden)),
        integerField({"encoder.feed_forward", "Feed-forward size", "",
                      "Inner size of the feed-forward part of each layer."},
                     {8, 65536}, encoder(&M::feedForward)),
        integerField({"encoder.heads", "Attention heads", "", "Heads a layer; must divide the hidden size."},
                     {1, 256}, encoder(&M::heads)),
        choiceField<TokenizerKind>(
            {"encoder.tokenizer", "Tokenizer", "",
             "The kind of tokenizer that is trained: BERT's word pieces, RoBERTa's byte "
             "pairs, or SentencePiece."},
            encoder(&M::tokenizer)),
        integerField({"encoder.vocabulary", "Vocabulary", "pieces",
                      "Largest number of word pieces the tokenizer may have."},
                     {300, 1'000'000}, encoder(&M::vocabulary)),
        integerField({"encoder.positions", "Positions", "tokens", "Longest sequence the model can take."},
                     {8, 8192}, encoder(&M::positions)),
        booleanField({"encoder.pre_norm", "Normalise first", "",
                      "Puts layer normalisation before each part of a layer instead of after it."},
                     encoder(&M::preNorm)),
        booleanField({"encoder.lower_case", "Lower case", "", "Lower-cases texts and drops accents."},
                     encoder(&M::lowerCase)),
        realField({"encoder.linear_deviation", "Start of linear weights", "",
                   "Standard deviation of the linear weights at the start."},
                  {1e-6, 1}, encoder(&M::linearDeviation)),
        realField({"encoder.embedding_deviation", "Start of token embeddings", "",
                   "Standard deviation of the token embeddings at the start."},
                  {1e-6, 1}, encoder(&M::embeddingDeviation)),
        choiceField<PositionStart>({"encoder.position_start", "Start of positions", "",
                                    "Whether the trainable positions start as random numbers or as sines."},
                                   encoder(&M::positionStart)),
        realField({"encoder.position_scale", "Scale of positions", "",
                   "Amplitude of the sines, or standard deviation of the random start."},
                  {0, 10}, encoder(&M::positionScale)),
        booleanField({"encoder.unigram_bias", "Unigram bias", "",
                      "Starts the bias of the word guess at the logarithm of the word-piece frequencies."},
                     encoder(&M::unigramBias)),
        booleanField({"encoder.planted_heads", "Planted heads", "",
                      "Starts heads of the first layer on neighbouring tokens; such a model says nothing "
                      "about heads that training finds."},
                     encoder(&M::plantedHeads)),
        choiceField<Pooling>({"encoder.pooling", "Pooling", "",
                              "What the class is read from: the first token, the mean of all tokens, or the "
                              "entity markers."},
                             encoder(&M::pooling)),
    };
}

std::vector<Field> dataFields()
{
    using D = DataConfiguration;
    return {
        integerField({"data.examples_per_class", "Examples a class", "examples",
                      "Trains on so many examples of each class, drawn by the seed; 0 for all."},
                     {0, 1e9}, data(&D::examplesPerClass)),
        choiceField<ClassWeights>(
            {"data.class_weights", "Class weights", "",
             "Balanced counts errors on rare classes more, so that all classes weigh the "
             "same."},
            data(&D::classWeights)),
    };
}

/// Settings of the optimiser that both stages have.
template <typename Group, typename Place>
std::vector<Field> optimiserFields(const std::string &prefix, Place place)
{
    const auto text = [&prefix](const char *name) { return prefix + name; };
    return {
        realField({text("learning_rate").c_str(), "Learning rate", "", "Peak step size of AdamW."}, {0, 1},
                  place(&Group::learningRate)),
        realField({text("beta1").c_str(), "Beta 1", "", "Decay of the mean of the gradients."}, {0, 0.99999},
                  place(&Group::beta1)),
        realField({text("beta2").c_str(), "Beta 2", "", "Decay of the mean of the squared gradients."},
                  {0, 0.999999}, place(&Group::beta2)),
        realField({text("epsilon").c_str(), "Epsilon", "", "Added to the divisor of each AdamW step."},
                  {1e-12, 1}, place(&Group::epsilon)),
        realField({text("weight_decay").c_str(), "Weight decay", "",
                   "Share of the weights taken off each step, times the learning rate."},
                  {0, 10}, place(&Group::weightDecay)),
        realField({text("clip").c_str(), "Gradient clip", "", "Largest norm of the gradient; 0 for none."},
                  {0, 1e6}, place(&Group::clip)),
        realField({text("warm_up").c_str(), "Warm-up", "share",
                   "Share of the stage in which the learning rate rises."},
                  {0, 1}, place(&Group::warmUp)),
        realField({text("dropout").c_str(), "Dropout", "share", "Share of values set to zero in training."},
                  {0, 0.9}, place(&Group::dropout)),
    };
}

std::vector<Field> jointBudgetFields()
{
    using J = JointConfiguration;
    return {
        integerField({"joint.tokens", "Token budget", "tokens",
                      "Real tokens to train on; 0 to count steps or minutes instead."},
                     {0, manyTokens}, joint(&J::tokens)),
        integerField(
            {"joint.steps", "Steps", "steps", "Optimiser steps; 0 to count tokens or minutes instead."},
            {0, manySteps}, joint(&J::steps)),
        realField({"joint.minutes", "Time budget", "minutes",
                   "Time to train, turned into tokens once the speed is measured; 0 for no such budget."},
                  {0, 1e6}, joint(&J::minutes)),
        integerField(
            {"joint.batch_tokens", "Batch", "tokens", "Tokens in a batch; 0 to count sequences instead."},
            {0, 1e8}, joint(&J::batchTokens)),
        integerField({"joint.batch_sequences", "Batch", "sequences",
                      "Sequences in a batch; 0 to count tokens instead."},
                     {0, 1e6}, joint(&J::batchSequences)),
        integerField({"joint.accumulation", "Accumulation", "batches",
                      "Batches whose gradients are added up for one step of the optimiser."},
                     {1, 1e6}, joint(&J::accumulation)),
        integerField({"joint.average_sequences", "Averaged sequences", "sequences",
                      "The loss is averaged over so many sequences first, then over these parts, as several "
                      "GPUs do; 0 for the whole batch at once."},
                     {0, 1e6}, joint(&J::averageSequences)),
        integerField(
            {"joint.external_length", "External length", "tokens", "Longest piece of external text."},
            {8, 8192}, joint(&J::externalLength)),
        integerField({"joint.task_length", "Task length", "tokens", "Where texts of the task are cut."},
                     {8, 8192}, joint(&J::taskLength)),
        integerField({"joint.rho1", "rho1", "batches", "External batches for each batch of the task."},
                     {0, 1e6}, joint(&J::rho1)),
        realField({"joint.rho2", "rho2", "", "Weight of the word guess on batches of the task."}, {0, 1e6},
                  joint(&J::rho2)),
        realField({"joint.masking", "Masking", "share", "Share of tokens that the model must guess."},
                  {0.01, 0.9}, joint(&J::masking)),
    };
}

std::vector<Field> tuningBudgetFields()
{
    using F = FineTuningConfiguration;
    return {
        realField({"fine_tuning.epochs", "Epochs", "epochs",
                   "Passes over the training examples; 0 to count steps instead."},
                  {0, 1e4}, tuning(&F::epochs)),
        integerField({"fine_tuning.steps", "Steps", "steps", "Optimiser steps; 0 to count epochs instead."},
                     {0, manySteps}, tuning(&F::steps)),
        integerField({"fine_tuning.batch", "Batch", "examples", "Examples in a batch."}, {1, 1e5},
                     tuning(&F::batch)),
        booleanField({"fine_tuning.reset_head", "Fresh head", "",
                      "Starts the classification head anew before fine-tuning."},
                     tuning(&F::resetHead)),
        integerField({"fine_tuning.evaluate_every", "Evaluate every", "steps",
                      "Steps between evaluations on dev; 0 for once an epoch."},
                     {0, manySteps}, tuning(&F::evaluateEvery)),
    };
}

std::vector<Field> computeFields()
{
    using C = ComputeConfiguration;
    return {
        choiceField<Device>(
            {"compute.device", "Device", "", "Where to train; auto takes a GPU if there is one."},
            compute(&C::device)),
        integerField({"compute.threads", "Threads", "", "Processor cores to use; 0 for all."}, {0, 4096},
                     compute(&C::threads)),
        booleanField({"compute.bfloat16", "bfloat16", "",
                      "Multiplies in 16 bits, which is faster where the processor can."},
                     compute(&C::bfloat16)),
        realField({"compute.checkpoint_minutes", "Checkpoint every", "minutes",
                   "Time between checkpoints from which a run can go on."},
                  {0.01, 10000}, compute(&C::checkpointMinutes)),
        integerField({"compute.kept_models", "Models kept", "models",
                      "Models kept on the way, evenly over the training; 0 for the best one alone."},
                     {0, 1000}, compute(&C::keptModels)),
        integerField({"compute.pattern_examples", "Pattern examples", "examples",
                      "Dev examples whose attention heads are measured at each evaluation; 0 for none."},
                     {0, 1e6}, compute(&C::patternExamples)),
        integerField({"compute.rollbacks", "Rollbacks", "",
                      "How often a run that diverges goes back to its last good state with half the learning "
                      "rate."},
                     {0, 100}, compute(&C::rollbacks)),
    };
}

/// What few people change: details of the start, of AdamW and of keeping.
bool isAdvanced(const std::string &key)
{
    static const std::set<std::string, std::less<>> keys{"encoder.pre_norm",
                                                         "encoder.linear_deviation",
                                                         "encoder.embedding_deviation",
                                                         "encoder.position_start",
                                                         "encoder.position_scale",
                                                         "encoder.unigram_bias",
                                                         "encoder.planted_heads",
                                                         "joint.average_sequences",
                                                         "joint.beta1",
                                                         "joint.beta2",
                                                         "joint.epsilon",
                                                         "joint.weight_decay",
                                                         "joint.clip",
                                                         "joint.evaluate_every",
                                                         "fine_tuning.beta1",
                                                         "fine_tuning.beta2",
                                                         "fine_tuning.epsilon",
                                                         "fine_tuning.weight_decay",
                                                         "fine_tuning.clip",
                                                         "fine_tuning.reset_head",
                                                         "fine_tuning.evaluate_every",
                                                         "compute.checkpoint_minutes",
                                                         "compute.kept_models",
                                                         "compute.pattern_examples",
                                                         "compute.rollbacks"};
    return keys.contains(key);
}

std::vector<Field> makeFields()
{
    using J = JointConfiguration;
    std::vector<Field> all;
    const auto append = [&all](const std::vector<Field> &more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    append(runFields());
    append(encoderFields());
    append(dataFields());
    append(jointBudgetFields());
    append(optimiserFields<J>("joint.", [](auto member) { return joint(member); }));
    append({integerField({"joint.evaluate_every", "Evaluate every", "steps",
                          "Steps between evaluations on dev; 0 for twenty times in the stage."},
                         {0, manySteps}, joint(&J::evaluateEvery))});
    append(tuningBudgetFields());
    append(
        optimiserFields<FineTuningConfiguration>("fine_tuning.", [](auto member) { return tuning(member); }));
    append(computeFields());
    for (Field &field : all)
        field.advanced = isAdvanced(field.key);
    return all;
}

} // namespace

const std::vector<Field> &fields()
{
    static const std::vector<Field> all = makeFields();
    return all;
}

} // namespace tlm
