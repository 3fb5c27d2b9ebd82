#include "core/training/trainingdata.h"

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/data/corpus.h"
#include "core/experiment/fewshot.h"
#include "core/training/externaldata.h"
#include "core/training/tokenize.h"
#include "core/training/tokenizerstore.h"
#include "core/training/vocabulary.h"

namespace tlm {

namespace {

Expected<> openSelection(const Workspace &workspace, const Selection &selection, TrainingTexts &texts)
{
    if (const auto whole = SelectionTexts::open(workspace, selection); !whole)
        return tl::unexpected(whole.error());
    for (const std::string &name : selection.summary.corpora) {
        auto store = summarizeCorpus(workspace, name).and_then([](const CorpusSummary &corpus) {
            return DocumentStore::open(corpus.documentFiles);
        });
        if (!store)
            return tl::unexpected(store.error());
        texts.stores.push_back(std::move(*store));
    }
    texts.documents = selection.documents;
    texts.selectionHash = selection.summary.hash;
    return {};
}

} // namespace

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
        if (auto opened = openSelection(workspace, *selection, texts); !opened)
            return tl::unexpected(opened.error());
        inputs["selection"] = selection->summary.hash;
    }
    texts.inputs = toLine(inputs);
    return texts;
}

namespace {

/// The documents in their order, one at a time.
class ExternalTexts
{
public:
    explicit ExternalTexts(const TrainingTexts &texts) : m_texts(texts)
    {
        for (const DocumentStore &store : texts.stores)
            m_readers.emplace_back(store);
    }
    std::string operator()(std::size_t position)
    {
        const SelectedDocument &document = m_texts.documents[position];
        // The stores were opened with their checksums: all of their documents can be read.
        return std::string(m_readers[document.corpus].text(document.document).value_or(std::string_view()));
    }

private:
    const TrainingTexts &m_texts;
    std::vector<DocumentReader> m_readers;
};

/// Names everything that a trained tokenizer depends on.
std::string tokenizerKey(const TrainingTexts &texts, const ModelConfiguration &encoder)
{
    std::uint64_t hash = hash64(fmt::format("{} {} {} {} {}", TLM_VERSION, texts.selectionHash,
                                            int(encoder.tokenizer), encoder.vocabulary, encoder.lowerCase));
    for (const Example &example : texts.task.examples(Split::Train))
        hash = hash64(example.pair, hash64(example.text, hash));
    return fmt::format("{:016x}", hash);
}

Expected<std::shared_ptr<const Tokenizer>> makeTokenizer(const TrainingTexts &texts,
                                                         const Configuration &configuration,
                                                         const std::filesystem::path &cache,
                                                         ProgressSink &progress, std::stop_token stop)
{
    if (needsModel(configuration.method))
        return openTokenizer(configuration.model);
    const std::string key = tokenizerKey(texts, configuration.encoder);
    if (!cache.empty()) {
        if (auto kept = findTokenizer(cache / "tokenizers", key))
            return kept;
    }
    auto trained = trainTokenizer(texts.task, texts.documents.size(), ExternalTexts(texts),
                                  configuration.encoder, progress, std::move(stop));
    if (trained && !cache.empty())
        keepTokenizer(**trained, cache / "tokenizers", key);
    return trained;
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>> obtainTokenizer(const TrainingTexts &texts,
                                                           const Configuration &configuration,
                                                           const DataFolders &folders, ProgressSink &progress,
                                                           std::stop_token stop)
{
    const std::filesystem::path folder = folders.run / "tokenizer";
    if (std::filesystem::exists(folder / "tokenizer.json"))
        return openTokenizer(folder);
    auto tokenizer = makeTokenizer(texts, configuration, folders.cache, progress, std::move(stop));
    if (!tokenizer)
        return tokenizer;
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    if (const auto saved = (*tokenizer)->save(folder); !saved)
        return tl::unexpected(saved.error());
    return tokenizer;
}

Expected<TrainingData> tokenizeData(const TrainingTexts &texts, std::shared_ptr<const Tokenizer> tokenizer,
                                    const Configuration &configuration, const TokenCache &cache, int threads,
                                    ProgressSink &progress, std::stop_token stop)
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
    return obtainExternal(texts, *tokenizer, configuration, cache, threads, progress, std::move(stop))
        .map([&](Sequences external) {
            data.external = std::move(external);
            return std::move(data);
        });
}

Expected<TrainingData> prepareData(const TrainingTexts &texts, const Configuration &configuration,
                                   const DataFolders &folders, int threads, ProgressSink &progress,
                                   std::stop_token stop)
{
    auto tokenizer = obtainTokenizer(texts, configuration, folders, progress, stop);
    if (!tokenizer)
        return tl::unexpected(tokenizer.error());
    TokenCache cache;
    if (!folders.cache.empty())
        cache = {folders.cache / "tokens", tokenizerHash(folders.run / "tokenizer")};
    return tokenizeData(texts, std::move(*tokenizer), configuration, cache, threads, progress,
                        std::move(stop));
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
