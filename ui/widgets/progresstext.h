#pragma once
#include <QString>

#include "core/base/progress.h"

namespace tlm {

/// What is done, for example `62,400 of 150,000 steps` or `41.2 MB of 96.0 MB`.
QString progressText(const Progress &progress);

/// How fast, for example `270,400 tokens/s`; empty while unknown.
QString rateText(const Progress &progress);

/// How many documents have come out of it and how fast, for example `12,400 documents, 3,100/s`; empty where
/// none are read.
QString documentsText(const Progress &progress);

/// How long it will take, for example `3 min left`; empty while unknown.
QString timeLeftText(const Progress &progress);

} // namespace tlm
