#pragma once
#include "ui/widgets/tablecopy.h"

class QPrinter;
class QWidget;

namespace tlm {

class MainWindow;

/// Asks for a printer and prints the table that has the focus, or else a picture of the page in front.
void print(MainWindow &window);

/// A table as HTML, with a word below where it has more rows than are printed.
QString printedTable(const QAbstractItemView &view, int most = mostCopiedRows);

/// Prints a table as a table, anything else as a picture of the width of the paper.
void printWidget(QWidget &widget, QPrinter &printer);

} // namespace tlm
