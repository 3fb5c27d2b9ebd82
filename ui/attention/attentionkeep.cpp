#include <utility>

#include "ui/attention/attentionpage.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headgrid.h"

// What goes over into a page that is built anew.

namespace tlm {

bool AttentionPage::isAtWork() const
{
    return Page::isAtWork() || m_sides[0]->isBusyLong() || m_sides[1]->isBusyLong();
}

QVariantMap AttentionPage::keep() const
{
    QVariantMap kept = Page::keep();
    const std::set<int> masked = active().masked(), muted = active().muted();
    kept["run"] = m_seenRun;
    kept["known"] =
        QVariantList{QVariant::fromValue(m_sides[0]->known()), QVariant::fromValue(m_sides[1]->known())};
    kept["active"] = m_active;
    kept["chosen"] = QVariant::fromValue(activeGrid().grid()->chosen());
    kept["masked"] = QVariant::fromValue(std::vector(masked.begin(), masked.end()));
    kept["muted"] = QVariant::fromValue(std::vector(muted.begin(), muted.end()));
    return kept;
}

void AttentionPage::putBack(const QVariantMap &kept)
{
    m_seenRun = kept["run"].toString();
    const QVariantList known = kept["known"].toList();
    for (std::size_t side = 0; side < m_sides.size(); ++side)
        m_sides[side]->setKnown(known.value(qsizetype(side)).value<KnownMeasures>());
    m_kept = kept;
    Page::putBack(kept);
}

/// Chooses, masks and mutes as before, once the heads show.
void AttentionPage::changeAsKept()
{
    const auto side = static_cast<std::size_t>(m_kept.value("active").toInt());
    if (m_kept.isEmpty() || !m_sides[side]->isShown())
        return;
    const QVariantMap kept = std::exchange(m_kept, {});
    m_grids[side]->grid()->setChosen(kept["chosen"].value<std::vector<int>>());
    for (const int position : kept["masked"].value<std::vector<int>>())
        m_sides[side]->setMasked(position, true);
    if (const auto muted = kept["muted"].value<std::vector<int>>(); !muted.empty())
        m_sides[side]->setMuted(muted, true);
    m_leading = static_cast<int>(side);
}

} // namespace tlm
