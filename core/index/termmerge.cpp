#include "core/index/termmerge.h"

#include <algorithm>

#include "core/index/segmentlayout.h"

namespace tlm {

Expected<MergedTerms> mergeTerms(const std::vector<Segment> &segments)
{
    MergedTerms merged;
    std::vector<DictionaryCursor> cursors;
    std::vector<std::size_t> heap; ///< segments whose cursor stands on a term, the least first
    const auto isLater = [&](std::size_t one, std::size_t other) {
        return cursors[one].entry().term > cursors[other].entry().term;
    };
    for (std::size_t segment = 0; segment < segments.size(); ++segment) {
        cursors.emplace_back(segments[segment].dictionary());
        merged.numbers.emplace_back(segments[segment].terms());
        if (cursors.back().next())
            heap.push_back(segment);
    }
    std::ranges::make_heap(heap, isLater);
    std::string term;
    while (!heap.empty()) {
        term = cursors[heap.front()].entry().term;
        std::uint32_t documents = 0;
        while (!heap.empty() && cursors[heap.front()].entry().term == term) {
            std::ranges::pop_heap(heap, isLater);
            const std::size_t segment = heap.back();
            const DictionaryEntry &entry = cursors[segment].entry();
            merged.numbers[segment][entry.number] = merged.dictionary.size();
            documents += entry.documents;
            if (cursors[segment].next())
                std::ranges::push_heap(heap, isLater);
            else
                heap.pop_back();
        }
        if (merged.dictionary.size() == mostTerms)
            return failure(ErrorCode::RecordBad, "An index holds at most 2^31 different words.");
        merged.dictionary.add(term, documents);
    }
    if (!std::ranges::all_of(cursors, &DictionaryCursor::atEnd))
        return failure(ErrorCode::FileDamaged, "A dictionary of the index is damaged.");
    return merged;
}

} // namespace tlm
