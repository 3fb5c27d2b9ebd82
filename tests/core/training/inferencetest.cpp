#include "core/training/inference.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <ATen/TensorOperators.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <gtest/gtest.h>

#include "core/training/tokenize.h"
#include "tests/lettertokenizer.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

ModelConfiguration tinyModel()
{
    ModelConfiguration model;
    model.layers = 2;
    model.hidden = 32;
    model.feedForward = 48;
    model.heads = 4;
    model.vocabulary = 32;
    model.positions = 16;
    model.linearDeviation = model.embeddingDeviation = 0.3; // so that texts differ
    return model;
}

Task letterTask(std::vector<std::string> labels)
{
    Task task;
    task.name = "letters";
    task.labels = std::move(labels);
    task.splits[std::size_t(Split::Test)] = {
        {"a b c", {}, 0}, {"d", "e f", 1}, {"g h i j k l", {}, 2}, {"m n", {}, 0}, {"o p q r", "s", 1}};
    return task;
}

/// A model with three labels in a folder of its own.
class InferenceTest : public testing::Test
{
protected:
    Inference open(const ModelConfiguration &model = tinyModel(), std::int64_t labels = 3)
    {
        const std::vector<std::string> names{"x", "y", "z"};
        const auto saved = savePretrained(Bert(model, labels, 3), *test::letterTokenizer(),
                                          {names.begin(), names.begin() + labels}, m_folder.path());
        EXPECT_TRUE(saved);
        ComputeConfiguration compute;
        compute.device = Device::Cpu;
        compute.threads = 2;
        compute.bfloat16 = false;
        auto opened = Inference::open(m_folder.path(), compute);
        if (!opened)
            throw std::runtime_error(opened.error().cause);
        return std::move(*opened);
    }

    test::TemporaryFolder m_folder;
    NoProgress m_quiet;
};

/// The slow way: one text at a time, without padding.
std::vector<double> aloneProbabilities(const PretrainedModel &model, const Example &example)
{
    const c10::NoGradGuard noGradients;
    const auto encoded = encodeExample(*model.tokenizer, example, model.bert.configuration().positions);
    LabelledSequences one;
    one.sequences.append(encoded.ids);
    one.shapes.push_back(encoded.shape);
    one.labels.push_back(0);
    const auto size = std::int64_t(encoded.ids.size());
    auto ids = at::zeros({1, size}, at::kLong), types = at::zeros({1, size}, at::kLong);
    for (std::int64_t i = 0; i < size; ++i) {
        ids[0][i] = encoded.ids[std::size_t(i)];
        types[0][i] = i >= encoded.shape.secondStart ? 1 : 0;
    }
    const EncoderInput input{ids, types, at::ones({1, size}, at::kBool)};
    const auto logits = model.bert.classLogits(model.bert.encode(input), input)[0];
    std::vector<double> exponentials;
    for (std::int64_t label = 0; label < logits.size(0); ++label)
        exponentials.push_back(std::exp(logits[label].item<double>()));
    const auto total = std::accumulate(exponentials.begin(), exponentials.end(), 0.0);
    for (auto &value : exponentials)
        value /= total;
    return exponentials;
}

} // namespace

TEST_F(InferenceTest, PredictionsAreThoseOfEveryTextAlone)
{
    const auto inference = open();
    const auto examples = letterTask({}).examples(Split::Test);
    const auto predictions = inference.predict(examples, m_quiet, {});
    ASSERT_TRUE(predictions);
    ASSERT_EQ(predictions->size(), examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto expected = aloneProbabilities(inference.model(), examples[i]);
        const auto &actual = (*predictions)[i];
        for (std::size_t label = 0; label < 3; ++label)
            EXPECT_NEAR(actual.probabilities[label], expected[label], 1e-5);
        const auto best = std::max_element(expected.begin(), expected.end()) - expected.begin();
        EXPECT_EQ(actual.label, best);
    }
}

TEST_F(InferenceTest, ScoresAreThoseOfThePredictions)
{
    const auto inference = open();
    const auto task = letterTask({"x", "y", "z"});
    const auto &examples = task.examples(Split::Test);
    const auto predictions = inference.predict(examples, m_quiet, {}).value();
    const auto scores = inference.evaluate(task, Split::Test, m_quiet, {});
    ASSERT_TRUE(scores);
    double hits = 0, loss = 0;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        hits += predictions[i].label == examples[i].label;
        loss -= std::log(predictions[i].probabilities[std::size_t(examples[i].label)]);
    }
    EXPECT_EQ(scores->examples, examples.size());
    EXPECT_DOUBLE_EQ(scores->accuracy, hits / double(examples.size()));
    EXPECT_NEAR(scores->loss, loss / double(examples.size()), 1e-5);
}

TEST_F(InferenceTest, AnEvaluationTellsHowFarItIs)
{
    struct Told final : ProgressSink
    {
        void report(const Progress &progress) override { last = progress; }
        Progress last;
    } told;
    ASSERT_TRUE(open().evaluate(letterTask({"x", "y", "z"}), Split::Test, told, {}, 4));
    EXPECT_EQ(told.last.what, "evaluate");
    EXPECT_EQ(told.last.done, 4U);
    EXPECT_EQ(told.last.total, 4U);
}

TEST_F(InferenceTest, LabelsAreMatchedByName)
{
    const auto inference = open();
    const auto straight = inference.evaluate(letterTask({"x", "y", "z"}), Split::Test, m_quiet, {}).value();
    auto turned = letterTask({"z", "x", "y"});
    for (auto &example : turned.splits[std::size_t(Split::Test)])
        example.label = (example.label + 1) % 3;
    EXPECT_EQ(inference.evaluate(turned, Split::Test, m_quiet, {}).value().confusion, straight.confusion);
    const auto foreign = inference.evaluate(letterTask({"x", "y", "w"}), Split::Test, m_quiet, {});
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, ErrorCode::LabelUnknown);
    EXPECT_FALSE(inference.evaluate(letterTask({"x", "y"}), Split::Test, m_quiet, {}));
}

TEST_F(InferenceTest, AModelWithoutAHeadSaysSo)
{
    const auto inference = open(tinyModel(), 0);
    EXPECT_EQ(inference.predict({{"a", {}, 0}}, m_quiet, {}).error().code, ErrorCode::ModelInvalid);
    EXPECT_EQ(inference.evaluate(letterTask({"x"}), Split::Test, m_quiet, {}).error().code,
              ErrorCode::ModelInvalid);
    EXPECT_TRUE(inference.attention({{"a", {}, 0}}, {}, m_quiet, {}));
}

TEST_F(InferenceTest, AttentionOfExamplesHasTheirTokensAndNoPadding)
{
    const auto inference = open();
    const auto report = inference.attention(letterTask({}).examples(Split::Test), {.kept = 5}, m_quiet, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->layers, 2);
    EXPECT_EQ(report->heads, 4);
    EXPECT_EQ(report->examples, 5U);
    EXPECT_EQ(report->tokens, 3U + 3 + 6 + 2 + 5);
    EXPECT_EQ(report->measures.size(), 8U);
    ASSERT_EQ(report->weights.size(), 5U);
    EXPECT_EQ(report->weights[1].texts, (std::vector<std::string>{"[CLS]", "d", "[SEP]", "e", "f", "[SEP]"}));
    for (const auto &example : report->weights) {
        const auto size = example.texts.size();
        ASSERT_EQ(example.weights.size(), 8 * size * size);
        for (std::size_t row = 0; row < 8 * size; ++row) {
            const auto first = example.weights.begin() + std::ptrdiff_t(row * size);
            EXPECT_NEAR(std::accumulate(first, first + std::ptrdiff_t(size), 0.0), 1, 1e-5);
        }
    }
}

TEST_F(InferenceTest, WeightsAreKeptOnlyIfAskedFor)
{
    const auto inference = open();
    const auto examples = letterTask({}).examples(Split::Test);
    const auto without = inference.attention(examples, {}, m_quiet, {}).value();
    const auto with = inference.attention(examples, {.kept = 5}, m_quiet, {}).value();
    EXPECT_TRUE(without.weights.empty());
    for (std::size_t head = 0; head < with.measures.size(); ++head) {
        EXPECT_EQ(without.measures[head][Measure::Entropy], with.measures[head][Measure::Entropy]);
        EXPECT_FALSE(with.measures[head].planted);
    }
}

TEST_F(InferenceTest, PairsHaveAPlaceWhereTheSecondTextBegins)
{
    const auto report =
        open().attention(letterTask({}).examples(Split::Test), {.kept = 2}, m_quiet, {}).value();
    ASSERT_EQ(report.weights.size(), 2U);
    EXPECT_EQ(report.weights[0].secondStart, -1);
    EXPECT_EQ(report.weights[1].secondStart, 3) << "[CLS] d [SEP] e f [SEP]";
    EXPECT_FALSE(std::isnan(report.measures.front()[Measure::BlockMass]));
}

TEST_F(InferenceTest, OneExampleIsPredictedInTheSamePass)
{
    const auto inference = open();
    const std::vector<Example> one{{"a b c", {}, 0}};
    const auto predicted = inference.predict(one, m_quiet, {}).value().front();
    const auto report = inference.attention(one, {}, m_quiet, {}).value();
    ASSERT_TRUE(report.prediction);
    EXPECT_EQ(report.prediction->label, predicted.label);
    EXPECT_EQ(report.prediction->probabilities, predicted.probabilities);
    EXPECT_FALSE(inference.attention(letterTask({}).examples(Split::Test), {}, m_quiet, {})->prediction);
    EXPECT_FALSE(open(tinyModel(), 0).attention(one, {}, m_quiet, {})->prediction);
}

TEST_F(InferenceTest, MutedHeadsAndMaskedTokensChangeThePrediction)
{
    const auto inference = open();
    const std::vector<Example> one{{"a b c", {}, 0}};
    const auto whole = inference.predict(one, m_quiet, {}).value().front();
    for (const Changes &changes : {Changes{{{0, 1}, {1, 3}}, {}}, Changes{{}, {2}}}) {
        const auto changed = inference.predict(one, m_quiet, {}, changes).value().front();
        EXPECT_NE(changed.probabilities, whole.probabilities);
        const auto report = inference.attention(one, {{}, changes, 1}, m_quiet, {}).value();
        EXPECT_EQ(report.prediction->probabilities, changed.probabilities);
        EXPECT_EQ(report.weights[0].texts[2], changes.masked.empty() ? "b" : "[MASK]");
    }
}

TEST_F(InferenceTest, HeadsAndTokensThatAreNotThereAreRefused)
{
    const auto inference = open();
    const std::vector<Example> one{{"a b c", {}, 0}};
    for (const HeadPlace place : {HeadPlace{2, 0}, HeadPlace{0, 4}, HeadPlace{-1, 0}, HeadPlace{0, -1}})
        EXPECT_EQ(inference.predict(one, m_quiet, {}, {{place}, {}}).error().code, ErrorCode::Usage);
    for (const std::size_t token : {std::size_t(0), std::size_t(4), std::size_t(5)}) // [CLS], [SEP], none
        EXPECT_EQ(inference.attention(one, {{}, {{}, {token}}, 0}, m_quiet, {}).error().code,
                  ErrorCode::Usage);
    const auto many = letterTask({}).examples(Split::Test);
    EXPECT_EQ(inference.predict(many, m_quiet, {}, {{}, {1}}).error().code, ErrorCode::Usage);
}

TEST_F(InferenceTest, ImportanceIsTheMetricWithEachHeadMuted)
{
    const auto inference = open();
    const auto task = letterTask({"x", "y", "z"});
    const auto importance = inference.importance(task, Split::Test, SIZE_MAX, m_quiet, {}).value();
    EXPECT_EQ(importance.examples, 5U);
    EXPECT_EQ(importance.value, inference.evaluate(task, Split::Test, m_quiet, {})->metric(task.metric));
    ASSERT_EQ(importance.muted.size(), 8U);
    for (std::int32_t i = 0; i < 8; ++i) {
        const auto scores =
            inference.evaluate(task, Split::Test, m_quiet, {}, SIZE_MAX, {{i / 4, i % 4}}).value();
        EXPECT_EQ(importance.muted[std::size_t(i)], scores.metric(task.metric)) << i;
    }
    EXPECT_EQ(inference.importance(task, Split::Test, 2, m_quiet, {})->examples, 2U);
    const std::vector<HeadPlace> muted{{0, 1}};
    const auto without = inference.importance(task, Split::Test, SIZE_MAX, m_quiet, {}, muted).value();
    EXPECT_EQ(without.value, importance.muted[1]) << "one head is silent from the start";
    EXPECT_EQ(without.muted[1], without.value);
    EXPECT_EQ(
        without.muted[6],
        inference.evaluate(task, Split::Test, m_quiet, {}, SIZE_MAX, {{0, 1}, {1, 2}})->metric(task.metric));
    const std::vector<HeadPlace> none{{7, 0}};
    EXPECT_EQ(inference.importance(task, Split::Test, 2, m_quiet, {}, none).error().code, ErrorCode::Usage);
    EXPECT_EQ(open(tinyModel(), 0).importance(task, Split::Test, 2, m_quiet, {}).error().code,
              ErrorCode::ModelInvalid);
}

TEST_F(InferenceTest, PlantedHeadsAreMarked)
{
    auto model = tinyModel();
    model.heads = 8;
    model.plantedHeads = true;
    const auto report = open(model).attention({{"a b c", {}, 0}}, {}, m_quiet, {}).value();
    ASSERT_EQ(report.measures.size(), 16u);
    for (const auto &head : report.measures)
        EXPECT_EQ(head.planted, head.layer == 0 && head.head < 4) << head.layer << " " << head.head;
}

TEST_F(InferenceTest, AStopRequestEndsIt)
{
    const auto inference = open();
    std::stop_source source;
    source.request_stop();
    const auto examples = letterTask({}).examples(Split::Test);
    EXPECT_EQ(inference.predict(examples, m_quiet, source.get_token()).error().code, ErrorCode::Stopped);
    EXPECT_EQ(inference.attention(examples, {}, m_quiet, source.get_token()).error().code,
              ErrorCode::Stopped);
}

TEST_F(InferenceTest, NoTextsNoAnswers)
{
    const auto inference = open();
    EXPECT_TRUE(inference.predict({}, m_quiet, {}).value().empty());
    EXPECT_EQ(inference.attention({}, {.kept = 5}, m_quiet, {}).value().examples, 0U);
}

TEST_F(InferenceTest, AMissingFolderIsAnError)
{
    EXPECT_EQ(Inference::open(m_folder / "nowhere", {}).error().code, ErrorCode::ModelNotFound);
}
