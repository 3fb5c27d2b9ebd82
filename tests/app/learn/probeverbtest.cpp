#include <gtest/gtest.h>

#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

Outcome probe(const LearnFolder &folder, const Configuration &configuration)
{
    return folder.learn({"probe", "--configuration", toLine(toJson(configuration))});
}

Outcome findBatch(const LearnFolder &folder, const Configuration &configuration)
{
    return folder.learn(
        {"probe", "--find-batch", "--configuration", toLine(toJson(configuration)), "--limit", "200000000"});
}

} // namespace

TEST(ProbeVerb, TellsTheLargestBatchInTheShapeScriptsRelyOn)
{
    const LearnFolder folder;
    Configuration configuration = letterConfiguration(Method::TaskMlm);
    configuration.encoder.vocabulary = 30'000;
    const auto outcome = findBatch(folder, configuration);
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const Json found = resultsOf(outcome).back()["largest_batch"];
    EXPECT_GE(found["batch_tokens"], 16);
    EXPECT_EQ(found["free_bytes"], 200'000'000);
    EXPECT_GT(found["memory_bytes"], 0);
    EXPECT_GT(found["tokens_per_second"], 0);
    EXPECT_EQ(found["device"], "cpu");
}

TEST(ProbeVerb, StartsFromTheModelThatIsNamed)
{
    const LearnFolder folder;
    Configuration configuration = letterConfiguration(Method::FineTuneMlm);
    configuration.model = folder.model();
    EXPECT_EQ(findBatch(folder, configuration).status, 0);
    configuration.model = "nowhere";
    EXPECT_EQ(errorOf(findBatch(folder, configuration))["code"], "model.not_found");
}

TEST(ProbeVerb, SaysThatNoBatchFits)
{
    const LearnFolder folder;
    const auto refused =
        folder.learn({"probe", "--find-batch", "--configuration",
                      toLine(toJson(letterConfiguration(Method::TaskMlm))), "--limit", "1000"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(errorOf(refused)["code"], "memory.exhausted");
    EXPECT_NE(errorOf(refused)["message"].get<std::string>().find("one sequence fits into the 1 kB"),
              std::string::npos)
        << refused.errors;
}

TEST(ProbeVerb, FailuresNameTheirCause)
{
    const LearnFolder folder;
    EXPECT_EQ(errorOf(findBatch(folder, letterConfiguration(Method::TaskOnly)))["code"],
              "configuration.invalid");
    EXPECT_EQ(folder.learn({"probe", "--configuration", "{"}).status, 1);
}

TEST(ProbeVerb, EstimatesARunByItsOwnData)
{
    const LearnFolder folder;
    Configuration configuration = letterConfiguration(Method::TaskMlm);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 100;
    const auto outcome = probe(folder, configuration);
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const Json estimate = resultsOf(outcome).back()["estimate"];
    EXPECT_GT(estimate["seconds"], 0);
    EXPECT_GT(estimate["tokens_per_second"], 0);
    EXPECT_GT(estimate["memory_bytes"], 10'000'000);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.workspace() / "cache"), {}), 1)
        << "only the tokenizer is kept";
    configuration.task = "nothing";
    EXPECT_EQ(errorOf(probe(folder, configuration))["code"], "task.not_found");
}
