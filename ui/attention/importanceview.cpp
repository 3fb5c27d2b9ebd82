#include "ui/attention/importanceview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/attention/attentionanswers.h"
#include "ui/attention/headtext.h"
#include "ui/plot/plot.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

/// The heads of one pattern as points: how vertical they are against how the metric changes without them.
Curve pointsOf(const Heads &heads, HeadPattern pattern, const QString &name, int colour)
{
    Curve points{.name = name, .x = {}, .y = {}, .colour = colour, .style = Qt::NoPen};
    for (const auto &[head, change] : heads.importance) {
        if (heads.of(head).pattern != pattern)
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
    setState(false, false);
}

void ImportanceView::setHeads(const Heads &heads, const ModelImportance *importance)
{
    if (!importance || heads.isEmpty()) {
        m_note->setText(tr("How the dev metric changes when a head is muted"));
        m_plot->setCurves({});
        return;
    }
    m_note->setText(tr("%1 %2 on %3 examples of dev; lower points: heads that are needed")
                        .arg(importance->whole.name, realText(importance->whole.value, 4),
                             countText(importance->whole.examples)));
    std::vector<Curve> curves;
    for (Curve curve : {pointsOf(heads, HeadPattern::Positional, tr("positional"), Plot::Positional),
                        pointsOf(heads, HeadPattern::Vertical, tr("vertical"), Plot::Vertical),
                        pointsOf(heads, HeadPattern::Other, tr("other"), 0)})
        if (!curve.x.isEmpty())
            curves.push_back(std::move(curve));
    m_plot->setCurves(curves);
}

void ImportanceView::setState(bool possible, bool running)
{
    m_measure->setVisible(!running);
    m_measure->setEnabled(possible);
    m_stop->setVisible(running);
}

} // namespace tlm
