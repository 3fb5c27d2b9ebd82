#pragma once
#include <QJsonObject>

#include "ui/attention/figure.h"

namespace tlm {

/// What a caption has to tell: of each model its name, the sentence, what was masked and muted, counts, over
/// which examples and how they were counted, and the order; of the enlarged heads which, and what was left
/// out. From what the heads were asked for, whatever is being edited meanwhile.
QJsonObject captionData(const AttentionFigure &figure);

} // namespace tlm
