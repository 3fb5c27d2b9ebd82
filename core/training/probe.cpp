#include "core/training/probe.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include <fmt/format.h>

#include "core/experiment/modelfolder.h"
#include "core/experiment/planner.h"
#include "core/training/evaluate.h"
#include "core/training/guard.h"
#include "core/training/memory.h"
#include "core/training/modelstart.h"
#include "core/training/trainer.h"

namespace tlm {

namespace {

using Clock = std::chrono::steady_clock;

/// A vocabulary of a size whose tokens nobody looks at.
class BlankTokenizer final : public Tokenizer
{
public:
    explicit BlankTokenizer(std::int64_t size) : m_size(static_cast<std::int32_t>(size)) {}
    std::vector<std::int32_t> encode(std::string_view) const override { return {}; }
    std::int32_t size() const override { return m_size; }
    const std::string &token(std::int32_t) const override { return m_token; }
    std::optional<std::int32_t> id(std::string_view) const override { return {}; }
    SpecialTokens specialTokens() const override { return {}; }
    bool continuesWord(std::int32_t) const override { return false; }
    Expected<> save(const std::filesystem::path &) const override { return {}; }

private:
    std::int32_t m_size;
    std::string m_token;
};

/// `[CLS] … [SEP]` of a length, the tokens running through the vocabulary.
std::vector<std::int32_t> fullSequence(std::int64_t length, std::int64_t number, const Tokenizer &tokenizer)
{
    const SpecialTokens special = tokenizer.specialTokens();
    std::vector<std::int32_t> ids(static_cast<std::size_t>(length));
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<std::int32_t>((number * 7919 + static_cast<std::int64_t>(i)) % tokenizer.size());
    ids.front() = special.classify;
    ids.back() = special.separator;
    return ids;
}

LabelledSequences fullExamples(std::int64_t count, std::int64_t length, const Tokenizer &tokenizer)
{
    LabelledSequences examples;
    for (std::int64_t i = 0; i < count; ++i) {
        examples.sequences.append(fullSequence(length, i, tokenizer));
        examples.shapes.push_back({static_cast<std::int32_t>(length), {-1, -1}});
        examples.labels.push_back(static_cast<std::int32_t>(i % 2));
    }
    return examples;
}

double since(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Measures the steps of a trainer that nothing interrupts.
Expected<> measure(Trainer &trainer, ProbeLength length, const std::stop_token &stop, ProbedCost &cost)
{
    // Slower than those that follow.
    const std::int64_t firstSteps = std::clamp<std::int64_t>(length.steps / 10, 1, 5);
    const auto begin = Clock::now();
    auto measured = begin;
    std::uint64_t tokens = 0;
    while (cost.steps < length.steps && (cost.steps < firstSteps + 2 || since(begin) < length.seconds)) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped while the costs were measured.");
        if (cost.steps == firstSteps) {
            measured = Clock::now();
            tokens = trainer.progress().tokens;
        }
        if (auto advanced = trainer.advance(stop); !advanced)
            return advanced;
        ++cost.steps;
    }
    cost.seconds = since(begin);
    const double time = std::max(1e-9, since(measured));
    cost.tokensPerSecond = static_cast<double>(trainer.progress().tokens - tokens) / time;
    cost.secondsPerStep = time / static_cast<double>(cost.steps - firstSteps);
    return {};
}

Expected<> measureEvaluation(const Bert &bert, const TrainingData &data, const std::stop_token &stop,
                             ProbedCost &cost)
{
    const auto begin = Clock::now();
    const auto scores = evaluateExamples(bert, data.dev, data.tokenizer->specialTokens(), stop);
    cost.evaluationSeconds = since(begin);
    return scores.map([](const ClassificationScores &) {});
}

/// The configuration so that no stage ends and nothing is evaluated while it is measured.
Configuration endless(Configuration configuration)
{
    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    if (hasJointStage(configuration.method)) {
        configuration.joint.minutes = 0;
        configuration.joint.steps = 0;
        configuration.joint.tokens = never;
        configuration.joint.evaluateEvery = never;
    } else {
        configuration.fineTuning.epochs = 0;
        configuration.fineTuning.steps = 1'000'000'000;
        configuration.fineTuning.evaluateEvery = never;
    }
    return configuration;
}

/// Whether twice the batch will fit: what a batch takes grows with its tokens, the model's own part does not.
bool fitsNext(const ProbedCost &cost, std::uint64_t earlier, std::uint64_t free)
{
    const double grown = static_cast<double>(cost.memoryBytes - std::min(cost.memoryBytes, earlier));
    const double need = static_cast<double>(cost.memoryBytes - cost.memoryBefore) + 2 * grown;
    return need < 0.9 * static_cast<double>(free);
}

} // namespace

Expected<ProbedCost> probeCost(const Configuration &configuration, const TrainingData &data,
                               const ComputeSetup &setup, ProbeLength length, std::stop_token stop)
{
    const Configuration trial = endless(configuration);
    releaseKeptMemory(setup.device);
    ProbedCost cost;
    const PeakMemory memory(setup.device);
    const auto measured = guarded([&]() -> Expected<> {
        auto bert = makeModel(trial, data);
        if (!bert)
            return tl::unexpected(bert.error());
        Recorders nobody({});
        Trainer trainer(trial, data, *bert, setup, nobody);
        auto done = measure(trainer, length, stop, cost);
        return done && length.evaluates ? measureEvaluation(*bert, data, stop, cost) : done;
    });
    if (!measured)
        return tl::unexpected(measured.error());
    cost.memoryBytes = memory.bytes();
    cost.memoryBefore = std::min(memory.before(), cost.memoryBytes);
    return cost;
}

Expected<TrainingData> fullBatches(const Configuration &configuration, std::int64_t batchTokens)
{
    TrainingData data;
    data.labels = {"0", "1"};
    if (needsModel(configuration.method)) {
        auto tokenizer = openTokenizer(configuration.model);
        if (!tokenizer)
            return tl::unexpected(tokenizer.error());
        data.tokenizer = std::move(*tokenizer);
    } else {
        data.tokenizer = std::make_shared<BlankTokenizer>(configuration.encoder.vocabulary);
    }
    const JointConfiguration &joint = configuration.joint;
    const std::int64_t examples =
        std::max(configuration.fineTuning.batch, batchTokens / joint.taskLength + 1);
    data.train = fullExamples(examples, joint.taskLength, *data.tokenizer);
    data.dev = fullExamples(2, joint.taskLength, *data.tokenizer);
    if (needsSelection(configuration.method)) {
        for (std::int64_t i = 0; i < batchTokens / joint.externalLength + 1; ++i)
            data.external.append(fullSequence(joint.externalLength, i, *data.tokenizer));
    }
    return data;
}

Expected<LargestBatch> findLargestBatch(Configuration configuration, const ComputeSetup &setup,
                                        std::uint64_t limit, ProgressSink &progress, std::stop_token stop)
{
    constexpr std::int64_t most = 100'000'000;
    if (!hasJointStage(configuration.method))
        return failure(ErrorCode::ConfigurationInvalid,
                       fmt::format("The method {} has no joint stage, whose batch could be larger.",
                                   methodName(configuration.method)),
                       "joint.batch_tokens");
    const std::uint64_t free = freeMemory(setup.device);
    LargestBatch largest;
    largest.freeBytes = free == 0 ? limit : std::min(limit, free);
    configuration.joint.rho1 = std::min<std::int64_t>(configuration.joint.rho1, 1); // both kinds of batches
    configuration.joint.batchSequences = 0;
    ProgressMeter meter(progress, "find the largest batch", "tokens");
    std::int64_t tokens = std::max(configuration.joint.taskLength, configuration.joint.externalLength);
    configuration.joint.batchTokens = tokens;
    const auto smallest = withModelSizes(configuration);
    if (!smallest)
        return tl::unexpected(smallest.error());
    // Before anything is measured the plan alone can tell.
    bool fits = planRun(*smallest).memoryBytes <= largest.freeBytes;
    for (std::uint64_t earlier = 0; fits && tokens <= most; tokens *= 2) {
        configuration.joint.batchTokens = tokens;
        const auto data = fullBatches(configuration, tokens);
        if (!data)
            return tl::unexpected(data.error());
        const auto cost = probeCost(configuration, *data, setup, {3, 60}, stop);
        if (!cost && cost.error().code == ErrorCode::MemoryExhausted)
            break;
        if (!cost)
            return tl::unexpected(cost.error());
        largest.tokens = tokens;
        largest.cost = *cost;
        meter.at(static_cast<std::uint64_t>(tokens));
        fits = earlier == 0 || fitsNext(*cost, earlier, largest.freeBytes);
        earlier = cost->memoryBytes;
    }
    meter.finish();
    return largest;
}

} // namespace tlm
