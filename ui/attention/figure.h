#pragma once
#include <QString>

#include "core/base/error.h"
#include "ui/attention/heads.h"

namespace tlm {

/// Writes the grid of all heads and the enlarged one, with title and legend in words, as SVG or as PNG at
/// twice the size, by the ending of the name. Errors: FileUnwritable.
Expected<> writeAttentionFigure(const QString &path, const Heads &heads, int head, const QString &title);

} // namespace tlm
