#pragma once
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/error.h"

namespace tlm {

/// What `work` returns, called in a process of its own (a fork): for work of a library that cannot be
/// stopped or that may end the process. A stop ends the child within a tenth of a second. Errors: those of
/// `work`, Stopped, Internal when the child ends by itself.
Expected<std::string> callInChild(const std::function<Expected<std::string>()> &work, std::stop_token stop);

} // namespace tlm
