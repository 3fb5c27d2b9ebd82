#pragma once
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/task.h"
#include "core/experiment/configuration.h"
#include "core/text/tokenizer.h"

namespace tlm {

/// The entity markers `[[`, `]]`, `<<`, `>>` if the task marks entities: when most training texts hold `[[`
/// and `<<`. None otherwise.
std::vector<std::string> entityMarkers(const Task &task);

/// A tokenizer of the kind and size that the configuration names, learnt from the task's training texts and
/// the texts 0 … `size` − 1 of the selection. Entity markers are tokens of their own. Errors: Stopped,
/// ConfigurationOutOfRange (a vocabulary too small for what the kind must hold).
Expected<std::shared_ptr<const Tokenizer>> trainTokenizer(const Task &task, std::size_t size,
                                                          const std::function<std::string(std::size_t)> &text,
                                                          const ModelConfiguration &configuration,
                                                          ProgressSink &progress, std::stop_token stop);

} // namespace tlm
