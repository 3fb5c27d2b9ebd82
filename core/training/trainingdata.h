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

/// The texts of a run: its task and, for methods that need one, its selection.
struct TrainingTexts
{
    Task task;
    std::optional<SelectionTexts> selection;
    std::string inputs; ///< JSON with the hashes of both
};

/// Errors: TaskNotFound, SelectionNotFound, CorpusNotFound, those of files.
Expected<TrainingTexts> openTexts(const Workspace &workspace, const Configuration &configuration);

/// The tokenizer of a run's folder if it has one already, else a new one, which is stored there.
Expected<std::shared_ptr<const Tokenizer>> obtainTokenizer(const TrainingTexts &texts,
                                                           const Configuration &configuration,
                                                           const std::filesystem::path &runFolder,
                                                           ProgressSink &progress, std::stop_token stop);

/// Tokenises everything on several threads. Error Stopped.
Expected<TrainingData> tokenizeData(const TrainingTexts &texts, std::shared_ptr<const Tokenizer> tokenizer,
                                    const Configuration &configuration, int threads, ProgressSink &progress,
                                    std::stop_token stop);

/// How often each token occurs in the external and the training sequences.
std::vector<std::uint64_t> countTokens(const TrainingData &data);

} // namespace tlm
