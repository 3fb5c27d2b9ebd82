#include "core/selection/selectioncoverage.h"

#include <algorithm>
#include <set>

#include "core/retrieval/referencescorer.h"
#include "core/selection/selectionsources.h"
#include "core/text/analyzer.h"
#include "selectionfixture.h"

namespace tlm {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>; ///< corpus and document

class SelectionCoverageTest : public test::SelectionTest
{
protected:
    Expected<SelectionCoverage> measure(const SelectionOptions &wanted, std::stop_token stop = {}) const
    {
        const auto selection = make(wanted).value();
        const auto sources = openSources(workspace, wanted.corpora).value();
        return measureCoverage(selection, task, sources.indexes, stop);
    }
};

std::set<std::string> termsOf(const std::string &text)
{
    std::set<std::string> terms;
    for (const Token &token : analyze(text))
        terms.insert(token.term);
    return terms;
}

TEST_F(SelectionCoverageTest, countsPerClassWhatTheReferenceFinds)
{
    for (std::size_t i = 0; i < task.splits[0].size(); i += 3)
        task.splits[0][i].label = 1;
    task.name = "halves";
    save(task);
    auto wanted = options("halves");
    wanted.task = "halves";
    const auto selection = make(wanted).value();
    std::set<Place> selected;
    for (const SelectedDocument &document : selection.documents)
        selected.emplace(document.corpus, document.document);
    const auto split = documents.begin() + static_cast<std::ptrdiff_t>(cut);
    const test::ReferenceScorer reference({{documents.begin(), split}, {split, documents.end()}}, {});
    std::vector<std::set<Place>> expected(2);
    for (const Example &example : task.examples(Split::Train))
        for (const auto &neighbour : reference.search(example.text, wanted.k))
            if (selected.contains({neighbour.corpus, neighbour.document}))
                expected[static_cast<std::size_t>(example.label)].emplace(neighbour.corpus,
                                                                          neighbour.document);
    EXPECT_EQ(
        selection.summary.documentsPerClass,
        (std::map<std::string, std::uint64_t>{{"no", expected[0].size()}, {"yes", expected[1].size()}}));
    EXPECT_GT(expected[1].size(), 0u);
}

TEST_F(SelectionCoverageTest, countsForEveryTermTheDocumentsThatContainIt)
{
    const auto selection = make(options("s")).value();
    std::vector<std::set<std::string>> selected;
    for (const SelectedDocument &document : selection.documents)
        selected.push_back(termsOf(textOf(document.corpus, document.document)));
    std::set<std::string> terms;
    for (const Example &example : task.examples(Split::Train))
        terms.merge(termsOf(example.text));
    std::vector<std::uint64_t> expected;
    for (const std::string &term : terms)
        expected.push_back(static_cast<std::uint64_t>(
            std::ranges::count_if(selected, [&](const auto &has) { return has.contains(term); })));
    EXPECT_EQ(measure(options("again"))->documentsPerTerm, expected);
    EXPECT_EQ(selection.summary.terms, expected.size());
    EXPECT_EQ(selection.summary.coveredTerms,
              static_cast<std::uint64_t>(std::ranges::count_if(expected, [](auto n) { return n > 0; })));
    EXPECT_LT(selection.summary.coveredTerms, selection.summary.terms);
}

TEST_F(SelectionCoverageTest, theSecondTextOfAPairCounts)
{
    const auto alone = measure(options("alone"))->documentsPerTerm.size();
    task.name = "pairs";
    task.hasPairs = true;
    for (Example &example : task.splits[0])
        example.pair = "zyzzyva";
    save(task);
    auto wanted = options("pairs");
    wanted.task = "pairs";
    EXPECT_EQ(measure(wanted)->documentsPerTerm.size(), alone + 1);
}

TEST_F(SelectionCoverageTest, nothingFoundARandomDraw)
{
    auto wanted = options("random");
    wanted.selector = Selector::Random;
    EXPECT_TRUE(make(wanted)->summary.documentsPerClass.empty());
}

TEST_F(SelectionCoverageTest, stopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(measure(options("s"), stop.get_token()).error().code, ErrorCode::Stopped);
}

} // namespace
} // namespace tlm
