#include "core/baseline/gridsearch.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

/// One feature that tells two classes apart, one of them rare.
struct Made
{
    std::vector<SparseVector> rows;
    std::vector<std::int32_t> labels;
    LinearProblem problem() const { return LinearProblem(rows, labels, 2, 2); }
};

Made uneven()
{
    Made made;
    for (int i = 0; i < 40; ++i) {
        made.rows.push_back({{0, 1.0f}, {1, i % 10 == 0 ? 0.5f : 0.0f}});
        made.labels.push_back(i % 10 == 0);
    }
    return made;
}

ChosenWeights search(const Made &train, DevelopmentRows development, int threads = 3)
{
    NoProgress progress;
    return searchGrid(train.problem(), std::move(development), threads, progress, {}).value();
}

double devScore(const ChosenWeights &chosen, const DevelopmentRows &development)
{
    std::vector<std::int32_t> predicted;
    for (const SparseVector &row : development.rows)
        predicted.push_back(largestMargin(margins(chosen.weights, 2, row)));
    return scoreClassification(development.labels, predicted, 2).metric(development.metric);
}

struct StoppingSink final : ProgressSink
{
    std::stop_source source;
    void report(const Progress &) override { source.request_stop(); }
};

struct CountingSink final : ProgressSink
{
    std::vector<Progress> seen;
    void report(const Progress &progress) override { seen.push_back(progress); }
};

} // namespace

TEST(GridSearch, NothingInTheGridIsBetterThanTheChoice)
{
    const Made made = uneven();
    for (const TaskMetric metric : {TaskMetric::MacroF1, TaskMetric::Accuracy}) {
        const DevelopmentRows development{made.rows, made.labels, metric};
        const ChosenWeights chosen = search(made, development);
        EXPECT_DOUBLE_EQ(chosen.choice.dev, devScore(chosen, development));
        const LinearProblem problem = made.problem();
        for (const bool balanced : {false, true})
            for (const double c : {0.1, 0.3, 1.0, 3.0, 10.0}) {
                ChosenWeights other{{c, balanced, 0}, {}};
                const auto no = problem.separate(0, c, balanced), yes = problem.separate(1, c, balanced);
                for (std::size_t i = 0; i < no.size(); ++i)
                    other.weights.insert(other.weights.end(), {no[i], yes[i]});
                EXPECT_LE(devScore(other, development), chosen.choice.dev) << c << balanced;
            }
    }
}

TEST(GridSearch, FirstOfEqualsWinsWhateverTheThreads)
{
    Made made;
    for (int i = 0; i < 10; ++i) {
        made.rows.push_back({{std::uint32_t(i % 2), 1.0f}});
        made.labels.push_back(i % 2);
    }
    for (const int threads : {0, 1, 2, 16}) {
        const ChosenWeights chosen = search(made, {made.rows, made.labels, TaskMetric::MacroF1}, threads);
        EXPECT_EQ(chosen.choice.dev, 1);
        EXPECT_EQ(chosen.choice.c, 0.1);
        EXPECT_FALSE(chosen.choice.balanced);
    }
}

TEST(GridSearch, WithoutDevelopmentRowsThereIsNoChoice)
{
    const ChosenWeights chosen = search(uneven(), {});
    EXPECT_EQ(chosen.choice.c, 1);
    EXPECT_FALSE(chosen.choice.balanced);
    EXPECT_EQ(chosen.weights.size(), 6u);
}

TEST(GridSearch, ProgressGoesFromNothingToAll)
{
    CountingSink sink;
    const Made made = uneven();
    ASSERT_TRUE(searchGrid(made.problem(), {made.rows, made.labels, TaskMetric::MacroF1}, 2, sink, {}));
    ASSERT_GE(sink.seen.size(), 2u);
    EXPECT_EQ(sink.seen.front().done, 0u);
    EXPECT_EQ(sink.seen.back().done, 20u);
    EXPECT_EQ(sink.seen.back().total, 20u);
}

TEST(GridSearch, StopIsAnError)
{
    StoppingSink sink;
    const Made made = uneven();
    const auto stopped = searchGrid(made.problem(), {made.rows, made.labels, TaskMetric::MacroF1}, 2, sink,
                                    sink.source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
}
