#pragma once
#include "ui/frame/page.h"
#include "ui/frame/recent.h"

namespace tlm {

/// Makes a task, corpus, selection or run the current one, and tells the page that shows it.
PageId openThing(Studio &studio, const RecentItem &item);

} // namespace tlm
