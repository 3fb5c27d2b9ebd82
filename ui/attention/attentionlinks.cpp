#include <algorithm>

#include <QScopedValueRollback>

#include "ui/attention/attentionpage.h"
#include "ui/attention/gridcard.h"
#include "ui/attention/headgrid.h"
#include "ui/attention/headtext.h"
#include "ui/attention/modelsbar.h"
#include "ui/attention/sentencebar.h"
#include "ui/widgets/messagebar.h"

// What two models that are compared share.

namespace tlm {

/// What is compared is in the same order and shows the same part.
void AttentionPage::linkOrders()
{
    for (const std::size_t from : {0u, 1u}) {
        GridCard *card = m_grids[from], *other = m_grids[1 - from];
        connect(card, &GridCard::orderChanged, other, [card, other] { other->setOrder(card->order()); });
        connect(card, &GridCard::partChanged, other, &GridCard::setPart);
    }
}

void AttentionPage::showDifference()
{
    const Heads &first = *m_sides[0]->heads(), &second = *m_sides[1]->heads();
    const bool known = m_models->isComparing() && !m_sides[0]->isStale() && !m_sides[1]->isStale() &&
                       areComparable(first, second);
    m_models->showDifference(known ? HeadText::difference(first, second) : QString());
}

/// The other grid shows the same heads, as far as it has them, and does not become the active one.
void AttentionPage::linkChosen()
{
    const Heads &heads = *active().heads(), &others = *passive().heads();
    std::vector<int> same;
    if (!heads.isEmpty() && !others.isEmpty())
        for (const int head : activeGrid().grid()->chosen())
            if (const int other = sameHead(heads, head, others); other >= 0)
                same.push_back(other);
    const QScopedValueRollback linking(m_linking, true);
    m_grids[static_cast<std::size_t>(1 - m_active)]->grid()->setChosen(same);
}

/// What is changed in one model is changed in the other, as far as it has the same token.
void AttentionPage::toggleMask(int position)
{
    const Heads &heads = *active().heads(), &others = *passive().heads();
    const bool masked = !active().masked().contains(position);
    const int other = others.isEmpty() ? -1 : sameToken(heads.tokens(), position, others.tokens());
    messages()->clear();
    active().setMasked(position, masked);
    if (other >= 0 && active().masked().contains(position) == masked)
        passive().setMasked(other, masked);
}

void AttentionPage::toggleMuted()
{
    const std::vector<int> &chosen = activeGrid().grid()->chosen();
    const std::set<int> before = active().muted();
    active().setMuted(chosen, !std::ranges::all_of(chosen, [&](int head) { return before.contains(head); }));
    linkMuted();
}

/// What is muted in one model is muted in the other, also in one that comes later, as far as it has the head.
void AttentionPage::linkMuted()
{
    const Heads &heads = *active().heads(), &others = *passive().heads();
    if (active().isStale() || passive().isStale() || heads.isEmpty() || others.isEmpty())
        return;
    const std::set<int> wanted = active().muted(), before = passive().muted();
    std::vector<int> mute, unmute;
    for (int head = 0; head < others.size(); ++head) {
        const int same = sameHead(others, head, heads);
        if (same >= 0 && wanted.contains(same) != before.contains(head))
            (wanted.contains(same) ? mute : unmute).push_back(head);
    }
    passive().setMuted(mute, true);
    passive().setMuted(unmute, false);
}

void AttentionPage::restore()
{
    m_bar->restore();
    for (AttentionSide *side : m_sides)
        side->restore();
}

} // namespace tlm
