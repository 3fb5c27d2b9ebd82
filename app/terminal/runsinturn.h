#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/terminal/output.h"
#include "core/history/history.h"

namespace tlm {

/// Executes runs one after the other until one fails. Their claims hold for a minute only, so of several a
/// runner may take one that waits for its turn, or a person may stop it: that one is told and left alone.
Expected<> executeInTurn(const std::vector<std::string> &ids, const History &history, Output &output,
                         const std::function<Expected<>(const std::string &id)> &execute);

} // namespace tlm
