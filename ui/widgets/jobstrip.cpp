#include "ui/widgets/jobstrip.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, Theme::FontRole::Strong)),
      m_detail(new Label({}, Theme::FontRole::Body, Label::Tone::Muted)), m_counts(new Label),
      m_rate(new Label({}, Theme::FontRole::Body, Label::Tone::Muted)),
      m_left(new Label({}, Theme::FontRole::Strong)),
      m_more(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)), m_bar(new QProgressBar),
      m_pause(makeButton("pause", tr("Pause"),
                         tr("Writes a checkpoint and frees the device; Resume on the page Train goes on"))),
      m_stop(
          makeButton("stop", tr("Stop"), tr("Stops this training at its next step; a checkpoint is kept"))),
      m_cancel(makeButton("stop", tr("Cancel"), tr("Stops this job; nothing half done is kept")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().space(44), theme().space(7), theme().space(24), theme().space(6));
    row->setSpacing(theme().space(16));
    row->addWidget(m_title);
    row->addWidget(m_detail);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(theme().space(80));
    describe(m_bar, tr("Progress of the running job"), tr("How much of the running job is done"));
    row->addWidget(m_bar, 1);
    for (Label *label : {m_counts, m_rate, m_left, m_more})
        row->addWidget(label);
    auto *offers = new QHBoxLayout;
    offers->setSpacing(theme().space(8));
    row->addLayout(offers);
    for (QPushButton *button : {m_pause, m_stop, m_cancel})
        offers->addWidget(button);
    addOffer(m_pause, &Activity::pause);
    addOffer(m_stop, &Activity::stop);
    addOffer(m_cancel, &Activity::cancel);
    setVisible(false);
}

void JobStrip::addOffer(QPushButton *button, std::function<void()> Activity::*offer)
{
    connect(button, &QPushButton::clicked, this, [this, offer] {
        Activity &shown = m_activities.back();
        const auto act = shown.*offer;
        shown.cancel = shown.pause = shown.stop = nullptr;
        refresh();
        act();
    });
}

void JobStrip::setActivity(const Activity &activity)
{
    const auto known = std::find_if(m_activities.begin(), m_activities.end(),
                                    [&](const Activity &other) { return other.key == activity.key; });
    if (known == m_activities.end())
        m_activities.push_back(activity);
    else
        *known = activity;
    refresh();
}

void JobStrip::removeActivity(const QString &key)
{
    std::erase_if(m_activities, [&](const Activity &activity) { return activity.key == key; });
    refresh();
}

void JobStrip::refresh()
{
    setVisible(!m_activities.empty());
    if (m_activities.empty())
        return;
    const Activity &shown = m_activities.back();
    const Progress &progress = shown.progress;
    m_title->setText(m_title->fontMetrics().elidedText(shown.title, Qt::ElideMiddle, theme().space(360)));
    m_title->setToolTip(shown.title);
    m_detail->setText(shown.detail);
    m_detail->setVisible(!shown.detail.isEmpty());
    const bool begun = progress.done > 0 || progress.total;
    m_counts->setText(begun ? progressText(progress) : QString());
    m_rate->setText(rateText(progress));
    m_left->setText(timeLeftText(progress));
    m_bar->setRange(0, progress.total ? 1000 : 0);
    if (progress.total)
        m_bar->setValue(*progress.total ? int(1000.0 * double(progress.done) / double(*progress.total))
                                        : 1000);
    const int others = int(m_activities.size()) - 1;
    m_more->setText(others > 0 ? tr("%n more", "other jobs that run", others) : QString());
    m_pause->setVisible(bool(shown.pause));
    m_stop->setVisible(bool(shown.stop));
    m_cancel->setVisible(bool(shown.cancel));
}

void JobStrip::paintEvent(QPaintEvent *)
{
    const Colours &c = theme().colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.fillRect(QRect(0, 0, width(), 1), c.line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.accent);
    const int side = theme().space(20);
    theme().icon("running").paint(&painter, QRect(theme().space(18), (height() - side) / 2, side, side));
}

} // namespace tlm
