#pragma once
#include <functional>

#include <QStringList>

class QWidget;

namespace tlm {

/// Asks where to save a file, without waiting for the answer; `take` gets the path, with the ending of the
/// filter that was chosen if none was typed. Nothing happens if nothing was chosen. `filters` as
/// "CSV file (*.csv)".
void askSavePath(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
                 std::function<void(const QString &path)> take);

/// Asks for files to open.
void askOpenPaths(QWidget *parent, const QString &title, const QStringList &filters,
                  std::function<void(const QStringList &paths)> take);

} // namespace tlm
