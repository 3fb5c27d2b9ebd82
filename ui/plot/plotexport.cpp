#include "ui/plot/plotexport.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QPageSize>
#include <QPdfWriter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QSvgGenerator>
#include <QThreadPool>

#include "core/base/file.h"
#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"
#include "ui/widgets/askfile.h"
#include "ui/widgets/messagebar.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::PlotExport", text);
}

/// Paints the plot over a whole device, in lines and not in pixels.
void paint(Plot &plot, QPaintDevice &device)
{
    plot.crosshair().hide();
    QCPPainter painter;
    if (!painter.begin(&device))
        return;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setWindow(0, 0, plot.width(), plot.height());
    plot.toPainter(&painter, plot.width(), plot.height());
}

MessageBar *nearestMessages(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (auto *messages = widget->findChild<MessageBar *>())
            return messages;
    return nullptr;
}

/// What there is to write; made beside the window's thread where it is long.
using Content = std::function<QByteArray()>;

Content contentFor(Plot &plot, const QString &path)
{
    const auto made = [](const QByteArray &bytes) { return [bytes] { return bytes; }; };
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        return made(plotSvg(plot));
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return made(plotPdf(plot));
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return [values = plot.values()] { return values.csv().toUtf8(); };
    return made(plotPng(plot));
}

} // namespace

QByteArray plotSvg(Plot &plot)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(plot.size());
    generator.setViewBox(plot.rect());
    generator.setTitle(plot.accessibleName());
    generator.setDescription(plot.accessibleDescription());
    paint(plot, generator);
    return buffer.data();
}

QByteArray plotPdf(Plot &plot)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(plot.accessibleName());
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(plot.size()), QPageSize::Point));
        paint(plot, writer);
    }
    return buffer.data();
}

QByteArray plotPng(Plot &plot)
{
    plot.crosshair().hide();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    plot.toPixmap(plot.width(), plot.height(), 2).save(&buffer, "PNG");
    return buffer.data();
}

void exportPlot(Plot &plot, const QString &path, std::function<void(const Expected<> &)> done)
{
    QThreadPool::globalInstance()->start([content = contentFor(plot, path), path = path.toStdString(),
                                          plot = QPointer<Plot>(&plot), done = std::move(done)] {
        const QByteArray bytes = content();
        const Expected<> written =
            writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QMetaObject::invokeMethod(
            qApp,
            [plot, done, written] {
                if (plot)
                    done(written);
            },
            Qt::QueuedConnection);
    });
}

void savePlot(Plot &plot)
{
    const QStringList filters{
        words(QT_TRANSLATE_NOOP("tlm::PlotExport", "SVG picture (*.svg)")),
        words(QT_TRANSLATE_NOOP("tlm::PlotExport", "PDF file (*.pdf)")),
        words(QT_TRANSLATE_NOOP("tlm::PlotExport", "PNG picture, at twice the size (*.png)")),
        words(QT_TRANSLATE_NOOP("tlm::PlotExport", "Values as CSV (*.csv)"))};
    const auto tell = [&plot](const QString &path, const Expected<> &written) {
        MessageBar *messages = nearestMessages(&plot);
        if (messages && written)
            messages->show(
                MessageBar::Kind::Good,
                words(QT_TRANSLATE_NOOP("tlm::PlotExport", "The plot was written to %1.")).arg(path));
        else if (messages)
            messages->showError(written.error());
    };
    askSavePath(&plot, words(QT_TRANSLATE_NOOP("tlm::PlotExport", "Save plot")), QStringLiteral("curves.svg"),
                filters, [&plot, tell](const QString &path) {
                    exportPlot(plot, path, [tell, path](const Expected<> &written) { tell(path, written); });
                });
}

void printPlot(Plot &plot)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(plot.accessibleName());
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), &plot);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), &plot, [&plot, printer] {
        plot.crosshair().hide();
        QCPPainter painter;
        if (!painter.begin(printer.get()))
            return;
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        const QRect page = painter.viewport();
        const double scale =
            std::min(double(page.width()) / plot.width(), double(page.height()) / plot.height());
        painter.scale(scale, scale);
        plot.toPainter(&painter, plot.width(), plot.height());
    });
    dialog->open();
}

void copyPlot(Plot &plot)
{
    plot.crosshair().hide();
    QApplication::clipboard()->setPixmap(plot.toPixmap(plot.width(), plot.height(), 2));
}

} // namespace tlm
