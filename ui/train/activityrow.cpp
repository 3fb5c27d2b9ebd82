#include "ui/train/activityrow.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

ActivityRow::ActivityRow(QWidget *parent)
    : QWidget(parent), m_words(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_bar(new QProgressBar), m_cancel(makeButton({}, tr("Cancel"), tr("Ends what goes on here.")))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme().space(6));
    describe(m_bar, tr("Progress"), tr("How far it is; it moves to and fro while that is not known."));
    m_words->setGivesWay();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 2);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_words->setText(tr("Stopping …"));
        m_cancelWork();
    });
    hide();
}

void ActivityRow::begin(const QString &words, std::function<void()> cancel)
{
    m_text = words;
    m_cancelWork = std::move(cancel);
    m_words->setText(words);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
}

void ActivityRow::showProgress(const Progress &progress)
{
    constexpr int whole = 1000;
    const QString counts = progressText(progress);
    if (m_cancel->isEnabled())
        m_words->setText(counts.isEmpty() ? m_text
                                          : tr("%1 %2", "what goes on, how far").arg(m_text, counts));
    if (!progress.total || *progress.total == 0)
        return m_bar->setRange(0, 0);
    m_bar->setRange(0, whole);
    m_bar->setValue(
        static_cast<int>(whole * static_cast<double>(progress.done) / static_cast<double>(*progress.total)));
}

} // namespace tlm
