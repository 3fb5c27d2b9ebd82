#pragma once
#include <QIcon>
#include <QString>

namespace tlm {

/// The icon `resources/icons/<name>.svg`, drawn in the text colour of the moment, at any size and device
/// pixel ratio. A widget that paints it itself chooses the colour with its painter's pen.
QIcon tintedIcon(const QString &name);

} // namespace tlm
