#include <gtest/gtest.h>

#include "app/terminal/output.h"
#include "app/terminal/runlines.h"
#include "app/terminal/scorelines.h"

namespace tlm::test {

namespace {

tlm::Run finishedRun()
{
    tlm::Run run;
    run.id = "12";
    run.state = RunState::Finished;
    run.configuration.task = "supersense";
    run.configuration.seed = 3;
    run.created = 1'700'000'000'000;
    run.bestStep = 700;
    run.dev = 0.725;
    run.test = 0.733;
    run.tokens = 16'000'000;
    run.seconds = 448;
    run.tags = {"paper"};
    return run;
}

} // namespace

TEST(RunLines, FiguresOfAFinishedRunAreAllThere)
{
    const auto json = runFigures(finishedRun());
    EXPECT_EQ(json["id"], "12");
    EXPECT_EQ(json["state"], "finished");
    EXPECT_EQ(json["best_step"], 700);
    EXPECT_EQ(json["dev"], 0.725);
    EXPECT_EQ(json["test"], 0.733);
    EXPECT_EQ(json["tokens"], 16'000'000);
    EXPECT_EQ(json["seconds"], 448);
}

TEST(RunLines, FiguresOfAQueuedRunAreNull)
{
    const auto json = runFigures(tlm::Run{});
    for (const char *key : {"best_step", "dev", "test", "tokens", "flops", "flops_real", "seconds"})
        EXPECT_TRUE(json[key].is_null()) << key;
}

TEST(RunLines, ARowSaysWhatTheRunIs)
{
    const auto json = runRow(finishedRun());
    EXPECT_EQ(json["task"], "supersense");
    EXPECT_EQ(json["method"], "tlm");
    EXPECT_EQ(json["recipe"], "fast");
    EXPECT_EQ(json["scale"], "tiny");
    EXPECT_EQ(json["seed"], 3);
    EXPECT_EQ(json["created"], "2023-11-14T22:13:20Z");
    EXPECT_EQ(json["tags"], Json::parse(R"(["paper"])"));
}

TEST(RunLines, TextForPeopleHasStateAndScores)
{
    const auto text = runText(finishedRun());
    for (const char *part : {"12", "finished", "supersense", "72.5", "73.3", "16000000"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(Output, ExitStatusFollowsTheCode)
{
    EXPECT_EQ(exitStatus(ErrorCode::Usage), 2);
    EXPECT_EQ(exitStatus(ErrorCode::Stopped), 3);
    EXPECT_EQ(exitStatus(ErrorCode::FileNotFound), 1);
}

TEST(Output, AnErrorHasCodeMessageRemedyAndPlace)
{
    const auto json = errorJson({ErrorCode::FileNotFound, "There is no such file.", "train.csv"});
    EXPECT_EQ(json["error"]["code"], "file.not_found");
    EXPECT_EQ(json["error"]["message"], "There is no such file.");
    EXPECT_EQ(json["error"]["where"], "train.csv");
    EXPECT_FALSE(json["error"]["remedy"].get<std::string>().empty());
}

TEST(Output, ProgressHasANullTotalWhileItIsUnknown)
{
    Progress progress{"index", 123, {}, "bytes", 7.5};
    EXPECT_TRUE(progressJson(progress)["progress"]["total"].is_null());
    progress.total = 456;
    EXPECT_EQ(progressJson(progress)["progress"]["total"], 456);
    EXPECT_EQ(progressJson(progress)["progress"]["rate"], 7.5);
    EXPECT_NE(progressText(progress).find("27 %"), std::string::npos);
    progress.total = 0;
    EXPECT_NE(progressText(progress).find("100 %"), std::string::npos);
}

TEST(ScoreLines, ThePredictedLabelIsTheLikeliest)
{
    const auto json = predictionJson({0.25, 0.5, 0.25}, {"a", "b", "c"});
    EXPECT_EQ(json["label"], "b");
    EXPECT_EQ(json["probabilities"]["c"], 0.25);
    EXPECT_EQ(predictionText({0.25, 0.5, 0.25}, {"a", "b", "c"}), "b\t50.0 %\n");
}

TEST(ScoreLines, ScoresNameEveryClass)
{
    const std::vector<std::int32_t> truth{0, 0, 1}, predicted{0, 1, 1};
    const auto scores = scoreClassification(truth, predicted, 2);
    const auto json = scoresJson(scores, Split::Dev, {"cat", "dog"});
    EXPECT_EQ(json["split"], "dev");
    EXPECT_EQ(json["confusion"], Json::parse("[[1,1],[0,1]]"));
    EXPECT_EQ(json["per_class"][1]["label"], "dog");
    EXPECT_DOUBLE_EQ(json["per_class"][0]["recall"].get<double>(), 0.5);
    EXPECT_NE(scoresText(scores, {"cat", "dog"}).find("dog"), std::string::npos);
}

} // namespace tlm::test
