#include "core/text/mergetable.h"

#include <algorithm>
#include <bit>

namespace tlm {
namespace {

std::uint64_t keyOf(std::int32_t left, std::int32_t right)
{
    return std::uint64_t(std::uint32_t(left)) << 32 | std::uint32_t(right);
}

/// Orders a heap so that the first merge to apply is on top.
bool isLater(const MergeScratch::Candidate &a, const MergeScratch::Candidate &b)
{
    return a.rank != b.rank ? a.rank > b.rank : a.place > b.place;
}

} // namespace

MergeTable::MergeTable(const std::vector<Merge> &merges)
    : m_slots(std::bit_ceil(2 * merges.size() + 2), Slot{0, -1, 0})
{
    for (std::size_t rank = 0; rank < merges.size(); ++rank) {
        const auto key = keyOf(merges[rank].pair.left, merges[rank].pair.right);
        m_slots[place(key)] = {key, static_cast<std::int32_t>(rank), merges[rank].merged};
    }
}

/// Where a pair stands or would stand.
std::size_t MergeTable::place(std::uint64_t pair) const
{
    const auto mask = m_slots.size() - 1;
    auto i = static_cast<std::size_t>(pair * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (m_slots[i].rank >= 0 && m_slots[i].pair != pair)
        i = (i + 1) & mask;
    return i;
}

const MergeTable::Slot *MergeTable::find(std::int32_t left, std::int32_t right) const
{
    const auto &slot = m_slots[place(keyOf(left, right))];
    return slot.rank >= 0 ? &slot : nullptr;
}

/// Adds the merge of the symbol at `place` with the next one, if there is one.
void MergeTable::propose(MergeScratch &scratch, std::int32_t place) const
{
    const auto &symbols = scratch.symbols;
    const auto &left = symbols[static_cast<std::size_t>(place)];
    if (left.next < 0)
        return;
    if (const auto *slot = find(left.id, symbols[static_cast<std::size_t>(left.next)].id)) {
        scratch.candidates.push_back({slot->rank, place, slot->merged});
        std::ranges::push_heap(scratch.candidates, isLater);
    }
}

void MergeTable::merge(MergeScratch &scratch, MergeScratch::Candidate best) const
{
    auto &left = scratch.symbols[static_cast<std::size_t>(best.place)];
    if (left.isMerged || left.next < 0)
        return;
    auto &right = scratch.symbols[static_cast<std::size_t>(left.next)];
    // Either may have changed since; as in Hugging Face's library the merge counts if its result is the same.
    const auto *slot = find(left.id, right.id);
    if (!slot || slot->merged != best.merged)
        return;
    left.id = best.merged;
    left.next = right.next;
    right.isMerged = true;
    if (left.next >= 0)
        scratch.symbols[static_cast<std::size_t>(left.next)].previous = best.place;
    if (left.previous >= 0)
        propose(scratch, left.previous);
    propose(scratch, best.place);
}

void MergeTable::apply(std::vector<std::int32_t> &word, MergeScratch &scratch) const
{
    const auto size = static_cast<std::int32_t>(word.size());
    scratch.symbols.clear();
    scratch.candidates.clear();
    for (std::int32_t i = 0; i < size; ++i)
        scratch.symbols.push_back(
            {word[static_cast<std::size_t>(i)], i - 1, i + 1 < size ? i + 1 : -1, false});
    for (std::int32_t i = 0; i < size; ++i)
        propose(scratch, i);
    while (!scratch.candidates.empty()) {
        std::ranges::pop_heap(scratch.candidates, isLater);
        const auto best = scratch.candidates.back();
        scratch.candidates.pop_back();
        merge(scratch, best);
    }
    word.clear();
    for (const auto &symbol : scratch.symbols)
        if (!symbol.isMerged)
            word.push_back(symbol.id);
}

} // namespace tlm
