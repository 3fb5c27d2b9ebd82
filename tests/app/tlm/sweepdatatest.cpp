#include "tool.h"

namespace tlm::test {

namespace {

/// The tasks of ../shared/data that the paper's Table 4 has, and a corpus.
class SweepDataTest : public ToolTest
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(TLM_SHARED_DATA "/tasks/scierc"))
            GTEST_SKIP() << "The data set folder ../shared/data is not there.";
        add("scierc", "jsonl.gz", {});
        add("chemprot", "jsonl.gz", {"--metric", "micro-f1"});
        add("ag_news", "csv.gz", {"--label", "gt"});
        const auto corpus =
            tlm({"corpus", "add", "reviews", TLM_SHARED_DATA "/corpora/product_reviews.jsonl.gz"});
        ASSERT_EQ(corpus.status, 0) << corpus.errors;
    }
    void add(const std::string &name, const std::string &extension,
             const std::vector<std::string> &more) const
    {
        std::vector<std::string> words{"task", "add", name};
        for (const std::string split : {"train", "dev", "test"}) {
            words.push_back("--" + split);
            words.push_back(TLM_SHARED_DATA "/tasks/" + name + "/" + split + "." + extension);
        }
        words.insert(words.end(), more.begin(), more.end());
        const auto outcome = tlm(words);
        ASSERT_EQ(outcome.status, 0) << outcome.errors;
    }
    nlohmann::json planned(std::vector<std::string> options) const
    {
        options.insert(options.begin(), "sweep");
        options.insert(options.end(), {"--dry-run"});
        return last(options)["sweep"];
    }
};

} // namespace

TEST_F(SweepDataTest, TableFourOfThePaperIsPlannedForItsThreeTasks)
{
    const auto fast = planned({"--paper-table", "4", "--corpus", "reviews"});
    EXPECT_EQ(fast["experiments"], 4 * 3 * 3);
    EXPECT_EQ(fast["new_selections"].size(), 9u);
    EXPECT_EQ(fast["tokens"], 36 * 16e6);
    const auto faithful =
        planned({"--paper-table", "4", "--corpus", "reviews", "--recipe", "faithful", "--scale", "small"});
    // 128 tokens a sequence: of ag_news 100,000 steps, of the others 150,000; each with four k and three
    // seeds.
    EXPECT_EQ(faithful["tokens"], 12 * (100000.0 + 150000 + 150000) * 256 * 128);
}

TEST_F(SweepDataTest, AllMethodsThatNeedNoModelArePlannedTogether)
{
    const auto plan = planned({"--task", "scierc,chemprot,ag_news", "--corpus", "reviews", "--budget", "8M",
                               "--vary", "method=tlm,random,task-mlm,task-only,linear", "--seed", "1,2,3"});
    EXPECT_EQ(plan["new_runs"], 3 * 5 * 3);
    EXPECT_EQ(plan["tokens"], 3 * 3 * 3 * 8e6);
    EXPECT_EQ(plan["new_selections"].size(), 3u + 9u);
}

TEST_F(SweepDataTest, AFewExamplesOfEachClassAreLearntFromAndCompared)
{
    ASSERT_EQ(tlm({"sweep", "--name", "few", "--task", "scierc", "--method", "linear", "--vary",
                   "examples_per_class=4,32", "--seed", "1,2", "--run"})
                  .status,
              0);
    const auto cells =
        last({"table", "--sweep", "few", "--baseline", "4", "--samples", "500"})["table"]["cells"];
    ASSERT_EQ(cells.size(), 2u);
    EXPECT_GT(cells[1]["mean"].get<double>(), cells[0]["mean"].get<double>());
    EXPECT_GT(cells[1]["difference"]["low"].get<double>(), 0);
}

} // namespace tlm::test
