#pragma once
#include <QString>

class QSplitter;

namespace tlm {

class Studio;

/// Restores the sizes of a splitter that a person chose, and keeps them from now on.
void rememberSizes(Studio &studio, QSplitter *splitter, const QString &name);

} // namespace tlm
