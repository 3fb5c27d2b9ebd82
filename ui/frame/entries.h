#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/widgets/entrylist.h"

namespace tlm {

class Studio;

/// What the lists of the pages show.
std::vector<Entry> taskEntries(const Studio &studio);
std::vector<Entry> corpusEntries(const Studio &studio);
std::vector<Entry> selectionEntries(const Studio &studio);
std::vector<Entry> runEntries(const std::vector<Run> &runs);

} // namespace tlm
