#include "ui/frame/printing.h"

#include <memory>

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include "ui/frame/actions.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/studio.h"
#include "ui/frame/tableactions.h"
#include "ui/theme/number.h"
#include "ui/widgets/tablecopy.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Printing)
};

void printTable(const QAbstractItemView &view, QPrinter &printer)
{
    QTextDocument document;
    document.setHtml(printedTable(view));
    document.print(&printer);
}

void printPicture(QWidget &widget, QPrinter &printer)
{
    QPainter painter(&printer);
    const QRectF paper = printer.pageRect(QPrinter::DevicePixel);
    const qreal scale = std::min(paper.width() / widget.width(), paper.height() / widget.height());
    painter.scale(scale, scale);
    widget.render(&painter);
}

/// What prints better than a picture of the page in front: `runs.print` prints a report.
QAction *ownPrinting(MainWindow &window)
{
    for (const PageEntry &entry : window.pages())
        if (entry.id == window.currentPage())
            return window.studio().actions().find(QString("%1.print").arg(entry.name));
    return nullptr;
}

} // namespace

QString printedTable(const QAbstractItemView &view, int most)
{
    const TableText table = tableText(view, TableFormat::Html, TableRows::All, most);
    QString page = "<h3>" + view.accessibleName().toHtmlEscaped() + "</h3>" + table.text;
    if (!table.whole)
        page += "<p>" +
                Words::tr("These are the first %1 rows; the table has more.").arg(countText(table.rows)) +
                "</p>";
    return page;
}

void printWidget(QWidget &widget, QPrinter &printer)
{
    if (const auto *view = qobject_cast<QAbstractItemView *>(&widget))
        printTable(*view, printer);
    else
        printPicture(widget, printer);
}

void print(MainWindow &window)
{
    QAbstractItemView *table = focusedTable();
    if (QAction *own = ownPrinting(window); own && own->isEnabled() && !table)
        return own->trigger();
    const QPointer<QWidget> printed =
        table ? static_cast<QWidget *>(table) : window.page(window.currentPage());
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &window, [printed, printer] {
        if (printed)
            printWidget(*printed, *printer);
    });
    dialog->open();
}

} // namespace tlm
