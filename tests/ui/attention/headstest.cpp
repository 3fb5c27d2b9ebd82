#include "ui/attention/heads.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "ui/attention/headorder.h"
#include "ui/attention/headtext.h"
#include "ui/attention/measurewords.h"
#include "ui/attention/someheads.h"

namespace tlm {
namespace {

ShownMatrix matrixOf(int head, const MatrixOptions &options = {})
{
    return showMatrix(*test::someHeads()->sentence, {head}, options);
}

TEST(Heads, countsPatternsWithoutPlantedHeads)
{
    const HeadsPointer heads = test::someHeads();
    EXPECT_EQ(heads->counts(), (PatternCounts{1, 1, 1}));
    EXPECT_EQ(heads->plantedCount(), 1);
    EXPECT_EQ(countByLayer(*heads, HeadPattern::Positional), (std::vector<int>{1, 0}));
}

TEST(SameHead, isInTheSamePlaceIfItIsThere)
{
    const Heads heads = *test::someHeads();
    const Heads wider = test::makeSomeHeads(test::plantedColumn(1, 5, 4, 0));
    EXPECT_EQ(sameHead(heads, 1, wider), 1);
    EXPECT_EQ(sameHead(heads, 2, wider), -1) << "there is no second layer";
    EXPECT_EQ(sameHead(wider, 4, heads), -1) << "there is no fifth head";
    EXPECT_EQ(sameHead(heads, 3, heads), 3);
}

TEST(SameToken, isTheSameWordHoweverItIsSpelled)
{
    const QStringList words{"[CLS]", "The", "bird", "sing", "##s", "the", "[SEP]"};
    const QStringList bytes{"<s>", "The", "Ġbird", "Ġsings", "Ġthe", "</s>"};
    EXPECT_EQ(sameToken(words, 2, bytes), 2);
    EXPECT_EQ(sameToken(words, 5, bytes), 4) << "the second of equals";
    EXPECT_EQ(sameToken(words, 3, bytes), -1) << "it is cut otherwise";
    EXPECT_EQ(sameToken(bytes, 4, words), 5);
}

TEST(AreComparable, countsOverTheSameSentencesInTheSameWay)
{
    Heads one = *test::someHeads(), other = one;
    EXPECT_TRUE(areComparable(one, other));
    other.looked.sentence.text = "another";
    EXPECT_FALSE(areComparable(one, other));
    one.looked.sample = other.looked.sample = {Split::Dev, 200};
    EXPECT_TRUE(areComparable(one, other)) << "the sentence alone is not counted";
    other.looked.sample.sentences = 0;
    EXPECT_FALSE(areComparable(one, other)) << "the sample of one has not come yet";
    EXPECT_FALSE(areComparable(one, Heads()));
}

TEST(AreComparable, whereTheSameIsMaskedAndMuted)
{
    Heads one = *test::someHeads(), other = one;
    one.unmasked = QStringList{"[CLS]", "a", "b", "c", ".", "[SEP]"};
    other.unmasked = QStringList{"<s>", "a", "x", "b", "c", ".", "</s>"};
    one.looked.masked = {2};
    EXPECT_FALSE(areComparable(one, other));
    other.looked.masked = {2};
    EXPECT_FALSE(areComparable(one, other)) << "another word";
    other.looked.masked = {3};
    EXPECT_TRUE(areComparable(one, other)) << "the same word in its place of the other tokenizer";
    one.looked.muted = {{1, 0}};
    EXPECT_FALSE(areComparable(one, other));
    one.looked.sample = other.looked.sample = {Split::Dev, 200};
    EXPECT_TRUE(areComparable(one, other)) << "samples are of the models as they are";
}

TEST(SentenceWeights, weightsOfAHeadAreItsRows)
{
    const SentencePointer sentence = makeSentence(test::someAttention());
    const auto second = sentence->weightsOf(1);
    ASSERT_EQ(second.size(), 36u);
    EXPECT_EQ(second[5], 1);
    EXPECT_EQ(sentence->weightsOf(0)[5], 0);
    EXPECT_TRUE(sentence->pooled.empty()) << "a short sentence is drawn from its weights";
}

TEST(SentenceWeights, longSentencesAreDrawnFromBlocksThatKeepEveryColumn)
{
    for (const int column : {0, 1, 300, 511}) {
        const SentencePointer sentence = makeSentence(test::plantedColumn(1, 2, 512, column));
        EXPECT_EQ(sentence->blocks, 128);
        const auto blocks = sentence->blocksOf(1);
        ASSERT_EQ(blocks.size(), 128u * 128u);
        for (std::size_t row = 0; row < 128; ++row)
            EXPECT_EQ(blocks[row * 128 + static_cast<std::size_t>(column) / 4], 1) << column;
    }
}

TEST(SentenceWeights, goesBackToWhatWasStored)
{
    StoredAttention stored = test::someAttention();
    stored.secondStart = 3;
    const StoredAttention again = storedOf(*makeSentence(StoredAttention(stored)));
    EXPECT_EQ(again.texts, stored.texts);
    EXPECT_EQ(again.weights, stored.weights);
    EXPECT_EQ(again.secondStart, 3);
}

TEST(ShownMatrix, isTheMeanOfTheChosenHeads)
{
    const HeadsPointer heads = test::someHeads();
    const ShownMatrix mean = showMatrix(*heads->sentence, {0, 1}, {});
    EXPECT_DOUBLE_EQ(mean.weight(2, 1), 0.5);
    EXPECT_DOUBLE_EQ(mean.weight(2, 5), 0.5);
    EXPECT_EQ(mean.size(), 6);
}

TEST(ShownMatrix, leavesOutSpecialTokensAndKeepsTheirPlaces)
{
    const ShownMatrix shown = matrixOf(0, {0, true});
    EXPECT_EQ(shown.tokens, (QStringList{"a", "b", "c", "."}));
    EXPECT_EQ(shown.positions, (std::vector<int>{1, 2, 3, 4}));
    EXPECT_DOUBLE_EQ(shown.weight(1, 0), 1) << "b still looks at a";
}

TEST(ShownMatrix, theThresholdDecidesWhatIsDrawnAndNotWhatIsThere)
{
    const ShownMatrix mean = showMatrix(*test::someHeads()->sentence, {0, 1}, {0.6, false});
    EXPECT_FALSE(mean.isDrawn(2, 1));
    EXPECT_DOUBLE_EQ(mean.weight(2, 1), 0.5);
    EXPECT_EQ(mean.strongest(2), 1) << "the first of equals";
}

TEST(WeightByDistance, agreesWithTheMeasures)
{
    const HeadsPointer heads = test::someHeads();
    for (int head = 0; head < heads->size(); ++head) {
        const auto means = weightByDistance(matrixOf(head), 2);
        EXPECT_NEAR(means[1], heads->of(head)[Measure::PreviousMass], 1e-6) << head;
        EXPECT_NEAR(means[3], heads->of(head)[Measure::NextMass], 1e-6) << head;
    }
}

TEST(WeightByDistance, addsUpToOneWhereItReachesEverything)
{
    const auto means = weightByDistance(matrixOf(2), 6);
    EXPECT_NEAR(std::accumulate(means.begin(), means.end(), 0.0), 1, 1e-6);
}

TEST(HeadOrder, byLayerNothingMovesAndHiddenKindsFade)
{
    const GridLook look = arrange(*test::someHeads(), {.hidden = {HeadMark::Vertical}});
    EXPECT_TRUE(look.order.empty());
    EXPECT_EQ(look.faded, std::set<int>{1});
    EXPECT_EQ(look.placeOf(3), 3);
}

TEST(HeadOrder, byAMeasureTheLargestComeFirst)
{
    Heads heads = *test::someHeads();
    const double values[] = {0.2, std::numeric_limits<double>::quiet_NaN(), 0.9, 0.5};
    for (std::size_t head = 0; head < 4; ++head)
        heads.measures[head].estimate(Measure::Entropy).value = values[head];
    HeadOrder order{.by = HeadOrder::By::Measure, .measure = Measure::Entropy};
    EXPECT_EQ(orderedHeads(heads, order), (std::vector<int>{2, 3, 0, 1})) << "what is not known is last";
    order.smallestFirst = true;
    EXPECT_EQ(orderedHeads(heads, order), (std::vector<int>{0, 3, 2, 1}));
    order.hidden = {HeadMark::Planted};
    const GridLook look = arrange(heads, order);
    EXPECT_EQ(look.order, (std::vector<int>{0, 2, 1, -1})) << "the places end empty";
    EXPECT_EQ(look.placeOf(3), -1);
}

TEST(HeadOrder, byImportanceTheHeadsWhoseLossCostsMostComeFirst)
{
    Heads heads = *test::someHeads();
    heads.importance = {{0, 0.01}, {2, -0.3}, {3, -0.1}};
    EXPECT_EQ(orderedHeads(heads, {.by = HeadOrder::By::Importance}), (std::vector<int>{2, 3, 0, 1}));
}

TEST(HeadText, namesCountFromZero)
{
    HeadMeasures head;
    head.layer = 1;
    head.head = 6;
    EXPECT_EQ(HeadText::name(head), "Head 1.6");
}

TEST(HeadText, severalHeadsAreAMean)
{
    EXPECT_EQ(HeadText::name(*test::someHeads(), {3}), "Head 1.1");
    EXPECT_TRUE(HeadText::name(*test::someHeads(), {0, 1, 3}).startsWith("Mean of 3"));
}

TEST(HeadText, summaryTellsEveryCount)
{
    const QString words = HeadText::summary(*test::someHeads());
    EXPECT_TRUE(words.startsWith("2 layers of 2 heads: 1 positional, 1 vertical, 1 other"))
        << words.toStdString();
    EXPECT_TRUE(words.contains("planted"));
}

TEST(HeadText, describesEveryMeasureWithItsError)
{
    Heads heads = *test::someHeads();
    heads.measures[2].estimate(Measure::Entropy) = {1.48, 0.02};
    heads.importance[2] = -0.0312;
    const QString words = HeadText::describe(heads, 2);
    for (const char *part : {"Head 1.0: other", "0%", "previous 0.00", "1.48 ± 0.020", "0.0312"})
        EXPECT_TRUE(words.contains(part)) << part << " in " << words.toStdString();
}

TEST(HeadText, whatWasNotCountedIsADash)
{
    Heads heads = *test::someHeads();
    heads.measures[2].estimate(Measure::AdjacentArgmax).value = std::nan("");
    const QString words = HeadText::describe(heads, 2);
    EXPECT_TRUE(words.contains("neighbour in – of rows")) << words.toStdString();
    EXPECT_FALSE(words.contains("nan"));
}

TEST(HeadText, aSampleOfOneSentenceIsNotTheOneThatShows)
{
    Heads heads = *test::someHeads();
    EXPECT_EQ(HeadText::countedOver(heads), "this sentence");
    heads.looked.sample.sentences = 1;
    EXPECT_EQ(HeadText::countedOver(heads), "one sentence, 4 rows");
}

TEST(HeadText, strongestTellsWhereEachTokenLooks)
{
    const QString words = HeadText::strongest(matrixOf(0));
    EXPECT_TRUE(words.contains("b looks at a with 1.00")) << words.toStdString();
    EXPECT_EQ(words.count("looks at"), 6);
}

TEST(HeadText, longSentencesAreNotReadToTheEnd)
{
    const auto sentence = makeSentence(test::plantedColumn(1, 1, 300, 0));
    const QString words = HeadText::strongest(showMatrix(*sentence, {0}, {}));
    EXPECT_EQ(words.count("looks at"), 40);
    EXPECT_TRUE(words.contains("260"));
}

TEST(HeadText, theDifferenceIsOfTheSecondAgainstTheFirst)
{
    Heads other = *test::someHeads();
    other.measures[0].pattern = HeadPattern::Vertical;
    const QString words = HeadText::difference(*test::someHeads(), other);
    EXPECT_TRUE(words.contains("positional \u22121 (0 and 1)")) << words.toStdString();
    EXPECT_TRUE(words.contains("vertical +1 (2 and 1)"));
    EXPECT_TRUE(words.contains("other +0 (1 and 1)"));
}

TEST(MeasureWords, everyMeasureHasANameAndAnExplanation)
{
    std::set<QString> names;
    for (const Measure measure : allMeasures()) {
        names.insert(MeasureWords::name(measure));
        EXPECT_FALSE(MeasureWords::help(measure).isEmpty());
    }
    EXPECT_EQ(names.size(), measureCount);
    EXPECT_EQ(MeasureWords::value({std::nan(""), 0}), "–");
    EXPECT_EQ(MeasureWords::valueAndError({0.5, std::nan("")}), "0.50");
}

} // namespace
} // namespace tlm
