#pragma once
#include <string>
#include <vector>

#include "core/attention/headmeasures.h"

namespace tlm {

/// CSV with a header: layer, head (both from 0), pattern, planted, then each measure and its standard error
/// (`entropy`, `entropy_error`); what was not counted is empty.
std::string measuresCsv(const std::vector<HeadMeasures> &heads);

} // namespace tlm
