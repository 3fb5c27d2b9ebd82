#include "core/selection/selectioncoverage.h"

#include <array>

#include "core/retrieval/query.h"

namespace tlm {

namespace {

/// Adds to the counts of the terms the documents of a segment that are selected; documents are numbered in
/// the index, of which `first` is the segment's first.
void countIn(const Segment &segment, std::size_t first, const std::vector<bool> &selected,
             const std::vector<std::string> &terms, std::vector<std::uint64_t> &counts,
             const std::stop_token &stop)
{
    std::vector<std::uint64_t *> countOf(segment.terms()); ///< by number in the segment
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (const auto number = segment.termNumber(terms[i]))
            countOf[*number] = &counts[i];
    BlockScratch scratch;
    for (std::size_t number = 0; number < segment.blocks() && !stop.stop_requested(); ++number) {
        const Block block = segment.block(number, scratch);
        std::array<std::uint8_t, blockDocuments> counted{};
        for (std::size_t place = 0; place < block.documents.size(); ++place)
            counted[place] = selected[first + block.documents[place]];
        for (std::size_t i = 0; i < block.terms.size(); ++i)
            if (std::uint64_t *count = countOf[block.terms[i]])
                for (std::uint32_t posting = block.starts[i]; posting < block.starts[i + 1]; ++posting)
                    *count += counted[block.postings[posting] >> 4u];
    }
}

} // namespace

Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const std::vector<Index> &indexes, std::stop_token stop)
{
    SelectionCoverage coverage;
    for (const auto &[label, documents] : selection.summary.documentsPerClass)
        coverage.documentsPerClass.push_back(documents);
    const auto terms = collectBags(joinedTexts(task.examples(Split::Train)), {}, stop).terms;
    coverage.documentsPerTerm.resize(terms.size());
    std::vector<std::vector<bool>> selected;
    for (const Index &index : indexes)
        selected.emplace_back(index.documents());
    for (const SelectedDocument &document : selection.documents)
        if (auto &inCorpus = selected.at(document.corpus); document.document < inCorpus.size())
            inCorpus[document.document] = true;
    for (std::size_t corpus = 0; corpus < indexes.size(); ++corpus) {
        std::size_t first = 0;
        for (const Segment &segment : indexes[corpus].segments()) {
            countIn(segment, first, selected[corpus], terms, coverage.documentsPerTerm, stop);
            first += segment.documents();
        }
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "The measuring was stopped.");
    return coverage;
}

} // namespace tlm
