#include "core/training/trainingdata.h"

#include "core/base/json.h"
#include "core/experiment/fewshot.h"
#include "core/training/tokenize.h"
#include "core/training/vocabulary.h"

namespace tlm {

Expected<TrainingTexts> openTexts(const Workspace &workspace, const Configuration &configuration)
{
    auto task = loadTask(workspace, configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    TrainingTexts texts;
    Json inputs = {{"task", task->hash}};
    texts.task = std::move(*task);
    keepDrawnExamples(texts.task, configuration, inputs);
    if (needsSelection(configuration.method)) {
        const auto selection = loadSelection(workspace, configuration.selection);
        if (!selection)
            return tl::unexpected(selection.error());
        auto opened = SelectionTexts::open(workspace, *selection);
        if (!opened)
            return tl::unexpected(opened.error());
        inputs["selection"] = selection->summary.hash;
        texts.selection = std::move(*opened);
    }
    texts.inputs = toLine(inputs);
    return texts;
}

namespace {

/// The texts of a selection as the tokenising functions take them.
struct ExternalTexts
{
    explicit ExternalTexts(const TrainingTexts &texts)
        : selection(texts.selection ? &*texts.selection : nullptr)
    {
    }
    std::size_t size() const { return selection ? selection->size() : 0; }
    std::string operator()(std::size_t position) const { return selection->document(position).text; }
    const SelectionTexts *selection;
};

} // namespace

Expected<std::shared_ptr<const Tokenizer>> obtainTokenizer(const TrainingTexts &texts,
                                                           const Configuration &configuration,
                                                           const std::filesystem::path &runFolder,
                                                           ProgressSink &progress, std::stop_token stop)
{
    const std::filesystem::path folder = runFolder / "tokenizer";
    if (std::filesystem::exists(folder / "tokenizer.json"))
        return openTokenizer(folder);
    if (needsModel(configuration.method))
        return openTokenizer(configuration.model);
    const ExternalTexts external(texts);
    auto tokenizer =
        trainTokenizer(texts.task, external.size(), external, configuration.encoder, progress, stop);
    if (!tokenizer)
        return tokenizer;
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    if (const auto saved = (*tokenizer)->save(folder); !saved)
        return tl::unexpected(saved.error());
    return tokenizer;
}

Expected<TrainingData> tokenizeData(const TrainingTexts &texts, std::shared_ptr<const Tokenizer> tokenizer,
                                    const Configuration &configuration, int threads, ProgressSink &progress,
                                    std::stop_token stop)
{
    TrainingData data;
    data.metric = texts.task.metric;
    data.labels = texts.task.labels;
    data.tokenizer = tokenizer;
    const std::pair<Split, LabelledSequences *> splits[] = {
        {Split::Train, &data.train}, {Split::Dev, &data.dev}, {Split::Test, &data.test}};
    for (const auto &[split, sequences] : splits) {
        auto tokenized = tokenizeExamples(*tokenizer, texts.task.examples(split),
                                          configuration.joint.taskLength, threads, stop);
        if (!tokenized)
            return tl::unexpected(tokenized.error());
        *sequences = std::move(*tokenized);
    }
    const LongText longText = configuration.recipe == Recipe::Faithful ? LongText::Truncate : LongText::Cut;
    const ExternalTexts external(texts);
    auto tokenized = tokenizeTexts(*tokenizer, external.size(), external, configuration.joint.externalLength,
                                   longText, threads, progress, stop);
    if (!tokenized)
        return tl::unexpected(tokenized.error());
    data.external = std::move(*tokenized);
    return data;
}

std::vector<std::uint64_t> countTokens(const TrainingData &data)
{
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(data.tokenizer->size()));
    for (const Sequences *sequences : {&data.external, &data.train.sequences}) {
        for (const std::int32_t id : sequences->ids())
            ++counts[static_cast<std::size_t>(id)];
    }
    return counts;
}

} // namespace tlm
