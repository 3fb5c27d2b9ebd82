#include "ui/runs/results.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QTableView>

#include "ui/plot/plot.h"
#include "ui/runs/publishedresults.h"
#include "ui/runs/resultsview.h"

namespace tlm {
namespace {

Run finished(const std::string &id, Method method, std::uint64_t seed, double test,
             const std::string &task = "birds")
{
    tlm::Run run;
    run.id = id;
    run.state = RunState::Finished;
    run.configuration.task = task;
    run.configuration.method = method;
    run.configuration.seed = seed;
    run.dev = test + 0.01;
    run.test = test;
    run.flopsReal = 1e14;
    run.seconds = 60;
    return run;
}

TEST(MeanScore, isThatOfASample)
{
    const MeanScore score = meanScore({0.7, 0.72, 0.77});
    EXPECT_NEAR(score.mean, 0.73, 1e-12);
    EXPECT_NEAR(score.deviation, 0.0360555127546, 1e-10); // numpy: std(ddof=1)
    EXPECT_DOUBLE_EQ(meanScore({0.5}).deviation, 0);
    EXPECT_DOUBLE_EQ(meanScore({}).mean, 0);
}

TEST(Results, seedsOfOneConfigurationAreOneRow)
{
    tlm::Run threads = finished("3", Method::Tlm, 3, 0.9);
    threads.configuration.compute.threads = 7; // the computer does not make another experiment
    const auto results = resultsOf(
        {threads, finished("2", Method::Tlm, 2, 0.8), finished("1", Method::Random, 1, 0.5)}, "birds");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].method, Method::Tlm) << "the best first";
    EXPECT_EQ(results[0].runs, (std::vector<std::string>{"3", "2"}));
    EXPECT_NEAR(results[0].test.mean, 0.85, 1e-12);
    EXPECT_NEAR(results[0].flops, 1e14, 1);
    EXPECT_EQ(results[1].runs, std::vector<std::string>{"1"});
}

TEST(Results, otherSettingsTasksAndUnfinishedRunsAreKeptApart)
{
    tlm::Run other = finished("4", Method::Tlm, 1, 0.6), running = finished("3", Method::Tlm, 2, 0.9),
             archived = finished("2", Method::Tlm, 3, 0.9);
    other.configuration.joint.rho1 = 99;
    running.state = RunState::Running;
    archived.archived = true;
    const std::vector<tlm::Run> runs{other, running, archived, finished("1", Method::Tlm, 1, 0.7),
                                     finished("0", Method::Tlm, 1, 0.7, "fish")};
    const auto results = resultsOf(runs, "birds");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].runs, std::vector<std::string>{"1"});
    EXPECT_EQ(results[1].runs, std::vector<std::string>{"4"});
    EXPECT_EQ(tasksWithResults(runs), (std::vector<std::string>{"birds", "fish"}));
}

TEST(PublishedResults, areThoseOfThePaper)
{
    const auto rows = publishedResults("scierc");
    ASSERT_EQ(rows.size(), 7u);
    EXPECT_EQ(rows[2].published, "TLM small");
    EXPECT_NEAR(rows[2].test.mean, 0.8051, 1e-9);
    EXPECT_NEAR(rows[2].test.deviation, 0.0153, 1e-9);
    EXPECT_NEAR(rows[2].flops, 2.74e18, 1e12);
    EXPECT_NEAR(publishedResults("rct").back().test.mean, 0.8750, 1e-9);
    EXPECT_TRUE(publishedResults("birds").empty());
}

TEST(PublishedResults, meansAddToThePrintedAverages)
{
    const double averages[]{83.46, 83.82, 83.78, 84.12, 84.71, 85.50, 85.74};
    for (std::size_t model = 0; model < 7; ++model) {
        double sum = 0;
        for (const char *task :
             {"agnews", "hyperpartisan", "helpfulness", "imdb", "acl-arc", "scierc", "chemprot", "rct"})
            sum += publishedResults(task)[model].test.mean * 100;
        EXPECT_NEAR(sum / 8, averages[model], 0.011) << model;
    }
}

TEST(ResultsView, showsMeansAndWhatTheyCost)
{
    ResultsView view;
    view.setRuns({finished("2", Method::Tlm, 2, 0.8), finished("1", Method::Tlm, 1, 0.6),
                  finished("3", Method::TaskOnly, 1, 0.5)});
    const auto *model = view.findChild<QTableView *>()->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, 0).data().toString(), "TLM");
    EXPECT_EQ(model->index(0, 3).data().toString(), "0.7000 ± 0.1414");
    EXPECT_EQ(model->index(1, 3).data().toString(), "0.5000") << "one run has no deviation";
    EXPECT_EQ(model->index(0, 6).data().toString(), "2, 1");
    const auto *plot = view.findChild<Plot *>();
    EXPECT_EQ(plot->graphCount(), 2);
    EXPECT_EQ(plot->graph(0)->lineStyle(), QCPGraph::lsNone);
    EXPECT_LE(plot->xAxis->range().lower, 1e14);
    EXPECT_GE(plot->xAxis->range().upper, 1e14);
}

TEST(ResultsView, publishedRowsAreMarkedAndTheTaskStaysChosen)
{
    ResultsView view;
    const std::vector<tlm::Run> runs{finished("2", Method::Tlm, 2, 0.6, "scierc"),
                                     finished("1", Method::Tlm, 1, 0.8)};
    view.setRuns(runs);
    const auto *model = view.findChild<QTableView *>()->model();
    EXPECT_EQ(model->rowCount(), 8);
    EXPECT_EQ(model->index(0, 0).data().toString(), "TLM large, published");
    auto *tasks = view.findChild<QComboBox *>();
    tasks->setCurrentText("birds");
    Q_EMIT tasks->activated(1);
    EXPECT_EQ(model->rowCount(), 1);
    view.setRuns(runs);
    EXPECT_EQ(model->rowCount(), 1);
    view.setRuns({});
    EXPECT_EQ(model->rowCount(), 0);
}

} // namespace
} // namespace tlm
