#include "core/baseline/linear.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/data/sample.h"
#include "tests/core/baseline/smalltask.h"
#include "tests/restricted.h"
#include "tests/samplepackages.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

LinearClassifier train(const Task &task, int threads = 2)
{
    NoProgress progress;
    return LinearClassifier::train(task, threads, progress, {}).value();
}

/// Asks to stop as soon as something is reported.
struct StoppingSink final : ProgressSink
{
    std::stop_source source;
    void report(const Progress &) override { source.request_stop(); }
};

} // namespace

TEST(Linear, LearnsWhatIsEasy)
{
    const Task task = test::smallTask();
    const LinearClassifier classifier = train(task);
    EXPECT_EQ(classifier.choice().dev, 1);
    EXPECT_EQ(classifier.evaluate(task.examples(Split::Test)).accuracy, 1);
    const auto ofRed = classifier.probabilities({"a RED thing", "", 0});
    EXPECT_GT(ofRed[1], ofRed[0]);
    EXPECT_EQ(classifier.labels(), task.labels);
}

TEST(Linear, ProbabilitiesAreADistributionAndGiveTheLoss)
{
    const Task task = test::smallTask();
    const LinearClassifier classifier = train(task);
    double loss = 0;
    std::vector<std::int32_t> likelier;
    for (const Example &example : task.examples(Split::Dev)) {
        const auto distribution = classifier.probabilities(example);
        EXPECT_NEAR(std::accumulate(distribution.begin(), distribution.end(), 0.0), 1, 1e-12);
        likelier.push_back(distribution[1] > distribution[0]);
        loss -= std::log(distribution[std::size_t(example.label)]);
    }
    const auto scores = classifier.evaluate(task.examples(Split::Dev));
    EXPECT_EQ(scores.predicted, likelier);
    EXPECT_NEAR(scores.loss, loss / double(scores.examples), 1e-12);
    EXPECT_EQ(classifier.evaluate({}).loss, 0);
}

TEST(Linear, SecondTextCounts)
{
    Task task = test::smallTask();
    for (auto &split : task.splits)
        for (Example &example : split)
            std::swap(example.text, example.pair);
    EXPECT_EQ(train(task).evaluate(task.examples(Split::Test)).accuracy, 1);
}

TEST(Linear, ThreadsDoNotChangeTheResult)
{
    const Task task = test::smallTask();
    const LinearClassifier one = train(task, 1), many = train(task, 8);
    EXPECT_EQ(one.choice().c, many.choice().c);
    for (const Example &example : task.examples(Split::Test))
        EXPECT_EQ(one.probabilities(example), many.probabilities(example));
}

TEST(Linear, WithoutDevOrWithOneLabelItStillTrains)
{
    Task task = test::smallTask();
    task.splits[1].clear();
    EXPECT_EQ(train(task).choice().c, 1);
    task = test::smallTask();
    task.labels = {"only"};
    for (auto &split : task.splits)
        for (Example &example : split)
            example.label = 0;
    EXPECT_EQ(train(task).evaluate(task.examples(Split::Test)).accuracy, 1);
}

TEST(Linear, StopsWhenAsked)
{
    StoppingSink sink;
    const auto stopped = LinearClassifier::train(test::smallTask(), 1, sink, sink.source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
    const auto never = LinearClassifier::train(test::smallTask(), 1, sink, sink.source.get_token());
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, ErrorCode::Stopped);
}

TEST(LinearFile, ReadsBackEqual)
{
    const test::TemporaryFolder folder;
    const Task task = test::smallTask();
    const LinearClassifier classifier = train(task);
    ASSERT_TRUE(classifier.save(folder / "linear"));
    const LinearClassifier again = LinearClassifier::open(folder / "linear").value();
    EXPECT_EQ(again.labels(), task.labels);
    EXPECT_EQ(again.choice().c, classifier.choice().c);
    EXPECT_EQ(again.choice().balanced, classifier.choice().balanced);
    EXPECT_EQ(again.choice().dev, classifier.choice().dev);
    for (const Example &example : task.examples(Split::Test))
        EXPECT_EQ(again.probabilities(example), classifier.probabilities(example));
}

TEST(LinearFile, MissingTruncatedOrChangedFileIsRefused)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(LinearClassifier::open(folder.path()).error().code, ErrorCode::FileNotFound);
    ASSERT_TRUE(train(test::smallTask()).save(folder.path()));
    const std::string bytes = test::contentOf(folder / "linear.bin");
    for (std::size_t size = 0; size < bytes.size(); size += 101) {
        folder.write("linear.bin", bytes.substr(0, size));
        EXPECT_FALSE(LinearClassifier::open(folder.path())) << size;
    }
    for (std::size_t place = 0; place < bytes.size(); place += 97) {
        std::string changed = bytes;
        changed[place] = char(changed[place] ^ 0x20);
        folder.write("linear.bin", changed);
        EXPECT_FALSE(LinearClassifier::open(folder.path())) << place;
    }
}

TEST(LinearFile, FullDiskLeavesNothingBehind)
{
    const test::TemporaryFolder folder;
    const LinearClassifier classifier = train(test::smallTask());
    {
        const test::FileSizeLimit limit(500);
        const auto saved = classifier.save(folder.path());
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(folder.count(), 0);
}

TEST(LinearSample, ReachesWhatANetworkMustBeat)
{
    if (!test::hasSamplePackages())
        GTEST_SKIP() << test::needsSamplePackages;
    const auto task = makeSampleTask();
    ASSERT_TRUE(task) << describe(task.error());
    const LinearClassifier classifier = train(*task, 0);
    const auto scores = classifier.evaluate(task->examples(Split::Test));
    EXPECT_GE(scores.macroF1, 0.69);
    RecordProperty("test_macro_f1", std::to_string(scores.macroF1));
}
