#pragma once
#include <QString>

#include "ui/train/runnews.h"

namespace tlm {

/// What a run waits for or what became of it, where its state alone leaves one asking; else empty.
QString stateWords(const RunNews &news);

/// Why a run failed: the error of its log, or the sentence that the store keeps.
Error failureOf(const RunNews &news);

/// What a person can do about it.
QString failureRemedy(const RunNews &news);

} // namespace tlm
