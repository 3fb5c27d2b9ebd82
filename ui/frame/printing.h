#pragma once
class QPrinter;
class QWidget;

namespace tlm {

class MainWindow;

/// Asks for a printer and prints the table that has the focus, or else a picture of the page in front.
void print(MainWindow &window);

/// Prints a table as a table, anything else as a picture of the width of the paper.
void printWidget(QWidget &widget, QPrinter &printer);

} // namespace tlm
