#pragma once
#include <functional>
#include <string>

#include "core/base/error.h"
#include "core/model/bert.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// The model a run begins with: from scratch (vocabulary and positions as the data needs them, MLM output
/// bias from the unigrams if configured), or the weights of `configuration.model` with a fresh head, which is
/// the authors' in the faithful recipe. `note` gets sentences on what a pretrained model lacked. Errors:
/// those of openPretrained, ConfigurationOutOfRange if sequences would be longer than it takes.
Expected<Bert> makeModel(const Configuration &configuration, const TrainingData &data,
                         const std::function<void(const std::string &)> &note = {});

} // namespace tlm
