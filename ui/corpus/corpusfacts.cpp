#include "ui/corpus/corpusfacts.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr qsizetype mostNamed = 20; ///< files

QString filesText(const CorpusSummary &summary)
{
    QStringList files;
    for (const std::string &file : summary.files)
        files << QString::fromStdString(file);
    QStringList named = files.mid(0, mostNamed);
    if (files.size() > mostNamed)
        named << CorpusFacts::tr("and %1 more").arg(files.size() - mostNamed);
    return CorpusFacts::tr("Read from:\n%1").arg(named.join('\n'));
}

} // namespace

CorpusFacts::CorpusFacts(QWidget *parent)
    : QWidget(parent), m_facts(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted)),
      m_lists(makeButton({}, tr("Show what was left out"),
                         tr("Lists every bad record with its line and reason, and every duplicate")))
{
    m_facts->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().space(12), theme().space(8), theme().space(12), theme().space(12));
    column->setSpacing(theme().space(8));
    column->addWidget(m_facts);
    column->addWidget(m_lists, 0, Qt::AlignLeft);
    connect(m_lists, &QPushButton::clicked, this, &CorpusFacts::leftOutWanted);
}

void CorpusFacts::showSummary(const Expected<CorpusSummary> &summary)
{
    m_facts->setVisible(bool(summary));
    m_lists->setVisible(summary && summary->bad + summary->duplicates > 0);
    if (!summary)
        return;
    QStringList facts{
        tr("%1 read in %2").arg(bytesText(summary->bytesRead), durationText(summary->seconds)),
        tr("%1 different words").arg(countText(summary->terms)),
        tr("index %1").arg(bytesText(summary->indexBytes)),
        tr("%n bad record(s) left out", "", int(summary->bad)),
    };
    if (summary->dedupe != Dedupe::None)
        facts << tr("%n duplicate(s) left out", "", int(summary->duplicates));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    describe(m_facts, tr("How the corpus was read"), filesText(*summary));
}

} // namespace tlm
