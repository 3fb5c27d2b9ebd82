#pragma once
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm {

/// What a person asks for: names that choose a preset, then single values on top of it.
struct ExperimentRequest
{
    std::string task, selection, model;
    std::string method, recipe, scale;    ///< empty: tlm, fast, tiny
    std::string tableB1;                  ///< task whose row of Table B.1 is taken; empty: as `task`
    std::string budget;                   ///< as applyBudget takes it; empty: the preset's
    std::vector<std::string> assignments; ///< KEY=VALUE, in order; the last wins
};

/// The preset that a request names. Errors: ConfigurationInvalid (a name that is none; a row of Table B.1
/// that recipe or scale do not have), placed at the option.
Expected<Configuration> presetOf(const ExperimentRequest &request);

/// Names, budget and single values of a request, in this order. Errors: those of applyBudget and setField,
/// placed at the option.
Expected<> applyRequest(const ExperimentRequest &request, Configuration &configuration);

/// All that validate finds, as one failure; placed at `where` or at the first field.
Expected<> checkConfiguration(const Configuration &configuration, const std::string &where = {});

} // namespace tlm
