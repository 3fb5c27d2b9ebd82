#include "ui/task/taskfacts.h"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "core/data/words.h"
#include "core/history/workspaceruns.h"
#include "core/text/tokenizertrainer.h"

namespace tlm {
namespace {

constexpr std::uint64_t mostLookedAt = 5000;
constexpr std::int32_t usualVocabulary = 8192;

void count(LengthCounts &counts, std::size_t length)
{
    if (length >= counts.size())
        counts.resize(length + 1);
    ++counts[length];
}

/// Examples of all splits, evenly spread.
Expected<std::vector<Example>> sampleOf(const TaskRows &rows, const std::stop_token &stop)
{
    std::uint64_t total = 0, place = 0;
    for (const Split split : {Split::Train, Split::Dev, Split::Test})
        total += rows.size(split);
    const std::uint64_t step = std::max<std::uint64_t>(1, (total + mostLookedAt - 1) / mostLookedAt);
    std::vector<Example> sample;
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        for (std::uint32_t number = 0; number < rows.size(split); ++number) {
            if (place++ % step != 0)
                continue;
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, "The lengths are no longer wanted.");
            auto example = rows.example(split, number);
            if (!example)
                return tl::unexpected(example.error());
            sample.push_back(std::move(*example));
        }
    }
    return sample;
}

/// The newest run of a task that has a tokenizer.
Expected<std::optional<Run>> runWithTokenizer(const Workspace &workspace, const std::string &task)
{
    const auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    for (const Run &run : *runs) {
        if (run.configuration.task == task &&
            std::filesystem::exists(workspace.run(run.id) / "tokenizer" / "tokenizer.json"))
            return run;
    }
    return std::nullopt;
}

Expected<std::shared_ptr<const Tokenizer>> learnTokenizer(const std::vector<Example> &sample,
                                                          const std::stop_token &stop)
{
    const auto trainer = makeTokenizerTrainer(TokenizerKind::WordPiece, true, {});
    for (const Example &example : sample)
        trainer->add(joinedText(example));
    NoProgress quiet;
    return trainer->train(usualVocabulary, quiet, stop);
}

std::size_t tokensOf(const Tokenizer &tokenizer, const Example &example)
{
    std::size_t tokens = tokenizer.encode(example.text).size() + 2;
    if (!example.pair.empty())
        tokens += tokenizer.encode(example.pair).size() + std::size_t(tokenizer.pairForm().separators);
    return tokens;
}

} // namespace

Expected<TaskFacts> measureRows(const TaskRows &rows, const std::stop_token &stop)
{
    TaskFacts facts;
    RepeatFinder finder;
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        for (std::uint32_t number = 0; number < rows.size(split); ++number) {
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, "The task is no longer looked at.");
            const auto example = rows.example(split, number);
            if (!example)
                return tl::unexpected(example.error());
            count(facts.words, countWords(example->text) + countWords(example->pair));
            finder.add(split, number, *example);
        }
    }
    facts.repeats = finder.repeats();
    return facts;
}

Expected<TokenLengths> measureTokens(const TaskRows &rows, const Workspace &workspace,
                                     const std::stop_token &stop)
{
    const auto sample = sampleOf(rows, stop);
    if (!sample)
        return tl::unexpected(sample.error());
    const auto run = runWithTokenizer(workspace, rows.summary().name);
    if (!run)
        return tl::unexpected(run.error());
    TokenLengths lengths;
    lengths.examples = sample->size();
    lengths.sequenceLength =
        (*run ? (*run)->configuration : preset(Method::Tlm, Recipe::Fast, Scale::Tiny)).joint.taskLength;
    lengths.run = *run ? (*run)->id : std::string();
    const auto tokenizer =
        *run ? openTokenizer(workspace.run(lengths.run) / "tokenizer") : learnTokenizer(*sample, stop);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    for (const Example &example : *sample) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The lengths are no longer wanted.");
        count(lengths.tokens, tokensOf(**tokenizer, example));
    }
    return lengths;
}

} // namespace tlm
