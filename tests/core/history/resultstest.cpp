#include "core/history/results.h"

#include <gtest/gtest.h>

#include "core/history/publishedresults.h"
#include "finishedrun.h"

namespace tlm {
namespace {

using test::finishedRun;

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
    tlm::Run threads = finishedRun("3", Method::Tlm, 3, 0.9);
    threads.configuration.compute.threads = 7; // the computer does not make another experiment
    const auto results = resultsOf(
        {threads, finishedRun("2", Method::Tlm, 2, 0.8), finishedRun("1", Method::Random, 1, 0.5)}, "birds");
    ASSERT_EQ(results.size(), 2u);
    EXPECT_EQ(results[0].method, Method::Tlm) << "the best first";
    EXPECT_EQ(results[0].runs, (std::vector<std::string>{"3", "2"}));
    EXPECT_NEAR(results[0].test.mean, 0.85, 1e-12);
    EXPECT_NEAR(results[0].flops, 1e14, 1);
    EXPECT_EQ(results[1].runs, std::vector<std::string>{"1"});
}

TEST(Results, otherSettingsTasksAndUnfinishedRunsAreKeptApart)
{
    tlm::Run other = finishedRun("4", Method::Tlm, 1, 0.6), running = finishedRun("3", Method::Tlm, 2, 0.9),
             archived = finishedRun("2", Method::Tlm, 3, 0.9);
    other.configuration.joint.rho1 = 99;
    running.state = RunState::Running;
    archived.archived = true;
    const std::vector<tlm::Run> runs{other, running, archived, finishedRun("1", Method::Tlm, 1, 0.7),
                                     finishedRun("0", Method::Tlm, 1, 0.7, "fish")};
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

} // namespace
} // namespace tlm
