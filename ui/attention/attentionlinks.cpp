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

namespace {

/// Mutes the heads that are muted in the other model, as far as there are such.
void linkMuted(const AttentionSide &from, AttentionSide &to)
{
    const std::set<int> wanted = from.muted(), before = to.muted();
    std::vector<int> mute, unmute;
    for (int head = 0; head < to.heads()->size(); ++head) {
        const int same = sameHead(*to.heads(), head, *from.heads());
        if (same >= 0 && wanted.contains(same) != before.contains(head))
            (wanted.contains(same) ? mute : unmute).push_back(head);
    }
    to.setMuted(mute, true);
    to.setMuted(unmute, false);
}

/// Masks the tokens that are masked in the other model, as far as the text is cut alike there.
void linkMasked(const AttentionSide &from, AttentionSide &to)
{
    const QStringList &tokens = from.heads()->unmasked, &others = to.heads()->unmasked;
    const std::set<int> wanted = from.masked(), before = to.masked();
    for (const int token : wanted)
        if (const int other = sameToken(tokens, token, others); other >= 0)
            to.setMasked(other, true);
    for (const int other : before)
        if (const int token = sameToken(others, other, tokens); token >= 0 && !wanted.contains(token))
            to.setMasked(other, false);
}

} // namespace

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

/// What is changed in one model is changed in the other, also in one that comes later.
void AttentionPage::linkChanges()
{
    const AttentionSide &from = *m_sides[static_cast<std::size_t>(m_leading)];
    AttentionSide &to = *m_sides[static_cast<std::size_t>(1 - m_leading)];
    if (!from.isShown() || !to.isShown())
        return;
    linkMuted(from, to);
    linkMasked(from, to);
}

void AttentionPage::toggleMask(int position)
{
    messages()->clear();
    if (!active().isShown())
        return;
    active().setMasked(position, !active().masked().contains(position));
    m_leading = m_active;
    linkChanges();
}

void AttentionPage::toggleMuted()
{
    if (!active().isShown())
        return;
    const std::vector<int> &chosen = activeGrid().grid()->chosen();
    const std::set<int> before = active().muted();
    active().setMuted(chosen, !std::ranges::all_of(chosen, [&](int head) { return before.contains(head); }));
    m_leading = m_active;
    linkChanges();
}

void AttentionPage::restore()
{
    m_bar->restore();
    for (AttentionSide *side : m_sides)
        side->restore();
}

} // namespace tlm
