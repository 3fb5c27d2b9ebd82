#include "core/selection/selectioncoverage.h"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/text/termhash.h"

namespace tlm {

Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const std::vector<DocumentStore> &stores, std::stop_token stop)
{
    std::map<std::string, std::uint64_t> terms; ///< with their hashes
    TermHasher hasher;
    for (const Example &example : task.examples(Split::Train)) {
        const std::string text = joinedText(example);
        const auto hashes = hasher.hash(text);
        auto hash = hashes.begin();
        for (Token &token : analyze(text))
            terms.emplace(std::move(token.term), *hash++);
    }
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (const auto &[term, hash] : terms)
        places.emplace(hash, places.size());
    SelectionCoverage coverage;
    for (const auto &[label, documents] : selection.summary.documentsPerClass)
        coverage.documentsPerClass.push_back(documents);
    auto &counts = coverage.documentsPerTerm;
    counts.resize(places.size());
    std::vector<std::size_t> lastSeen(places.size()); ///< the newest document that contains a term, from 1
    std::vector<DocumentReader> readers(stores.begin(), stores.end());
    for (std::size_t i = 0; i < selection.documents.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The measuring was stopped.");
        const SelectedDocument &document = selection.documents[i];
        const auto text = readers[document.corpus].text(document.document);
        if (!text)
            return tl::unexpected(text.error());
        for (const std::uint64_t hash : hasher.hash(*text))
            if (const auto known = places.find(hash);
                known != places.end() && std::exchange(lastSeen[known->second], i + 1) != i + 1)
                ++counts[known->second];
    }
    return coverage;
}

} // namespace tlm
