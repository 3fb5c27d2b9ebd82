#include "ui/widgets/jobline.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/jobs/job.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

JobLine::JobLine(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, Theme::FontRole::Strong)),
      m_words(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)), m_bar(new QProgressBar),
      m_cancel(makeButton({}, tr("Cancel"), tr("Stops this work; what it has begun is taken back")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(8));
    m_title->setGivesWay();
    row->addWidget(m_title, 1);
    row->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    describe(m_bar, tr("Progress"), tr("How much of the work is done"));
    m_words->setWordWrap(true);
    describe(m_words, tr("Progress in words"), tr("How much is done, how fast, and the time left"));
    layout->addLayout(row);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    connect(m_cancel, &QPushButton::clicked, this, &JobLine::cancel);
    setVisible(false);
}

void JobLine::follow(Job *job)
{
    m_job = job;
    m_title->setText(job->title());
    m_words->setText({});
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    setVisible(true);
    connect(job, &Job::progressed, this, &JobLine::tell);
    connect(job, &Job::finished, this, [this, job] {
        if (m_job == job || !m_job)
            setVisible(false);
    });
}

void JobLine::tell(const Progress &progress)
{
    if (m_job && m_job->isCancelled())
        return;
    m_bar->setRange(0, progress.total ? 1000 : 0);
    if (progress.total && *progress.total > 0)
        m_bar->setValue(int(1000.0 * double(progress.done) / double(*progress.total)));
    QStringList words{progressText(progress), rateText(progress), documentsText(progress),
                      timeLeftText(progress)};
    words.removeAll(QString());
    m_words->setText(words.join(QStringLiteral(" · ")));
}

void JobLine::cancel()
{
    if (!m_job)
        return;
    m_job->cancel();
    m_cancel->setEnabled(false);
    m_words->setText(tr("Stopping…"));
}

} // namespace tlm
