#include "ui/plot/plotmenu.h"

#include <QMenu>

#include "ui/plot/plot.h"
#include "ui/plot/plotexport.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::PlotMenu", text);
}

/// Fills a menu with entries that act on one plot. The keys are those that the plot itself hears.
class PlotMenu
{
public:
    PlotMenu(Plot &plot, QMenu &menu) : m_plot(plot), m_menu(menu) {}

    void fill()
    {
        addViews();
        m_menu.addSeparator();
        addAxes();
        if (m_plot.curveCount() > 1)
            addCurves();
        m_menu.addSeparator();
        addExports();
    }

private:
    template <typename Act>
    QAction *add(const char *text, const char *keys, Act act)
    {
        QAction *action = m_menu.addAction(words(text) + u'\t' + QLatin1String(keys));
        QObject::connect(action, &QAction::triggered, &m_plot, act);
        return action;
    }

    template <typename Act>
    void addSwitch(const char *text, const char *keys, bool on, Act act)
    {
        QAction *action = m_menu.addAction(words(text) + u'\t' + QLatin1String(keys));
        action->setCheckable(true);
        action->setChecked(on);
        QObject::connect(action, &QAction::toggled, &m_plot, act);
    }

    void addViews()
    {
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Show everything"), "Home",
            [&plot = m_plot] { plot.showEverything(); });
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Back to the last view"), "Backspace", [&plot = m_plot] {
            plot.zoomBack();
        })->setEnabled(m_plot.canZoomBack());
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Forward to the next view"), "Shift+Backspace",
            [&plot = m_plot] { plot.zoomForward(); })
            ->setEnabled(m_plot.canZoomForward());
        addSwitch(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Follow the newest values"), "F", m_plot.isFollowing(),
                  [&plot = m_plot](bool on) { plot.setFollowing(on); });
    }

    void addAxes()
    {
        addSwitch(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Logarithmic vertical axis"), "L",
                  m_plot.isLogarithmic(), [&plot = m_plot](bool on) { plot.setLogarithmic(on); });
        addSwitch(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Logarithmic horizontal axis"), "Shift+L",
                  m_plot.isHorizontalLogarithmic(),
                  [&plot = m_plot](bool on) { plot.setHorizontalLogarithmic(on); });
    }

    void addCurves()
    {
        QMenu *curves = m_menu.addMenu(words(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Curves")));
        for (int i = 0; i < m_plot.curveCount(); ++i) {
            const QString key = i < 9 ? QString::number(i + 1) : QString();
            QAction *action = curves->addAction(
                QString(m_plot.curve(i).name).replace(u'&', QStringLiteral("&&")) + u'\t' + key);
            action->setCheckable(true);
            action->setChecked(m_plot.isCurveShown(i));
            QObject::connect(action, &QAction::toggled, &m_plot,
                             [&plot = m_plot, i](bool shown) { plot.setCurveShown(i, shown); });
        }
    }

    void addExports()
    {
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Copy values"), "Ctrl+C", [&plot = m_plot] { plot.copy(); });
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Copy picture"), "", [&plot = m_plot] { copyPlot(plot); });
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Save as SVG, PDF, PNG or CSV …"), "",
            [&plot = m_plot] { savePlot(plot); });
        add(QT_TRANSLATE_NOOP("tlm::PlotMenu", "Print …"), "", [&plot = m_plot] { printPlot(plot); });
    }

    Plot &m_plot;
    QMenu &m_menu;
};

} // namespace

void offerPlotMenu(Plot &plot, const QPoint &at)
{
    auto *menu = new QMenu(&plot);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    PlotMenu(plot, *menu).fill();
    menu->popup(at);
}

} // namespace tlm
