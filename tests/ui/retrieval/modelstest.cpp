#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include "core/base/json.h"
#include "ui/retrieval/explanationmodel.h"
#include "ui/retrieval/neighbourmodel.h"
#include "ui/retrieval/selectionfigures.h"
#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

class RetrievalModelsTest : public ::testing::Test
{
protected:
    RetrievalModelsTest()
    {
        m_sample.addCorpus();
        m_corpora = std::make_shared<const CorporaSet>(*CorporaSet::open(m_sample.workspace(), {"nature"}));
        m_found = Searcher(m_corpora->indexes).search(m_query, 10);
        m_request = {m_corpora, nullptr, {}, 50, m_query};
        m_studio = m_sample.open();
    }

    test::SampleWorkspace m_sample;
    std::string m_query = "the salmon swims in deep water";
    std::shared_ptr<const CorporaSet> m_corpora;
    std::vector<Neighbour> m_found;
    RankRequest m_request;
    std::unique_ptr<Studio> m_studio;
};

TEST_F(RetrievalModelsTest, neighboursHaveRankScoreBarSourceAndMarks)
{
    NeighbourModel model(m_studio->jobs());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto ranking = Ranking::search(m_request);
    model.setRanking(ranking, ranking->neighbours().front().score);
    ASSERT_GE(model.rowCount(), 2);
    const QModelIndex first = model.index(0);
    EXPECT_EQ(first.data(NumberRole).toString(), "1");
    EXPECT_EQ(first.data(ScoreRole).toString().toStdString(), shortestFloat(m_found[0].score));
    EXPECT_EQ(first.data(ShareRole).toDouble(), 1.0);
    EXPECT_LT(model.index(1).data(ShareRole).toDouble(), 1.0);
    EXPECT_EQ(first.data(SourceRole).toString(), "nature: d1");
    EXPECT_FALSE(first.data(MarksRole).value<QVector<Mark>>().isEmpty());
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(RetrievalModelsTest, firstNeighboursAreThereAtOnceTheOthersWhenTheyAreShown)
{
    m_sample.addCorpus("b");
    m_sample.addCorpus("c");
    m_request.corpora =
        std::make_shared<const CorporaSet>(*CorporaSet::open(m_sample.workspace(), {"nature", "b", "c"}));
    m_request.query = "the eagle, salmon, kiwi, gull and finch swim and fly in water";
    NeighbourModel model(m_studio->jobs());
    const auto ranking = Ranking::search(m_request);
    ASSERT_GT(ranking->neighbours().size(), ranking->first().size());
    model.setRanking(ranking, 1);
    EXPECT_FALSE(model.index(0).data().toString().isEmpty());
    const QModelIndex last = model.index(model.rowCount() - 1);
    EXPECT_TRUE(last.data().toString().isEmpty()) << "nothing waits for the disk";
    EXPECT_FALSE(last.data(ScoreRole).toString().isEmpty());
    const QString made = model.textMaker()({last.row()}).front().front();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !last.data().toString().isEmpty(); }, 20'000));
    EXPECT_FALSE(last.data(SourceRole).toString().contains(QChar(0x2026)));
    EXPECT_EQ(made, last.data().toString());
}

TEST_F(RetrievalModelsTest, anotherRankingMeanwhileIsReadToo)
{
    NeighbourModel model(m_studio->jobs());
    m_request.k = 1000;
    for (int i = 0; i < 3; ++i)
        m_sample.addCorpus("more" + std::to_string(i));
    m_request.corpora = std::make_shared<const CorporaSet>(
        *CorporaSet::open(m_sample.workspace(), {"nature", "more0", "more1", "more2"}));
    for (const char *query : {"the water of a bird", "a bird in the water"}) {
        m_request.query = query;
        model.setRanking(Ranking::search(m_request), 1);
        (void)model.index(model.rowCount() - 1).data();
    }
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !model.index(model.rowCount() - 1).data().toString().isEmpty(); }, 20'000));
}

TEST_F(RetrievalModelsTest, aDrawHasEachDocumentOnceWithTheScoreOfTheQuery)
{
    const auto drawn = Ranking::draw(m_request, 1);
    ASSERT_EQ(drawn->neighbours().size(), 6u);
    std::set<std::uint32_t> documents;
    for (const Neighbour &neighbour : drawn->neighbours()) {
        documents.insert(neighbour.document);
        const auto found = std::ranges::find(m_found, neighbour.document, &Neighbour::document);
        EXPECT_EQ(neighbour.score, found == m_found.end() ? 0 : found->score);
    }
    EXPECT_EQ(documents.size(), 6u);
    EXPECT_LT(drawn->meanScore(), Ranking::search(m_request)->meanScore());
    m_request.k = 3;
    EXPECT_EQ(Ranking::draw(m_request, 1)->neighbours(), Ranking::draw(m_request, 1)->neighbours());
    EXPECT_EQ(Ranking::draw(m_request, 1)->neighbours().size(), 3u);
}

TEST_F(RetrievalModelsTest, aSelectionTellsWhatBecameOfADocument)
{
    auto selection = std::make_shared<Selection>();
    selection->summary.corpora = {"other", "nature"};
    selection->documents = {{1, 1, 0, 12, 3.0F}};
    selection->guarded = {{1, 2, Split::Dev, 0, false}};
    selection->duplicates = {{1, 4, 1, 1, 1}};
    const auto index = std::make_shared<const SelectionIndex>(selection);
    EXPECT_EQ(index->find("nature", 1).selected->queries, 12u);
    EXPECT_TRUE(index->find("nature", 2).guarded);
    EXPECT_TRUE(index->find("nature", 4).repeated);
    EXPECT_FALSE(index->find("nature", 3).selected);
    EXPECT_FALSE(index->find("missing", 1).selected);
    NeighbourModel model(m_studio->jobs());
    model.setRanking(Ranking::search(m_request), 1);
    model.setSelection(index);
    EXPECT_EQ(model.index(0).data(SourceRole).toString(),
              QString::fromUtf8("nature: d1  ·  found by 12 texts"));
    QStringList tags;
    for (int row = 0; row < model.rowCount(); ++row)
        tags += model.index(row).data(TagsRole).toStringList();
    EXPECT_EQ(tags, QStringList{"repeats another"});
}

TEST_F(RetrievalModelsTest, theExplanationAddsUpToTheScoreShown)
{
    ExplanationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setExplanation(Searcher(m_corpora->indexes).explain(m_query, m_found[0]));
    const QModelIndex sum = model.index(0, 0);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, ExplanationModel::Score).data().toString().toStdString(),
              shortestFloat(m_found[0].score));
    double total = 0;
    for (int row = 0; row < model.rowCount(sum); ++row) {
        total += model.index(row, ExplanationModel::Score, sum).data().toString().toDouble();
        EXPECT_EQ(model.rowCount(model.index(row, 0, sum)), 2);
    }
    EXPECT_FLOAT_EQ(float(total), m_found[0].score);
    const QModelIndex best = model.index(0, 0, sum);
    EXPECT_EQ(best.data().toString(), "salmon");
    EXPECT_TRUE(model.index(0, 0, best).data().toString().startsWith("idf = ln(1 + (6"));
    EXPECT_EQ(model.index(0, 0, best).parent(), best);
    EXPECT_EQ(best.parent(), sum);
    model.setExplanation({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(SelectionFigures, everyDocumentIsCountedOnceInEveryPicture)
{
    Selection selection;
    selection.summary.corpora = {"a", "b"};
    for (std::uint32_t i = 0; i < 100; ++i)
        selection.documents.push_back({i % 2, i, i % 50, 1 + i % 30, float(i) / 10});
    const SelectionFigures figures = figuresOf(selection, 16);
    for (const auto *bars : {&figures.ranks, &figures.scores, &figures.foundBy, &figures.corpora}) {
        double sum = 0;
        for (const Bar &bar : *bars)
            sum += bar.value;
        EXPECT_EQ(sum, 100);
        EXPECT_LE(bars->size(), 17u);
    }
    EXPECT_EQ(figures.corpora[0].value, 50);
    EXPECT_NEAR(figures.medianScore, 5.0, 1e-6);
    EXPECT_EQ(figures.foundBy.back().name, "16 or more");
}

TEST(SelectionFigures, bearsOneDocumentAndNone)
{
    EXPECT_TRUE(figuresOf({}, 16).scores.empty());
    Selection one;
    one.summary.corpora = {"a"};
    one.documents = {{0, 5, 0, 1, 2.5F}};
    const SelectionFigures figures = figuresOf(one, 16);
    EXPECT_EQ(figures.ranks.size(), 1u);
    EXPECT_EQ(figures.medianScore, 2.5);
}

TEST(CoverageFigures, everyTermStandsInTheBandOfItsDocuments)
{
    SelectionCoverage coverage;
    coverage.documentsPerClass = {7, 0};
    coverage.documentsPerTerm = {0, 0, 1, 2, 9, 10, 99, 100, 999, 1000, 5000};
    const CoverageFigures figures = figuresOf(coverage, {"bird", "fish"});
    ASSERT_EQ(figures.classes.size(), 2u);
    EXPECT_EQ(figures.classes[0].name, "bird");
    EXPECT_EQ(figures.classes[0].value, 7);
    std::vector<double> bands;
    for (const Bar &bar : figures.vocabulary)
        bands.push_back(bar.value);
    EXPECT_EQ(bands, (std::vector<double>{2, 1, 2, 2, 2, 2}));
    EXPECT_EQ(figures.vocabulary[2].name, "Terms in 2 to 9 documents");
    EXPECT_EQ(figures.terms, 11u);
    EXPECT_EQ(figures.covered, 9u);
}

} // namespace
} // namespace tlm
