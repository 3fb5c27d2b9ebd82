#include "app/tlm/selectionlines.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tlm {

namespace {

Json selectionJson(const SelectionSummary &summary)
{
    return {{"selection",
             {{"name", summary.name},
              {"documents", summary.documents},
              {"queries", summary.queries},
              {"queries_without_neighbour", summary.queriesWithoutNeighbour},
              {"tokens", summary.tokens},
              {"bytes", summary.bytes},
              {"seconds", summary.seconds},
              {"left_out",
               {{"guarded", summary.guarded}, {"near", summary.near}, {"duplicate", summary.duplicates}}},
              {"per_corpus", summary.documentsPerCorpus},
              {"per_class", summary.documentsPerClass},
              {"coverage", {{"terms", summary.terms}, {"covered", summary.coveredTerms}}}}}};
}

std::string countsText(const char *what, const std::map<std::string, std::uint64_t> &counts)
{
    if (counts.empty())
        return {};
    std::vector<std::string> parts;
    for (const auto &[name, count] : counts)
        parts.push_back(fmt::format("{} {}", name, count));
    return fmt::format("{}: {}\n", what, fmt::join(parts, ", "));
}

std::string selectionText(const SelectionSummary &summary)
{
    const double covered = summary.terms ? 100.0 * double(summary.coveredTerms) / double(summary.terms) : 0;
    return fmt::format(
               "{}: {} documents, {} tokens, {:.1f} MB, from {} queries, {} of them without a neighbour\n"
               "left out because they contain a dev or test text: {}, and {} by a run of 25 words\n"
               "left out because they repeat another document: {}\n",
               summary.name, summary.documents, summary.tokens, double(summary.bytes) / 1e6, summary.queries,
               summary.queriesWithoutNeighbour, summary.guarded, summary.near, summary.duplicates) +
           countsText("documents of each corpus", summary.documentsPerCorpus) +
           countsText("documents found by each class", summary.documentsPerClass) +
           fmt::format("terms of the train texts in it: {} of {} ({:.1f} %)\n", summary.coveredTerms,
                       summary.terms, covered);
}

} // namespace

void tellSelection(Output &output, const SelectionSummary &summary)
{
    output.line(selectionJson(summary));
    output.text(selectionText(summary));
}

} // namespace tlm
