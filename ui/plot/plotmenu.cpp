#include "ui/plot/plotmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>

#include "ui/plot/plot.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::PlotMenu", text);
}

void savePicture(Plot &plot)
{
    const QString path = QFileDialog::getSaveFileName(
        &plot, words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Save picture")), QStringLiteral("curves.pdf"),
        words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "PDF file (*.pdf);;PNG picture (*.png)")));
    if (path.endsWith(QStringLiteral(".png")))
        plot.savePng(path, plot.width(), plot.height(), 2);
    else if (!path.isEmpty())
        plot.savePdf(path);
}

} // namespace

void offerPlotMenu(Plot &plot, const QPoint &at)
{
    auto *menu = new QMenu(&plot);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *logarithmic = menu->addAction(words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Logarithmic axis")));
    logarithmic->setCheckable(true);
    logarithmic->setChecked(plot.isLogarithmic());
    QObject::connect(logarithmic, &QAction::toggled, &plot, &Plot::setLogarithmic);
    QObject::connect(menu->addAction(words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Copy values"))),
                     &QAction::triggered, &plot,
                     [&plot] { QApplication::clipboard()->setText(plot.valuesText()); });
    QObject::connect(menu->addAction(words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Save picture …"))),
                     &QAction::triggered, &plot, [&plot] { savePicture(plot); });
    menu->popup(at);
}

} // namespace tlm
