#pragma once
#include "app/terminal/output.h"
#include "core/selection/selection.h"

namespace tlm {

/// The line of a selection that scripts rely on, and the text for people.
void tellSelection(Output &output, const SelectionSummary &summary);

} // namespace tlm
