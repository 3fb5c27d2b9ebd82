#include "core/selection/findings.h"

#include <map>

#include "core/retrieval/referencescorer.h"
#include "core/selection/selectionsources.h"
#include "core/selection/trainingqueries.h"
#include "core/text/rake.h"
#include "selectionfixture.h"

namespace tlm {
namespace {

class FindingsTest : public test::SelectionTest
{
protected:
    Expected<Findings> trace(const Selection &selection, std::stop_token stop = {}) const
    {
        const auto sources = openSources(workspace, selection.summary.corpora).value();
        NoProgress quiet;
        return Findings::trace(selection, task, sources.indexes, 2, quiet, stop);
    }
};

TEST_F(FindingsTest, areTheTextsThatTheReferenceFindsADocumentWith)
{
    const auto selection = make(options("s")).value();
    const auto split = documents.begin() + static_cast<std::ptrdiff_t>(cut);
    const test::ReferenceScorer reference({{documents.begin(), split}, {split, documents.end()}}, {});
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::map<std::uint32_t, std::uint32_t>> ranks;
    for (std::uint32_t i = 0; i < task.examples(Split::Train).size(); ++i) {
        const auto neighbours = reference.search(task.examples(Split::Train)[i].text, 7);
        for (std::uint32_t rank = 0; rank < neighbours.size(); ++rank)
            ranks[{neighbours[rank].corpus, neighbours[rank].document}][i] = rank;
    }
    const auto findings = trace(selection);
    ASSERT_TRUE(findings) << describe(findings.error());
    for (std::size_t i = 0; i < selection.documents.size(); ++i) {
        const SelectedDocument &document = selection.documents[i];
        const auto found = findings->of(i);
        ASSERT_EQ(found.size(), document.queries) << i;
        EXPECT_EQ(found.front().rank, document.rank);
        std::map<std::uint32_t, std::uint32_t> byExample;
        float best = 0;
        for (std::size_t j = 0; j < found.size(); ++j) {
            byExample[found[j].example] = found[j].rank;
            best = std::max(best, found[j].score);
            EXPECT_TRUE(j == 0 || found[j - 1].rank <= found[j].rank);
        }
        EXPECT_EQ(byExample, (ranks[{document.corpus, document.document}]));
        EXPECT_EQ(best, document.score);
    }
}

TEST_F(FindingsTest, aDrawHasNone)
{
    auto wanted = options("drawn");
    wanted.selector = Selector::Random;
    const auto selection = make(wanted).value();
    const auto findings = trace(selection);
    ASSERT_TRUE(findings);
    for (std::size_t i = 0; i < selection.documents.size(); ++i)
        EXPECT_TRUE(findings->of(i).empty());
}

TEST_F(FindingsTest, stopsWhenAsked)
{
    const auto selection = make(options("s")).value();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(trace(selection, stop.get_token()).error().code, ErrorCode::Stopped);
}

TEST_F(FindingsTest, aQueryIsBothTextsOrTheirKeywords)
{
    const Example pair{"The heron stands in deep water.", "It waits for a large fish.", 0};
    EXPECT_EQ(queryOf(pair, QueryText::Whole), joinedText(pair));
    EXPECT_EQ(queryOf(pair, QueryText::Rake), rakeQuery(joinedText(pair)));
    const auto queries = trainingQueries(task, QueryText::Whole);
    ASSERT_EQ(queries.size(), task.examples(Split::Train).size());
    EXPECT_EQ(queries[3], task.examples(Split::Train)[3].text);
}

} // namespace
} // namespace tlm
