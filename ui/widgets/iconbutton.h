#pragma once
class QString;
class QToolButton;

namespace tlm {

/// A flat button that shows an icon alone; its name is for screen readers, `help` says what it does.
QToolButton *makeIconButton(const QString &icon, const QString &name, const QString &help);

} // namespace tlm
