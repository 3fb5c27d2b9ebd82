#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/data/workspace.h"
#include "core/experiment/configuration.h"
#include "core/selection/selection.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// What a training reads, in tokens.
struct TrainingData
{
    TaskMetric metric = TaskMetric::MacroF1;
    std::vector<std::string> labels;
    std::shared_ptr<const Tokenizer> tokenizer;
    LabelledSequences train, dev, test;
    Sequences external; ///< empty for methods without a selection
};

/// The texts of a run: its task and, for methods that need one, the documents of its selection.
struct TrainingTexts
{
    Task task;
    std::vector<SelectedDocument> documents;
    std::vector<DocumentStore> stores; ///< by the documents' corpus
    std::string selectionHash;
    std::string inputs; ///< JSON with the hashes of both
};

/// Errors: TaskNotFound, SelectionNotFound, CorpusNotFound, those of files.
Expected<TrainingTexts> openTexts(const Workspace &workspace, const Configuration &configuration);

/// Where a run finds and keeps what is made from its texts.
struct DataFolders
{
    std::filesystem::path run;   ///< its own `tokenizer` is here
    std::filesystem::path cache; ///< of the workspace, for other runs too; empty: nothing is kept
};

/// The tokenizer of a run's folder if it has one already, else that of its pretrained model, or a new one; it
/// is stored in the run's folder.
Expected<std::shared_ptr<const Tokenizer>> obtainTokenizer(const TrainingTexts &texts,
                                                           const Configuration &configuration,
                                                           const DataFolders &folders, ProgressSink &progress,
                                                           std::stop_token stop);

/// Tokenised selections that were kept (see obtainExternal).
struct TokenCache
{
    std::filesystem::path folder; ///< empty: none
    std::string tokenizer;        ///< hash of the tokenizer
};

/// Tokenises everything on several threads. Error Stopped.
Expected<TrainingData> tokenizeData(const TrainingTexts &texts, std::shared_ptr<const Tokenizer> tokenizer,
                                    const Configuration &configuration, const TokenCache &cache, int threads,
                                    ProgressSink &progress, std::stop_token stop);

/// Tokenizer and tokens of a run, kept for it and for others.
Expected<TrainingData> prepareData(const TrainingTexts &texts, const Configuration &configuration,
                                   const DataFolders &folders, int threads, ProgressSink &progress,
                                   std::stop_token stop);

/// How often each token occurs in the external and the training sequences.
std::vector<std::uint64_t> countTokens(const TrainingData &data);

} // namespace tlm
