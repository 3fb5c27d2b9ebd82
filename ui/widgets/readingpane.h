#pragma once
#include <QString>

class QPlainTextEdit;
class QSplitter;
class QTableView;

namespace tlm {

/// A table over the whole text of its picked row, which is named `name`.
QSplitter *makeReadingPane(QTableView *table, QPlainTextEdit *text, const QString &name, const QString &help);

} // namespace tlm
