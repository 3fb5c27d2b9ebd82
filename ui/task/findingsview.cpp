#include "ui/task/findingsview.h"

#include <QPushButton>

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

QString iconOf(Label::Tone tone)
{
    if (tone == Label::Tone::Caution)
        return QStringLiteral("caution");
    return tone == Label::Tone::Good ? QStringLiteral("check") : QStringLiteral("info");
}

} // namespace

FindingsView::FindingsView(QWidget *parent) : Card(tr("What to know"), parent), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(theme().space(6));
    body()->addLayout(m_rows);
    showBusy();
}

void FindingsView::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void FindingsView::showBusy()
{
    clear();
    m_rows->addWidget(new Label(tr("Being measured…"), Theme::FontRole::Hint, Label::Tone::Muted));
}

void FindingsView::show(const std::vector<TaskFinding> &findings)
{
    clear();
    for (const TaskFinding &finding : findings)
        add(finding);
}

void FindingsView::add(const TaskFinding &finding)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    row->addWidget(new IconLabel(iconOf(finding.tone), finding.tone), 0, Qt::AlignVCenter);
    auto *words = new Label(finding.text, Theme::FontRole::Body,
                            finding.tone == Label::Tone::Muted ? Label::Tone::Muted : Label::Tone::Text);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (finding.rows || finding.listsBadRecords) {
        auto *show = makeButton({}, tr("Show"), tr("Lists them: %1").arg(finding.text));
        row->addWidget(show, 0, Qt::AlignVCenter);
        connect(show, &QPushButton::clicked, this, [this, finding] {
            if (finding.rows)
                Q_EMIT rowsWanted(*finding.rows);
            else
                Q_EMIT badRecordsWanted();
        });
    }
    m_rows->addWidget(line);
}

} // namespace tlm
