#pragma once
#include <QString>

class QWidget;

namespace tlm {

class MainWindow;
struct PageEntry;

/// Registers what the window itself can do, whatever page is in front; it goes with `owner`.
void makeWindowActions(MainWindow &window, QWidget *owner);

/// The name of the action that shows a page.
QString pageActionName(const PageEntry &entry);

} // namespace tlm
