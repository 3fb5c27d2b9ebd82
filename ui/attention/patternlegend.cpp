#include "ui/attention/patternlegend.h"

#include "ui/attention/headtext.h"
#include "ui/attention/legendentry.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

PatternLegend::PatternLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *row = new WrapLayout(this);
    const auto add = [&](HeadMark mark, const QString &word, const QString &help) {
        auto *entry = new LegendEntry(mark, word, help);
        connect(entry, &LegendEntry::toggled, this, &PatternLegend::hiddenChanged);
        row->addWidget(entry);
        m_entries.push_back(entry);
    };
    add(HeadMark::Positional, tr("positional"),
        tr("Heads whose rows are nearly always strongest on a neighbour. Click to pass over them."));
    add(HeadMark::Vertical, tr("vertical"),
        tr("Heads whose rows are nearly always strongest on a special token or full stop. Click to pass over "
           "them."));
    add(HeadMark::Other, tr("other"), tr("Heads of neither pattern. Click to pass over them."));
    add(HeadMark::Planted, tr("planted"),
        tr("Heads that the initialisation made positional; they are in no other count. Click to pass over "
           "them."));
    setHeads(std::make_shared<Heads>());
}

void PatternLegend::setHeads(const HeadsPointer &heads)
{
    const PatternCounts counts = heads->counts();
    for (LegendEntry *entry : m_entries) {
        switch (entry->mark()) {
        case HeadMark::Positional:
            entry->setCount(static_cast<int>(counts.positional));
            break;
        case HeadMark::Vertical:
            entry->setCount(static_cast<int>(counts.vertical));
            break;
        case HeadMark::Other:
            entry->setCount(static_cast<int>(counts.other));
            break;
        case HeadMark::Planted:
            entry->setCount(heads->plantedCount());
            entry->setVisible(heads->plantedCount() > 0);
            break;
        }
    }
    setAccessibleName(tr("Heads of each pattern: %1").arg(HeadText::summary(*heads)));
}

void PatternLegend::setHidden(const std::set<HeadMark> &marks)
{
    const QSignalBlocker quiet(this);
    for (LegendEntry *entry : m_entries)
        entry->setChecked(!marks.contains(entry->mark()));
}

std::set<HeadMark> PatternLegend::hidden() const
{
    std::set<HeadMark> marks;
    for (const LegendEntry *entry : m_entries)
        if (!entry->isChecked())
            marks.insert(entry->mark());
    return marks;
}

} // namespace tlm
