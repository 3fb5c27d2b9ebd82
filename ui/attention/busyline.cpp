#include "ui/attention/busyline.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent), m_words(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_bar(new QProgressBar), m_stop(makeIconButton("stop", tr("Stop everything that takes long"),
                                                     tr("Stops measuring the sample, the evaluation, and the "
                                                        "importance of heads.")))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme().space(4));
    describe(m_bar, tr("Reading attention"),
             tr("The model is being read; the first time it is loaded, too."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    setFixedHeight(sizeHint().height()); // with or without the button
    connect(m_stop, &QToolButton::clicked, this, &BusyLine::stopWanted);
    setState(false, false);
}

void BusyLine::setState(bool busy, bool stoppable)
{
    if (!stoppable) {
        m_bar->setRange(0, 0);
        m_words->setText(tr("Reading the model …"));
    }
    m_stop->setVisible(stoppable);
    setVisible(busy);
}

QString BusyLine::titleOf(const Progress &progress)
{
    return progress.what == "importance" ? tr("Measuring importance")
           : progress.what == "evaluate" ? tr("Evaluating on dev")
                                         : tr("Measuring the sample");
}

void BusyLine::setProgress(const Progress &progress)
{
    if (!progress.total || *progress.total == 0)
        return;
    const QString counts =
        tr("%1: %2", "what is under way, how far").arg(titleOf(progress), progressText(progress));
    const QString left = timeLeftText(progress);
    m_words->setText(left.isEmpty() ? counts : tr("%1, %2", "how far, time left").arg(counts, left));
    m_bar->setRange(0, static_cast<int>(*progress.total));
    m_bar->setValue(static_cast<int>(progress.done));
}

} // namespace tlm
