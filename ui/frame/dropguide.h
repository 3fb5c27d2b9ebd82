#pragma once
class QMimeData;
class QPoint;

namespace tlm {

class MainWindow;

bool hasFiles(const QMimeData &data);

/// Hands files that were dropped on the window to the page in front if it takes them, else asks at `place`
/// which page shall.
void guideDrop(MainWindow &window, const QMimeData &data, const QPoint &place);

} // namespace tlm
