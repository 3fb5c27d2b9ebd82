#include <map>

#include <gtest/gtest.h>

#include "core/attention/attentionfile.h"
#include "core/baseline/linear.h"
#include "core/baseline/linearrun.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

Json request(const Json &id, const std::string &verb, const std::string &model,
             const std::map<std::string, Json> &rest)
{
    Json json{{"id", id}, {"verb", verb}, {"model", model}};
    for (const auto &[key, value] : rest)
        json[key] = value;
    return json;
}

std::string textAt(const Json &json, const char *place)
{
    return json.value(Json::json_pointer(place), "");
}

} // namespace

TEST(Serve, AnswersInOrderWithTheirIds)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const auto file = (folder / "weights.safetensors").string();
    const auto answers = folder.serve(
        {request(1, "predict", model, {{"text", "a b c"}}),
         request("two", "attention", model, {{"text", "a b"}, {"output", file}}),
         request(3, "attention", model, {{"task", "letters"}, {"split", "dev"}, {"example", 1}}),
         request(4, "attention", model, {{"task", "letters"}, {"split", "dev"}, {"examples", 2}})});
    ASSERT_EQ(answers.size(), 4U);
    EXPECT_EQ(answers[0]["id"], 1);
    EXPECT_TRUE(answers[0]["probabilities"].contains("x"));
    EXPECT_EQ(answers[1]["id"], "two");
    ASSERT_TRUE(answers[1].contains("attention")) << answers[1];
    EXPECT_EQ(answers[1]["attention"]["texts"], Json({"[CLS]", "a", "b", "[SEP]"}));
    EXPECT_EQ(readAttention(file).value().size(), 1U);
    ASSERT_TRUE(answers[2].contains("attention")) << answers[2];
    EXPECT_EQ(answers[2]["attention"]["texts"], Json({"[CLS]", "c", "e", "f", "[SEP]"}));
    EXPECT_EQ(answers[3]["attention"]["examples"], 2);
}

TEST(Serve, TheSameTextsForEveryModel)
{
    const LearnFolder folder;
    const auto answers = folder.serve({request(
        1, "attention", folder.model(),
        {{"texts", {"a b", Json({"c d", "e"})}}, {"counting", {{"rows", "all"}, {"positional", 0.5}}}})});
    ASSERT_EQ(answers.size(), 1U);
    ASSERT_TRUE(answers[0].contains("attention")) << answers[0];
    const auto &attention = answers[0]["attention"];
    EXPECT_EQ(attention["examples"], 2);
    EXPECT_EQ(attention["tokens"], 4 + 6) << "all rows";
    EXPECT_EQ(attention["options"]["rows"], "all");
    EXPECT_EQ(attention["options"]["positional"], 0.5);
    EXPECT_EQ(attention["positional"].get<int>() + attention["vertical"].get<int>() +
                  attention["other"].get<int>() + attention["planted"].get<int>(),
              8);
    const auto &head = attention["per_head"][0];
    EXPECT_TRUE(head["block_mass"].is_number()) << "of the pair";
    EXPECT_TRUE(head["errors"]["entropy"].is_number());
}

TEST(Serve, WhatIfATokenIsMaskedOrAHeadMuted)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const auto answers = folder.serve(
        {request(1, "attention", model, {{"text", "a b"}, {"pair", "c"}}),
         request(2, "attention", model, {{"text", "a b"}, {"pair", "c"}, {"mask", {1}}, {"mute", {{1, 2}}}}),
         request(3, "predict", model, {{"text", "a b"}, {"pair", "c"}, {"mask", {1}}, {"mute", {{1, 2}}}})});
    ASSERT_EQ(answers.size(), 3U);
    const auto &plain = answers[0]["attention"], &changed = answers[1]["attention"];
    EXPECT_EQ(plain["second"], 4);
    EXPECT_EQ(changed["texts"], Json({"[CLS]", "[MASK]", "b", "[SEP]", "c", "[SEP]"}));
    EXPECT_NE(plain["prediction"]["probabilities"], changed["prediction"]["probabilities"]);
    EXPECT_EQ(changed["prediction"]["probabilities"], answers[2]["probabilities"]);
}

TEST(Serve, ScoresWithHeadsMutedAndTellsTheirImportance)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const auto lines = folder.serve(
        {request(1, "evaluate", model, {{"task", "letters"}}),
         request(2, "evaluate", model, {{"task", "letters"}, {"mute", {{0, 0}}}, {"examples", 2}}),
         request(3, "importance", model, {{"task", "letters"}, {"progress", true}})});
    ASSERT_GE(lines.size(), 4U);
    EXPECT_EQ(lines[0]["evaluation"]["examples"], 3);
    EXPECT_EQ(lines[0]["metric"]["name"], "macro-f1");
    EXPECT_EQ(lines[0]["metric"]["value"], lines[0]["evaluation"]["macro_f1"]);
    EXPECT_EQ(lines[1]["evaluation"]["examples"], 2);
    EXPECT_EQ(lines[2]["id"], 3);
    EXPECT_EQ(lines[2]["progress"]["what"], "importance");
    const auto &importance = lines.back()["importance"];
    EXPECT_EQ(importance["value"], lines[0]["metric"]["value"]);
    ASSERT_EQ(importance["per_head"].size(), 8U);
    for (const auto &head : importance["per_head"])
        EXPECT_NEAR(head["value"].get<double>() - importance["value"].get<double>(),
                    head["change"].get<double>(), 1e-12);
}

TEST(Serve, AnEvaluationTellsHowFarItIs)
{
    const LearnFolder folder;
    const auto lines =
        folder.serve({request(1, "evaluate", folder.model(), {{"task", "letters"}, {"progress", true}})});
    ASSERT_GE(lines.size(), 2U);
    EXPECT_EQ(lines[0]["progress"]["what"], "evaluate");
    EXPECT_EQ(lines[0]["progress"]["total"], 3);
    EXPECT_TRUE(lines.back().contains("evaluation"));
}

TEST(Serve, AStoppedRequestIsAnsweredSo)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const auto answers = folder.serve(
        {request("a", "importance", model, {{"task", "letters"}}),
         request("b", "predict", model, {{"text", "a"}}), Json{{"verb", "stop"}, {"target", "b"}},
         Json{{"verb", "stop"}, {"target", "c"}}, request("d", "predict", model, {{"text", "a"}})});
    ASSERT_EQ(answers.size(), 3U) << "a stop has no answer of its own";
    EXPECT_EQ(textAt(answers[1], "/error/code"), "stopped");
    EXPECT_TRUE(answers[2].contains("label"));
}

TEST(Serve, ARequestThatIsAnsweredCanBeStopped)
{
    const LearnFolder folder;
    const auto texts = std::vector<std::string>(100'000, "a b c d e f g h");
    const auto requests = folder.write(
        "requests",
        toLine(request("long", "attention", folder.model(), {{"texts", texts}, {"progress", true}})) + "\n");
    const auto stop = folder.write("stop", toLine({{"verb", "stop"}, {"target", "long"}}) + "\n");
    const auto answers = (folder / "answers").string();
    const auto command = "(cat '" + requests.string() + "'; until grep -q progress '" + answers +
                         "'; do sleep 0.01; done; cat '" + stop.string() +
                         "') | '" TLM_BINARY_DIR "/tlm-learn' serve --device cpu --threads 1 --workspace '" +
                         folder.workspace().string() + "' > '" + answers + "'";
    runProgram("/bin/sh", {"-c", command}, folder.environment());
    const auto told = contentOf(answers);
    const auto last = told.rfind('\n', told.size() - 2);
    EXPECT_EQ(textAt(parseJson(told.substr(last + 1), "answer").value(), "/error/code"), "stopped") << told;
}

TEST(Serve, PredictsAnExampleOfATask)
{
    const LearnFolder folder;
    const auto model = folder.model();
    auto answers =
        folder.serve({request(1, "predict", model, {{"task", "letters"}, {"split", "dev"}, {"example", 1}}),
                      request(1, "predict", model, {{"text", "c e f"}})});
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0], answers[1]);
}

TEST(Serve, ImportanceCanBeWithoutAHead)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const auto answers =
        folder.serve({request(1, "evaluate", model, {{"task", "letters"}, {"mute", {{0, 1}}}}),
                      request(2, "importance", model, {{"task", "letters"}, {"mute", {{0, 1}}}})});
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0]["metric"]["value"], answers[1]["importance"]["value"]);
    EXPECT_EQ(answers[1]["importance"]["per_head"][1]["change"], 0);
}

TEST(Serve, ALineThatIsTooLongIsToldWithoutAnId)
{
    const LearnFolder folder;
    const auto answers = folder.serve(
        {Json(std::string((64 << 20) + 1, 'x')), request(2, "predict", folder.model(), {{"text", "a"}})});
    ASSERT_EQ(answers.size(), 2U);
    const auto &refused = answers[answers[0]["id"].is_null() ? 0 : 1];
    EXPECT_EQ(textAt(refused, "/error/code"), "usage");
}

TEST(Serve, AnswersAsThePredictVerbDoes)
{
    const LearnFolder folder;
    const auto verb = resultsOf(folder.learn({"predict", folder.model(), "--text", "a", "--pair", "b"}));
    auto served = folder.serve({request(1, "predict", folder.model(), {{"text", "a"}, {"pair", "b"}})});
    ASSERT_EQ(served.size(), 1U);
    served[0].erase("id");
    EXPECT_EQ(served[0], verb.at(0));
}

TEST(Serve, ABadRequestIsAnsweredAndTheNextOneToo)
{
    const LearnFolder folder;
    const auto model = folder.model();
    const std::vector<std::pair<Json, std::string>> cases{
        {Json::array(), "usage"},
        {request(2, "dance", model, {}), "usage"},
        {request(3, "predict", model, {}), "usage"},
        {request(4, "predict", model, {{"model", 12}, {"text", "a"}}), "usage"},
        {request(5, "predict", "none", {{"text", "a"}}), "model.not_found"},
        {request(6, "attention", model, {{"task", "letters"}, {"example", -1}}), "usage"},
        {request(7, "attention", model, {{"task", "letters"}, {"example", 9}}), "usage"},
        {request(8, "attention", model, {{"task", "none"}}), "task.not_found"},
        {request(9, "attention", model, {{"texts", {1}}}), "usage"},
        {request(10, "attention", model, {{"text", "a"}, {"mute", {{0, 9}}}}), "usage"},
        {request(11, "attention", model, {{"text", "a"}, {"mute", {0}}}), "usage"},
        {request(12, "attention", model, {{"text", "a"}, {"mask", {7}}}), "usage"},
        {request(13, "attention", model, {{"text", "a"}, {"mask", "all"}}), "usage"},
        {request(14, "attention", model, {{"text", "a"}, {"counting", {{"rows", "few"}}}}), "usage"},
        {request(15, "attention", model, {{"text", "a"}, {"output", "weights.csv"}}), "usage"},
        {request(16, "evaluate", model, {{"task", "letters"}, {"split", "all"}}), "usage"},
        {request(17, "importance", model, {}), "usage"},
        {request(18, "predict", model, {{"text", "a"}, {"pair", 5}}), "usage"},
        {request(19, "attention", model, {{"text", "a"}, {"output", 5}}), "usage"},
        {request(20, "attention", model, {{"task", "letters"}, {"split", 5}}), "usage"},
        {request(21, "evaluate", model, {{"task", "letters"}, {"split", nullptr}}), "usage"},
        {request(22, "attention", model, {{"task", "letters"}, {"text", "a"}}), "usage"},
        {request(23, "attention", model, {{"texts", {"a"}}, {"text", "a"}}), "usage"},
        {request(24, "evaluate", model, {{"task", "letters"}, {"mask", {1}}}), "usage"},
        {request(25, "predict", model, {{"task", "letters"}, {"examples", 2}}), "usage"},
        {Json{{"id", 26}, {"verb", 5}}, "usage"}};
    std::vector<Json> requests;
    for (const auto &[bad, code] : cases)
        requests.push_back(bad);
    requests.push_back(request(99, "predict", model, {{"text", "a"}}));
    const auto answers = folder.serve(requests);
    ASSERT_EQ(answers.size(), cases.size() + 1);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(textAt(answers[i], "/error/code"), cases[i].second) << answers[i];
        EXPECT_NE(textAt(answers[i], "/error/message"), "");
    }
    EXPECT_TRUE(answers.back().contains("label"));
}

TEST(Serve, PredictsAndScoresWithALinearRunButShowsNoAttention)
{
    const LearnFolder folder;
    const auto workspace = Workspace::open(folder.workspace()).value();
    Task task;
    task.name = "things";
    task.labels = {"fruit", "tool"};
    for (auto &split : task.splits) {
        for (int i = 0; i < 8; ++i)
            split.push_back(i % 2 == 0 ? Example{"a sweet apple or pear", {}, 0}
                                       : Example{"a heavy hammer and saw", {}, 1});
    }
    NoProgress quiet;
    const auto classifier = LinearClassifier::train(task, 1, quiet, {});
    ASSERT_TRUE(classifier);
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(workspace, task));
    ASSERT_TRUE(classifier->save(linearFolder(workspace, "7")));
    const auto answers = folder.serve(
        {request(1, "predict", "7", {{"text", "a sweet pear"}}),
         request(2, "predict", "7", {{"text", "hammer"}}), request(3, "attention", "7", {{"text", "hammer"}}),
         request(4, "importance", "7", {{"task", "things"}}),
         request(5, "evaluate", "7", {{"task", "things"}, {"examples", 4}}),
         request(6, "evaluate", "7", {{"task", "none"}}),
         request(7, "evaluate", "7", {{"task", "things"}, {"mute", {{0, 0}}}})});
    ASSERT_EQ(answers.size(), 7U);
    EXPECT_EQ(textAt(answers[0], "/label"), "fruit");
    EXPECT_EQ(textAt(answers[1], "/label"), "tool");
    for (const int headless : {2, 3, 6})
        EXPECT_EQ(textAt(answers[std::size_t(headless)], "/error/code"), "model.invalid") << headless;
    EXPECT_EQ(answers[4]["evaluation"]["examples"], 4);
    EXPECT_EQ(answers[4]["metric"]["value"], answers[4]["evaluation"]["macro_f1"]);
    EXPECT_EQ(textAt(answers[5], "/error/code"), "task.not_found");
}

TEST(Serve, EndsWithItsInput)
{
    const LearnFolder folder;
    EXPECT_TRUE(folder.serve({}).empty());
    EXPECT_EQ(folder.learn({"serve"}).status, 0); // reads /dev/null
}
