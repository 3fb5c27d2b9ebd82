#pragma once
#include <cstdint>
#include <vector>

#include "core/text/pairmerger.h"

namespace tlm {

/// Memory that MergeTable::apply uses again; one for each thread.
struct MergeScratch
{
    struct Symbol
    {
        std::int32_t id, previous, next; ///< places in the word; `next` is −1 at its end
        bool isMerged;                   ///< has become a part of the symbol before it
    };
    struct Candidate
    {
        std::int32_t rank, place, merged;
    };
    std::vector<Symbol> symbols;
    std::vector<Candidate> candidates;
};

/// Which neighbouring symbols merge, in what order and into what (byte-pair encoding, Sennrich et al. 2016).
class MergeTable
{
public:
    struct Merge
    {
        SymbolPair pair;
        std::int32_t merged;
    };

    /// The first merge is applied first; of a repeated pair the last counts, as in Hugging Face's library.
    explicit MergeTable(const std::vector<Merge> &merges);
    /// Merges neighbours until none can be: always the first merge of the table that applies, of its places
    /// the leftmost. Takes n log n for a word of n symbols.
    void apply(std::vector<std::int32_t> &word, MergeScratch &scratch) const;

private:
    struct Slot
    {
        std::uint64_t pair;
        std::int32_t rank, merged; ///< `rank` is −1 in an empty slot
    };
    std::size_t place(std::uint64_t pair) const;
    const Slot *find(std::int32_t left, std::int32_t right) const;
    void propose(MergeScratch &scratch, std::int32_t place) const;
    void merge(MergeScratch &scratch, MergeScratch::Candidate best) const;

    std::vector<Slot> m_slots; ///< a power of two of them, at most half of them taken
};

} // namespace tlm
