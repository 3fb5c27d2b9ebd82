#include "ui/plot/plotexport.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QThreadPool>

#include "core/base/file.h"
#include "ui/plot/crosshair.h"
#include "ui/plot/plot.h"
#include "ui/widgets/askfile.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/picturefile.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::PlotExport", text);
}

/// Paints the plot in lines and not in pixels, `scale` times as large as on the screen.
void paint(Plot &plot, QPaintDevice &device, double scale = 1)
{
    plot.crosshair().hide();
    QCPPainter painter;
    if (!painter.begin(&device))
        return;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(scale, scale);
    plot.toPainter(&painter, plot.width(), plot.height());
}

VectorPicture pictureOf(Plot &plot)
{
    return {plot.size(),
            screenResolution(),
            plot.accessibleName(),
            plot.accessibleDescription(),
            {},
            [&plot](QPaintDevice &device) { paint(plot, device); }};
}

/// At twice its size.
QImage imageOf(Plot &plot)
{
    plot.crosshair().hide();
    return plot.toPixmap(plot.width(), plot.height(), 2).toImage();
}

MessageBar *nearestMessages(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (auto *messages = widget->findChild<MessageBar *>())
            return messages;
    return nullptr;
}

/// Makes what there is to write, beside the window's thread.
using Content = std::function<QByteArray()>;

Expected<Content> contentFor(Plot &plot, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("svg"))
        return [bytes = svgOf(pictureOf(plot))] { return bytes; };
    if (ending == QStringLiteral("pdf"))
        return [bytes = pdfOf(pictureOf(plot))] { return bytes; };
    if (ending == QStringLiteral("png"))
        return [image = imageOf(plot)] { return pngOf(image); };
    if (ending == QStringLiteral("csv"))
        return [values = plot.values()] { return values.csv().toUtf8(); };
    const QString endings =
        words(QT_TRANSLATE_NOOP("tlm::PlotExport", "A plot is written as .svg, .pdf, .png or .csv."));
    return failure(ErrorCode::Usage, endings.toStdString(), path.toStdString());
}

} // namespace

void exportPlot(Plot &plot, const QString &path, std::function<void(const Expected<> &)> done)
{
    auto content = contentFor(plot, path);
    if (!content)
        return done(tl::unexpected(content.error()));
    QThreadPool::globalInstance()->start([content = std::move(*content), path = path.toStdString(),
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
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(plot.accessibleName());
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), &plot);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), &plot, [&plot, printer] {
        printer->setResolution(screenResolution()); // letters and lines grow alike
        const QRect page = printer->pageLayout().paintRectPixels(printer->resolution());
        paint(plot, *printer,
              std::min(double(page.width()) / plot.width(), double(page.height()) / plot.height()));
    });
    dialog->open();
}

void copyPlot(Plot &plot)
{
    QApplication::clipboard()->setImage(imageOf(plot));
}

} // namespace tlm
