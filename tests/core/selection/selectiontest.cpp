#include <set>

#include "core/retrieval/referencescorer.h"
#include "core/selection/leakguard.h"
#include "core/selection/selectionsources.h"
#include "core/text/analyzer.h"
#include "core/text/rake.h"
#include "selectionfixture.h"
#include "stopping.h"

namespace tlm {
namespace {

using test::SelectionTest;
using Place = std::pair<std::uint32_t, std::uint32_t>;

template <typename T>
std::vector<Place> places(const std::vector<T> &documents)
{
    std::vector<Place> result;
    for (const T &document : documents)
        result.emplace_back(document.corpus, document.document);
    return result;
}

template <typename T>
bool distinct(const std::vector<T> &values)
{
    return std::set<T>(values.begin(), values.end()).size() == values.size();
}

TEST_F(SelectionTest, isTheUnionOfWhatTheReferenceFinds)
{
    const auto split = documents.begin() + static_cast<std::ptrdiff_t>(cut);
    const test::ReferenceScorer reference({{documents.begin(), split}, {split, documents.end()}}, {});
    std::vector<Place> order;
    std::map<Place, std::uint32_t> lowestRank;
    for (const Example &example : task.examples(Split::Train)) {
        const auto neighbours = reference.search(example.text, 7);
        for (std::uint32_t rank = 0; rank < neighbours.size(); ++rank) {
            const Place place(neighbours[rank].corpus, neighbours[rank].document);
            if (lowestRank.emplace(place, rank).second)
                order.push_back(place);
            lowestRank[place] = std::min(lowestRank[place], rank);
        }
    }
    auto wanted = options("s");
    wanted.guard = false;
    const auto selection = make(wanted);
    ASSERT_TRUE(selection) << describe(selection.error());
    EXPECT_EQ(places(selection->documents), order);
    for (const SelectedDocument &document : selection->documents)
        EXPECT_EQ(document.rank, (lowestRank[Place(document.corpus, document.document)]));
    EXPECT_EQ(selection->summary.queries, task.examples(Split::Train).size());
    EXPECT_EQ(selection->summary.queriesWithoutNeighbour, 1u);
    EXPECT_TRUE(selection->guarded.empty());
}

TEST_F(SelectionTest, theGuardLeavesOutWhatContainsATestText)
{
    auto wanted = options("all");
    wanted.k = 1000;
    wanted.guard = false;
    const auto all = make(wanted);
    wanted.name = "guarded";
    wanted.guard = true;
    const auto guarded = make(wanted);
    ASSERT_TRUE(all && guarded);
    const LeakGuard guard(task);
    std::vector<Place> kept, leftOut;
    for (const SelectedDocument &document : all->documents)
        (guard.find(textOf(document.corpus, document.document)) ? leftOut : kept)
            .emplace_back(document.corpus, document.document);
    EXPECT_EQ(places(guarded->documents), kept);
    EXPECT_EQ(places(guarded->guarded), leftOut);
    EXPECT_EQ(guarded->summary.guarded, leftOut.size());
    const std::set<Place> left(leftOut.begin(), leftOut.end());
    EXPECT_TRUE(left.contains(Place(0, 3)));
    EXPECT_TRUE(left.contains(Place(1, 5)));
    EXPECT_EQ(all->summary.guarded, 0u);
    EXPECT_NE(all->summary.hash, guarded->summary.hash);
}

TEST_F(SelectionTest, statisticsAreThoseOfTheTexts)
{
    const auto selection = make(options("s"));
    ASSERT_TRUE(selection);
    std::uint64_t tokens = 0, bytes = 0;
    for (const SelectedDocument &document : selection->documents) {
        const std::string &text = textOf(document.corpus, document.document);
        tokens += countTokens(text);
        bytes += text.size();
    }
    EXPECT_EQ(selection->summary.documents, selection->documents.size());
    EXPECT_EQ(selection->summary.tokens, tokens);
    EXPECT_EQ(selection->summary.bytes, bytes);
}

TEST_F(SelectionTest, threadsGiveTheSame)
{
    auto wanted = options("one");
    wanted.threads = 1;
    const auto one = make(wanted);
    wanted.name = "four";
    wanted.threads = 4;
    const auto four = make(wanted);
    ASSERT_TRUE(one && four);
    EXPECT_EQ(places(one->documents), places(four->documents));
    EXPECT_EQ(one->summary.hash, four->summary.hash);
}

TEST_F(SelectionTest, aPairIsOneQuery)
{
    Task pairs = task;
    pairs.name = "pairs";
    pairs.hasPairs = true;
    pairs.splits[0] = {{"nowhere", documents[0], 0}};
    save(pairs);
    auto wanted = options("s");
    wanted.task = "pairs";
    const auto selection = make(wanted);
    ASSERT_TRUE(selection);
    EXPECT_EQ(selection->summary.queriesWithoutNeighbour, 0u);
    EXPECT_EQ(selection->documents.size(), 7u);
}

TEST_F(SelectionTest, randomHasAsManyTokensAsLike)
{
    const auto like = make(options("like"));
    ASSERT_TRUE(like);
    SelectionOptions wanted;
    wanted.name = "random";
    wanted.selector = Selector::Random;
    wanted.like = "like";
    const auto random = make(wanted);
    ASSERT_TRUE(random) << describe(random.error());
    EXPECT_EQ(random->summary.task, "task");
    EXPECT_EQ(random->summary.corpora, like->summary.corpora);
    EXPECT_TRUE(distinct(places(random->documents)));
    const SelectedDocument &last = random->documents.back();
    EXPECT_GE(random->summary.tokens, like->summary.tokens);
    EXPECT_LT(random->summary.tokens - countTokens(textOf(last.corpus, last.document)), like->summary.tokens);
    const LeakGuard guard(task);
    for (const SelectedDocument &document : random->documents)
        EXPECT_FALSE(guard.find(textOf(document.corpus, document.document)));
}

TEST_F(SelectionTest, randomDrawsKDocumentsFromAllCorpora)
{
    auto wanted = options("one");
    wanted.selector = Selector::Random;
    wanted.k = 50;
    const auto one = make(wanted);
    wanted.name = "same";
    const auto same = make(wanted);
    wanted.name = "other";
    wanted.seed = 2;
    const auto other = make(wanted);
    wanted.name = "everything";
    wanted.k = 100000;
    const auto everything = make(wanted);
    ASSERT_TRUE(one && same && other && everything);
    EXPECT_EQ(one->documents.size(), 50u);
    EXPECT_EQ(places(one->documents), places(same->documents));
    EXPECT_NE(places(one->documents), places(other->documents));
    EXPECT_EQ(everything->documents.size() + everything->guarded.size(), documents.size());
    EXPECT_TRUE(distinct(places(everything->documents)));
}

TEST_F(SelectionTest, drawsMayHaveAsManyDocumentsAsLike)
{
    const auto like = make(options("like"));
    ASSERT_TRUE(like);
    for (const Selector selector : {Selector::Random, Selector::Dsir}) {
        SelectionOptions wanted;
        wanted.name = selector == Selector::Random ? "random" : "dsir";
        wanted.selector = selector;
        wanted.like = "like";
        wanted.likeDocuments = true;
        const auto drawn = make(wanted);
        ASSERT_TRUE(drawn) << describe(drawn.error());
        EXPECT_EQ(drawn->documents.size(), like->documents.size());
        EXPECT_TRUE(distinct(places(drawn->documents)));
    }
}

TEST_F(SelectionTest, dsirDrawsTheOrderOfImportanceWithoutLeaks)
{
    auto wanted = options("drawn");
    wanted.selector = Selector::Dsir;
    wanted.k = 100000;
    const auto drawn = make(wanted);
    ASSERT_TRUE(drawn) << describe(drawn.error());
    EXPECT_EQ(drawn->documents.size() + drawn->guarded.size(), documents.size());
    EXPECT_GE(drawn->guarded.size(), 2u);
    for (std::size_t i = 1; i < drawn->documents.size(); ++i)
        EXPECT_LT(drawn->documents[i - 1].rank, drawn->documents[i].rank);
    EXPECT_EQ(drawn->summary.queries, 0u);
    wanted.name = "fewer";
    wanted.k = 10;
    const auto fewer = make(wanted);
    ASSERT_EQ(fewer->documents.size(), 10u);
    for (std::size_t i = 0; i < 10; ++i)
        EXPECT_EQ(fewer->documents[i].document, drawn->documents[i].document);
}

TEST_F(SelectionTest, keywordPhrasesAreSearchedForWhenAsked)
{
    auto wanted = options("rake");
    wanted.queryText = QueryText::Rake;
    const auto byPhrases = make(wanted);
    Task phrases = task;
    phrases.name = "phrases";
    for (Example &example : phrases.splits[0])
        example.text = rakeQuery(example.text);
    save(phrases);
    wanted = options("whole");
    wanted.task = "phrases";
    const auto whole = make(wanted);
    ASSERT_TRUE(byPhrases && whole);
    EXPECT_EQ(places(byPhrases->documents), places(whole->documents));
}

TEST_F(SelectionTest, repeatsOfASelectedDocumentAreLeftOutAndNamed)
{
    addCorpusOf("again", {documents[0] + "!", documents[1], "zyzzyva"});
    auto wanted = options("all");
    wanted.corpora.push_back("again");
    wanted.k = 1000;
    const auto all = make(wanted);
    for (const Dedupe dedupe : {Dedupe::Exact, Dedupe::Near}) {
        wanted.name = dedupe == Dedupe::Exact ? "exact" : "near";
        wanted.dedupe = dedupe;
        const auto fewer = make(wanted);
        ASSERT_TRUE(all && fewer);
        EXPECT_EQ(fewer->summary.duplicates, fewer->duplicates.size());
        EXPECT_EQ(fewer->documents.size() + fewer->duplicates.size(), all->documents.size());
        EXPECT_GE(fewer->duplicates.size(), 2u);
        const auto kept = places(fewer->documents);
        for (const RepeatedDocument &duplicate : fewer->duplicates) {
            EXPECT_EQ(std::ranges::count(kept, std::pair(duplicate.ofCorpus, duplicate.ofDocument)), 1);
            EXPECT_EQ(std::ranges::count(kept, std::pair(duplicate.corpus, duplicate.document)), 0);
        }
        EXPECT_EQ(fewer->duplicates[0].similarity, 1);
    }
}

TEST_F(SelectionTest, overlapCountsTheDocumentsOfBoth)
{
    auto wanted = options("a");
    const auto a = make(wanted);
    wanted.name = "b";
    wanted.k = 3;
    wanted.corpora = {"second", "first"};
    const auto b = make(wanted);
    ASSERT_TRUE(a && b);
    std::set<std::pair<std::uint32_t, std::uint32_t>> all;
    std::uint64_t shared = 0;
    for (const auto &[corpus, document] : places(a->documents))
        all.emplace(corpus, document);
    for (const auto &[corpus, document] : places(b->documents))
        shared += !all.emplace(1 - corpus, document).second;
    EXPECT_GT(shared, 0u);
    EXPECT_EQ(overlapOf(*a, *b).shared, shared);
    EXPECT_DOUBLE_EQ(overlapOf(*a, *b).jaccard, double(shared) / double(all.size()));
    EXPECT_EQ(overlapOf(*a, *a).jaccard, 1);
    EXPECT_EQ(overlapOf({}, {}).jaccard, 0);
}

TEST_F(SelectionTest, whatIsMissingIsNamed)
{
    const auto code = [&](auto change) {
        auto wanted = options("s");
        change(wanted);
        const auto selection = make(wanted);
        return selection ? "made" : std::string(errorName(selection.error().code));
    };
    EXPECT_EQ(code([](auto &o) { o.task = "none"; }), errorName(ErrorCode::TaskNotFound));
    EXPECT_EQ(code([](auto &o) { o.corpora = {"first", "none"}; }), errorName(ErrorCode::CorpusNotFound));
    EXPECT_EQ(code([](auto &o) { o.corpora = {}; }), errorName(ErrorCode::Usage));
    EXPECT_EQ(code([](auto &o) { o.corpora = {"first", "first"}; }), errorName(ErrorCode::Usage));
    EXPECT_EQ(code([](auto &o) { o.name = "../x"; }), errorName(ErrorCode::NameInvalid));
    EXPECT_EQ(code([](auto &o) {
                  o.selector = Selector::Random;
                  o.like = "none";
              }),
              errorName(ErrorCode::SelectionNotFound));
    EXPECT_TRUE(workspace.list("selections").empty());
    EXPECT_EQ(code([](auto &) {}), "made");
    EXPECT_EQ(code([](auto &) {}), errorName(ErrorCode::NameTaken));
}

TEST_F(SelectionTest, stoppingLeavesNothing)
{
    for (const Selector selector : {Selector::Bm25, Selector::Random, Selector::Dsir}) {
        std::stop_source stop;
        stop.request_stop();
        auto wanted = options("s");
        wanted.selector = selector;
        const auto selection = make(wanted, stop.get_token());
        ASSERT_FALSE(selection);
        EXPECT_EQ(selection.error().code, ErrorCode::Stopped);
    }
    EXPECT_FALSE(std::filesystem::exists(workspace.selection("s")));
}

TEST_F(SelectionTest, stopsAmidEveryPieceOfTheWork)
{
    for (const auto &[selector, what] :
         std::vector<std::pair<Selector, std::string>>{{Selector::Bm25, "search"},
                                                       {Selector::Bm25, "guard"},
                                                       {Selector::Random, "guard"},
                                                       {Selector::Dsir, "ngrams"},
                                                       {Selector::Dsir, "weights"}}) {
        auto wanted = options("s");
        wanted.selector = selector;
        wanted.threads = 1; // it tells of each corpus
        test::StopWhenTold stopper(what);
        const auto selection = makeSelection(workspace, wanted, stopper, stopper.token());
        ASSERT_TRUE(stopper.requested()) << what;
        ASSERT_FALSE(selection) << what;
        EXPECT_EQ(selection.error().code, ErrorCode::Stopped);
        EXPECT_EQ(stopper.reportsAfter, 0) << what << ": nothing else began";
        EXPECT_TRUE(workspace.list("selections").empty());
    }
}

TEST_F(SelectionTest, aCorpusThatGrewGivesWhatOneReadAtOnceGives)
{
    const auto part = [&](std::size_t begin, std::size_t end) {
        std::string lines;
        for (std::size_t i = begin; i < end; ++i)
            lines += toLine({{"text", documents[i]}}) + '\n';
        CorpusSource source;
        source.paths = {folder.write("part" + std::to_string(begin) + ".jsonl", lines)};
        return source;
    };
    NoProgress silent;
    const std::size_t all = documents.size();
    ASSERT_TRUE(addCorpus(workspace, "whole", part(0, all), 2, silent, {}));
    ASSERT_TRUE(addCorpus(workspace, "grown", part(0, all - 50), 2, silent, {}));
    ASSERT_TRUE(appendCorpus(workspace, "grown", part(all - 50, all - 9), 2, silent, {}));
    ASSERT_TRUE(appendCorpus(workspace, "grown", part(all - 9, all), 2, silent, {}));
    ASSERT_GT(openSources(workspace, {"grown"})->indexes[0].segments().size(), 1u);
    for (const Selector selector : {Selector::Bm25, Selector::Random, Selector::Dsir}) {
        auto wanted = options("of-whole" + std::to_string(int(selector)));
        wanted.selector = selector;
        wanted.corpora = {"whole"};
        const auto whole = make(wanted);
        wanted.name = "of-grown" + std::to_string(int(selector));
        wanted.corpora = {"grown"};
        const auto grown = make(wanted);
        ASSERT_TRUE(whole && grown);
        EXPECT_EQ(places(grown->documents), places(whole->documents));
        EXPECT_EQ(places(grown->guarded), places(whole->guarded));
        EXPECT_EQ(grown->summary.coveredTerms, whole->summary.coveredTerms);
        EXPECT_EQ(grown->summary.documentsPerClass, whole->summary.documentsPerClass);
    }
}

TEST_F(SelectionTest, aTurnedBitInIndexOrDocumentsIsNamed)
{
    const auto summary = summarizeCorpus(workspace, "second").value();
    for (const auto &path : {summary.indexFiles.front(), summary.documentFiles.front()}) {
        const std::string good = test::contentOf(path);
        std::string bytes = good;
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream(path, std::ios::binary) << bytes;
        const auto selection = make(options("s"));
        ASSERT_FALSE(selection) << path;
        EXPECT_EQ(selection.error().code, ErrorCode::FileDamaged);
        EXPECT_NE(selection.error().where.find("second"), std::string::npos);
        EXPECT_TRUE(workspace.list("selections").empty());
        std::ofstream(path, std::ios::binary) << good;
    }
    EXPECT_TRUE(make(options("s")));
}

} // namespace
} // namespace tlm
