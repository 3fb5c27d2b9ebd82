#pragma once
#include <QAccessible>

class QWidget;

namespace tlm {

/// The role that a screen reader tells of a widget that draws itself; before its name, which settles it.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace tlm
