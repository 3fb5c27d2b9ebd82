#include "ui/attention/attentionsource.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QTest>

#include "ui/serving/sharedserver.h"
#include "ui/support/servescript.h"

namespace tlm {
namespace {

const AskedModel run12{"12", "birds"};

class AttentionSourceTest : public ::testing::Test
{
protected:
    AttentionSourceTest()
    {
        test::serveAttention(m_work);
        m_source = std::make_unique<AttentionSource>(m_work.studio(), sharedServer(m_work.studio()));
        const auto *source = m_source.get();
        QObject::connect(source, &AttentionSource::sentenceReady,
                         [this](const SentencePointer &sentence, const SampleMeasures &own,
                                const ClassPrediction &prediction) {
                             m_sentences.push_back(sentence);
                             m_own = own;
                             m_prediction = prediction;
                         });
        QObject::connect(source, &AttentionSource::measuresReady,
                         [this](const SampleMeasures &measures) { m_measures.push_back(measures); });
        QObject::connect(source, &AttentionSource::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    void lookAt(const Sentence &sentence, const AskedModel &asked = run12, const std::set<int> &masked = {})
    {
        m_source->lookAt(asked, sentence, masked, {});
    }
    void measure(const QString &run, int sentences, const CountingOptions &counting = {})
    {
        m_source->measure({run, "birds"}, Split::Dev, sentences, counting);
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !m_source->isBusy(); }, 20000);
    }
    bool asked(const std::string &words) { return test::requests(m_work).find(words) != std::string::npos; }
    std::ptrdiff_t requests()
    {
        const std::string lines = test::requests(m_work);
        return std::count(lines.begin(), lines.end(), '\n');
    }

    test::TestWorkspace m_work;
    std::unique_ptr<AttentionSource> m_source;
    std::vector<SentencePointer> m_sentences;
    SampleMeasures m_own;
    ClassPrediction m_prediction;
    std::vector<SampleMeasures> m_measures;
    std::vector<Error> m_errors;
};

TEST_F(AttentionSourceTest, givesTheWeightsMeasuresAndPredictionOfASentence)
{
    lookAt({.text = "a b c ."});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_sentences.size(), 1u);
    EXPECT_EQ(storedOf(*m_sentences[0]).texts, test::someAttention().texts);
    EXPECT_EQ(m_sentences[0]->weights, test::someAttention().weights);
    ASSERT_EQ(m_own.heads.size(), 4u);
    EXPECT_DOUBLE_EQ(m_own.heads[0][Measure::AdjacentArgmax], 0.95);
    EXPECT_TRUE(m_own.heads[3].planted);
    EXPECT_EQ(m_prediction.label, "crow");
    EXPECT_TRUE(asked(R"("model":"12")"));
    EXPECT_TRUE(asked(R"("text":"a b c .")"));
    EXPECT_TRUE(asked(R"("rows":"inner")")) << "how rows are counted goes with it";
    EXPECT_FALSE(asked(R"("task")"));
    EXPECT_FALSE(asked(R"("mute")"));
}

TEST_F(AttentionSourceTest, anExampleIsNamedByItsPlace)
{
    lookAt({.text = "what it says", .split = Split::Test, .example = 4});
    ASSERT_TRUE(wait());
    EXPECT_TRUE(asked(R"("example":4)"));
    EXPECT_TRUE(asked(R"("split":"test")"));
    EXPECT_TRUE(asked(R"("task":"birds")"));
    EXPECT_FALSE(asked("what it says"));
}

TEST_F(AttentionSourceTest, maskedTokensAndMutedHeadsAreNamed)
{
    lookAt({.text = "a b"}, {"12", "birds", {{0, 1}, {1, 0}}}, {2, 3});
    ASSERT_TRUE(wait());
    EXPECT_TRUE(asked(R"("mute":[[0,1],[1,0]])"));
    EXPECT_TRUE(asked(R"("mask":[2,3])"));
    EXPECT_EQ(m_prediction.label, "owl");
}

TEST_F(AttentionSourceTest, measuresOfASampleAreTakenOnce)
{
    measure("12", 100);
    ASSERT_TRUE(wait());
    measure("12", 100);
    EXPECT_EQ(m_measures.size(), 2u) << "the second time at once";
    EXPECT_EQ(requests(), 1);
    EXPECT_EQ(m_measures[1].sentences, 5u);
    EXPECT_EQ(m_measures[1].rows, 40u);
    EXPECT_DOUBLE_EQ(m_measures[1].heads[2].error(Measure::Entropy), 0.125);
    measure("13", 100);
    ASSERT_TRUE(wait());
    measure("12", 50);
    ASSERT_TRUE(wait());
    EXPECT_EQ(requests(), 3) << "another run or another sample is measured";
    measure("12", 50, {.rows = CountedRows::All});
    ASSERT_TRUE(wait());
    EXPECT_EQ(requests(), 4) << "other rows are counted";
}

TEST_F(AttentionSourceTest, importanceIsToldForEveryHeadWithItsProgress)
{
    ModelImportance importance;
    int told = 0;
    QObject::connect(m_source.get(), &AttentionSource::importanceReady,
                     [&](const ModelImportance &found) { importance = found; });
    QObject::connect(m_source.get(), &AttentionSource::progressed, [&](const Progress &) { ++told; });
    m_source->measureImportance(run12, Split::Dev, 2);
    EXPECT_TRUE(m_source->isMeasuringImportance());
    ASSERT_TRUE(wait());
    EXPECT_EQ(importance.change, (std::map<int, double>{{0, -0.3}, {1, 0.01}, {2, -0.1}, {3, 0}}));
    EXPECT_DOUBLE_EQ(importance.whole.value, 0.8);
    EXPECT_EQ(told, 1);
}

TEST_F(AttentionSourceTest, whatTakesLongIsStopped)
{
    int told = 0;
    QObject::connect(m_source.get(), &AttentionSource::progressed, [&](const Progress &) { ++told; });
    m_source->measureImportance({"12", "endless"}, Split::Dev, 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return told > 0; }, 20000));
    m_source->stopImportance();
    EXPECT_FALSE(m_source->isBusy());
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked(R"("verb":"stop")"); }, 20000));
    m_source->measureImportance(run12, Split::Dev, 2);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(m_errors.empty()) << "what a person stopped is no failure";
}

TEST_F(AttentionSourceTest, whatWasDroppedDoesNotArrive)
{
    lookAt({.text = "old"});
    m_source->drop();
    EXPECT_FALSE(m_source->isBusy());
    lookAt({.text = "new"});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_sentences.size(), 1u);
    EXPECT_TRUE(asked("new"));
}

TEST_F(AttentionSourceTest, hastySentencesDoNotTakeEachOthersWeights)
{
    for (int key = 0; key < 30; ++key) {
        lookAt({.text = QString(key + 1, u'x')});
        QTest::qWait(key % 7);
    }
    ASSERT_TRUE(wait());
    EXPECT_TRUE(m_errors.empty());
    ASSERT_FALSE(m_sentences.empty());
    EXPECT_EQ(m_sentences.back()->weights, test::someAttention().weights);
}

TEST_F(AttentionSourceTest, aModelSaysWhatASentenceIsWithoutItsWeights)
{
    std::vector<QString> said;
    QObject::connect(m_source.get(), &AttentionSource::predicted,
                     [&](const ClassPrediction &prediction) { said.push_back(prediction.label); });
    m_source->predict(run12, {.text = "what it says", .example = 3});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.empty(); }, 20000));
    EXPECT_EQ(said[0], "crow");
    EXPECT_TRUE(asked(R"("verb":"predict")"));
    EXPECT_TRUE(asked(R"("example":3)"));
    EXPECT_TRUE(m_sentences.empty());
}

TEST_F(AttentionSourceTest, measuresOfWeightsThatChangedAreTakenAgain)
{
    const auto folder = m_work.folder() / "bert";
    std::filesystem::create_directories(folder);
    const auto weights = folder / "model.safetensors";
    ASSERT_TRUE(writeFile(folder / "config.json", "{}"));
    ASSERT_TRUE(writeFile(weights, "one"));
    const QString model = QString::fromStdString(folder.string());
    measure(model, 100);
    ASSERT_TRUE(wait());
    measure(model, 100, {.offsets = AdjacentOffsets::Apart, .positional = 0.5});
    EXPECT_EQ(requests(), 1) << "they serve every threshold and both ways to pool";
    std::filesystem::last_write_time(weights,
                                     std::filesystem::last_write_time(weights) + std::chrono::seconds(1));
    measure(model, 100);
    ASSERT_TRUE(wait());
    EXPECT_EQ(requests(), 2);
}

TEST_F(AttentionSourceTest, measuresOfATaskThatWasWrittenAnewAreTakenAgain)
{
    m_work.addTask("birds");
    measure("12", 100);
    ASSERT_TRUE(wait());
    const auto manifest = m_work.workspace().task("birds") / "manifest.json";
    std::filesystem::last_write_time(manifest,
                                     std::filesystem::last_write_time(manifest) + std::chrono::seconds(1));
    measure("12", 100);
    ASSERT_TRUE(wait());
    EXPECT_EQ(requests(), 2);
}

TEST_F(AttentionSourceTest, aRefusalAndADamagedFileAreErrors)
{
    lookAt({.text = "wrong"});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::ModelInvalid);
    EXPECT_EQ(m_errors[0].cause, "It is damaged.");
    lookAt({.text = "damaged"});
    ASSERT_TRUE(wait());
    ASSERT_EQ(m_errors.size(), 2u);
    EXPECT_EQ(m_errors[1].code, ErrorCode::ModelInvalid);
    EXPECT_TRUE(m_sentences.empty());
    lookAt({.text = "fine"});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_sentences.size(), 1u) << "the next sentence is not touched by it";
}

TEST(MeasuresFromJson, answersThatDoNotFitAreErrors)
{
    EXPECT_FALSE(measuresFromJson({}));
    EXPECT_FALSE(measuresFromJson({{"layers", 2}, {"heads", 2}, {"per_head", QJsonArray{}}}));
    const QJsonObject wrongPlace{{"layer", 1}, {"head", 0}};
    EXPECT_FALSE(measuresFromJson({{"layers", 1}, {"heads", 1}, {"per_head", QJsonArray{wrongPlace}}}));
    const QJsonObject right{{"layer", 0}, {"head", 0}, {"next_mass", 0.5}, {"pattern", "vertical"}};
    const auto measures =
        measuresFromJson({{"layers", 1}, {"heads", 1}, {"examples", 7}, {"per_head", QJsonArray{right}}});
    ASSERT_TRUE(measures);
    EXPECT_EQ(measures->sentences, 7u);
    EXPECT_EQ(measures->heads[0].pattern, HeadPattern::Vertical);
    EXPECT_DOUBLE_EQ(measures->heads[0][Measure::NextMass], 0.5);
    EXPECT_TRUE(std::isnan(measures->heads[0][Measure::BlockMass])) << "what was not counted is not 0";
}

TEST(OtherAnswers, thoseThatDoNotFitAreErrors)
{
    EXPECT_FALSE(devMetricFromJson({}));
    const QJsonObject head{{"layer", 0}, {"head", 5}, {"change", 0.1}};
    EXPECT_FALSE(importanceFromJson({{"per_head", QJsonArray{head}}}, 2));
    const QJsonObject nowhere{{"layer", -1}, {"head", 1}, {"change", 0.1}};
    EXPECT_FALSE(importanceFromJson({{"per_head", QJsonArray{nowhere}}}, 2));
    EXPECT_TRUE(predictionFromJson({}).label.isEmpty()) << "a model that does not classify";
}

} // namespace
} // namespace tlm
