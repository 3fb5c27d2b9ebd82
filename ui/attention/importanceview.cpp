#include "ui/attention/importanceview.h"

#include <QHBoxLayout>
#include <QLineF>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/attention/attentionanswers.h"
#include "ui/attention/headpainter.h"
#include "ui/plot/plot.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr double reach = 12; ///< pixels from a point within which a click is on it

/// The heads of one kind as points: how positional they are against how the metric changes without them.
Curve pointsOf(const Heads &heads, HeadMark mark, const QString &name, int colour)
{
    Curve points{.name = name, .x = {}, .y = {}, .colour = colour, .style = Qt::NoPen};
    points.hollow = mark == HeadMark::Planted;
    for (const auto &[head, change] : heads.importance) {
        if (headMark(heads.of(head)) != mark)
            continue;
        points.x.push_back(heads.of(head)[Measure::AdjacentArgmax]);
        points.y.push_back(change);
    }
    return points;
}

} // namespace

ImportanceView::ImportanceView(QWidget *parent)
    : QWidget(parent), m_note(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_measure(makeButton(QStringLiteral("play"), tr("Measure importance"),
                           tr("Evaluates the model on dev once for each head, with that head muted."))),
      m_stop(makeButton(QStringLiteral("stop"), tr("Stop measuring"), tr("Stops the evaluations."))),
      m_plot(new Plot(tr("Importance of heads")))
{
    m_note->setGivesWay();
    m_plot->setAxisTitles(tr("Strongest on a neighbour"), {});
    m_plot->setEmptyText(tr("Not measured yet"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_note, 1);
    row->addWidget(m_measure);
    row->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);
    connect(m_measure, &QPushButton::clicked, this, &ImportanceView::wanted);
    connect(m_stop, &QPushButton::clicked, this, &ImportanceView::stopWanted);
    connect(m_plot, &Plot::mousePress, this, [this](const QMouseEvent *event) {
        if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
            chooseAt(event->position());
    });
    setState(false, false);
}

void ImportanceView::setHeads(const Heads &heads, const ModelImportance *importance)
{
    m_points.clear();
    std::vector<Curve> curves;
    m_measured.clear();
    if (importance && !heads.isEmpty()) {
        m_measured = tr("%1 %2 on %3 examples of dev; lower points: heads that are needed")
                         .arg(importance->whole.name, realText(importance->whole.value, 4),
                              countText(importance->whole.examples));
        for (const auto &[head, change] : heads.importance)
            m_points.push_back({{heads.of(head)[Measure::AdjacentArgmax], change}, head});
        for (Curve curve : {pointsOf(heads, HeadMark::Positional, tr("positional"), Plot::Positional),
                            pointsOf(heads, HeadMark::Vertical, tr("vertical"), Plot::Vertical),
                            pointsOf(heads, HeadMark::Other, tr("other"), 0),
                            pointsOf(heads, HeadMark::Planted, tr("planted"), Plot::Positional)})
            if (!curve.x.isEmpty())
                curves.push_back(std::move(curve));
    }
    m_plot->setCurves(curves);
    showNote();
}

void ImportanceView::setState(bool possible, bool running)
{
    m_possible = possible;
    m_measure->setVisible(!running);
    m_measure->setEnabled(possible);
    m_stop->setVisible(running);
    showNote();
}

void ImportanceView::showNote()
{
    m_note->setText(!m_measured.isEmpty() ? m_measured
                    : m_possible          ? tr("How the dev metric changes when a head is muted")
                                 : tr("Only a model that was trained for a task has a dev metric to change"));
}

/// Chooses the head whose point was pressed.
void ImportanceView::chooseAt(const QPointF &point)
{
    double nearest = reach;
    int chosen = -1;
    for (const auto &[place, head] : m_points) {
        const QPointF at(m_plot->xAxis->coordToPixel(place.x()), m_plot->yAxis->coordToPixel(place.y()));
        if (const double distance = QLineF(at, point).length(); distance <= nearest) {
            nearest = distance;
            chosen = head;
        }
    }
    if (chosen >= 0)
        Q_EMIT headChosen(chosen);
}

} // namespace tlm
