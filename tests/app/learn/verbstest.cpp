#include <algorithm>

#include <gtest/gtest.h>

#include "core/attention/attentionfile.h"
#include "core/model/pretrained.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

TEST(EvaluateVerb, TellsScoresInTheShapeScriptsRelyOn)
{
    const LearnFolder folder;
    const auto outcome = folder.learn({"evaluate", folder.model(), "--task", "letters", "--split", "dev"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto results = resultsOf(outcome);
    ASSERT_EQ(results.size(), 1U);
    const auto &evaluation = results[0]["evaluation"];
    EXPECT_EQ(evaluation["split"], "dev");
    EXPECT_EQ(evaluation["examples"], 3);
    for (const auto *key : {"macro_f1", "micro_f1", "accuracy"}) {
        EXPECT_GE(evaluation[key].get<double>(), 0) << key;
        EXPECT_LE(evaluation[key].get<double>(), 1) << key;
    }
    ASSERT_EQ(evaluation["per_class"].size(), 2U);
    EXPECT_EQ(evaluation["per_class"][0]["label"], "x");
    EXPECT_EQ(evaluation["per_class"][0]["support"], 1);
    int total = 0;
    for (const auto &row : evaluation["confusion"]) {
        for (const auto &count : row)
            total += count.get<int>();
    }
    EXPECT_EQ(total, 3);
}

TEST(EvaluateVerb, ScoresWithoutMutedHeads)
{
    const LearnFolder folder;
    const auto loss = [&](const std::vector<std::string> &mute) {
        std::vector<std::string> arguments{"evaluate", folder.model(), "--task", "letters", "--split", "dev"};
        arguments.insert(arguments.end(), mute.begin(), mute.end());
        return resultsOf(folder.learn(arguments)).at(0)["evaluation"]["loss"].get<double>();
    };
    EXPECT_NE(loss({}), loss({"--mute", "0.1", "1.2"}));
    EXPECT_EQ(folder.learn({"evaluate", folder.model(), "--task", "letters", "--mute", "9.0"}).status, 2);
    EXPECT_EQ(folder.learn({"evaluate", folder.model(), "--task", "letters", "--mute", "1"}).status, 2);
}

TEST(EvaluateVerb, FailuresNameTheirCause)
{
    const LearnFolder folder;
    const auto code = [&](const std::vector<std::string> &arguments, int status) {
        const auto outcome = folder.learn(arguments);
        EXPECT_EQ(outcome.status, status);
        EXPECT_TRUE(outcome.output.empty());
        return errorOf(outcome).value("code", "");
    };
    EXPECT_EQ(code({"evaluate", folder.model(), "--task", "none"}, 1), "task.not_found");
    EXPECT_EQ(code({"evaluate", "99", "--task", "letters"}, 1), "model.not_found");
    EXPECT_EQ(code({"evaluate", folder.model()}, 2), "usage");
    EXPECT_EQ(code({"evaluate", folder.model(), "--task", "letters", "--split", "other"}, 2), "usage");
}

TEST(PredictVerb, OneTextOneLine)
{
    const LearnFolder folder;
    const auto outcome = folder.learn({"predict", folder.model(), "--text", "a b c"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto results = resultsOf(outcome);
    ASSERT_EQ(results.size(), 1U);
    const double x = results[0]["probabilities"]["x"], y = results[0]["probabilities"]["y"];
    EXPECT_NEAR(x + y, 1, 1e-6);
    EXPECT_EQ(results[0]["label"], x > y ? "x" : "y");
}

TEST(PredictVerb, FilesAreReadInOrderWithTheirLines)
{
    const LearnFolder folder;
    const auto file = folder.write("texts.csv", "id,text\n1,a b c\n2,d\n3,\"e\nf\"\n4,a b c\n").string();
    const auto results = resultsOf(folder.learn({"predict", folder.model(), file}));
    ASSERT_EQ(results.size(), 4U);
    EXPECT_EQ(results[0]["line"], 2);
    EXPECT_EQ(results[2]["line"], 4);
    EXPECT_EQ(results[3]["line"], 6);
    for (const auto *label : {"x", "y"})
        EXPECT_NEAR(results[0]["probabilities"][label].get<double>(),
                    results[3]["probabilities"][label].get<double>(), 1e-6);
    EXPECT_TRUE(results[1].contains("label"));
}

TEST(PredictVerb, OutputGoesToAFile)
{
    const LearnFolder folder;
    const auto file = folder.write("texts.csv", "text\na b c\nd\n").string();
    const auto output = (folder / "predictions.jsonl").string();
    const auto outcome = folder.learn({"predict", folder.model(), file, "--output", output});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_TRUE(resultsOf(outcome).empty());
    const auto written = contentOf(output);
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 2);
}

TEST(PredictVerb, WrongUse)
{
    const LearnFolder folder;
    EXPECT_EQ(folder.learn({"predict", folder.model()}).status, 2);
    EXPECT_EQ(folder.learn({"predict", folder.model(), "file", "--text", "a"}).status, 2);
    EXPECT_EQ(folder.learn({"predict", folder.model(), "--pair", "a"}).status, 2);
    const auto missing = folder.learn({"predict", folder.model(), (folder / "none.csv").string()});
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(errorOf(missing)["code"], "file.not_found");
    const auto file = folder.write("texts.csv", "words,other\na b c,1\n").string();
    EXPECT_EQ(errorOf(folder.learn({"predict", folder.model(), file}))["code"], "column.missing");
    EXPECT_EQ(resultsOf(folder.learn({"predict", folder.model(), file, "--columns", "words"})).size(), 1U);
}

TEST(AttentionVerb, TellsEveryHeadAndWritesTheWeights)
{
    const LearnFolder folder;
    const auto file = (folder / "weights.safetensors").string();
    const auto outcome = folder.learn({"attention", folder.model(), "--task", "letters", "--split", "dev",
                                       "--examples", "2", "--output", file});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto results = resultsOf(outcome);
    ASSERT_EQ(results.size(), 1U);
    const auto &attention = results[0]["attention"];
    EXPECT_EQ(attention["layers"], 2);
    EXPECT_EQ(attention["heads"], 4);
    EXPECT_EQ(attention["examples"], 2);
    EXPECT_EQ(attention["tokens"], 4);
    EXPECT_TRUE(attention.contains("options"));
    ASSERT_EQ(attention["per_head"].size(), 8U);
    int positional = 0, vertical = 0;
    for (const auto &head : attention["per_head"]) {
        for (const auto *key : {"layer", "head", "adjacent_argmax", "vertical_argmax", "previous_mass",
                                "next_mass", "special_mass", "entropy", "sink_share", "distance"})
            EXPECT_TRUE(head[key].is_number()) << key;
        positional += head["pattern"] == "positional";
        vertical += head["pattern"] == "vertical";
    }
    EXPECT_EQ(attention["positional"], positional);
    EXPECT_EQ(attention["vertical"], vertical);
    const auto weights = readAttention(file);
    ASSERT_TRUE(weights);
    ASSERT_EQ(weights->size(), 2U);
    EXPECT_EQ((*weights)[1].texts, (std::vector<std::string>{"[CLS]", "c", "e", "f", "[SEP]"}));
}

TEST(AttentionVerb, OneExampleOrOneTextNamesItsTokens)
{
    const LearnFolder folder;
    const Json expected{"[CLS]", "g", "h", "[SEP]"};
    const auto one = folder.learn({"attention", folder.model(), "--task", "letters", "--example", "2"});
    EXPECT_EQ(resultsOf(one).at(0)["attention"]["texts"], expected);
    const auto typed = folder.learn({"attention", folder.model(), "--text", "g h"});
    EXPECT_EQ(resultsOf(typed).at(0)["attention"]["texts"], expected);
    EXPECT_EQ(folder.learn({"attention", folder.model(), "--task", "letters", "--example", "3"}).status, 2);
    EXPECT_EQ(folder.learn({"attention", folder.model()}).status, 2);
}

TEST(AttentionVerb, WritesFigureMeasuresAndImportance)
{
    const LearnFolder folder;
    const auto figure = folder / "heads.svg", measures = folder / "heads.csv", weights = folder / "w.npz";
    const auto outcome =
        folder.learn({"attention", folder.model(), "--task", "letters", "--figure", figure.string(),
                      "--measures", measures.string(), "--output", weights.string(), "--importance"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto results = resultsOf(outcome);
    ASSERT_EQ(results.size(), 2U);
    EXPECT_EQ(results[0]["importance"]["per_head"].size(), 8U);
    const auto &attention = results[1]["attention"];
    const auto csv = contentOf(measures);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 9);
    EXPECT_EQ(csv.rfind("layer,head,pattern,planted,adjacent_argmax,", 0), 0U);
    for (const char *part : {"letters", "dev", "vertical_tokens"})
        EXPECT_NE(contentOf(figure).find(part), std::string::npos) << part;
    const auto counts = std::to_string(attention["positional"].get<int>()) + " positional (framed), " +
                        std::to_string(attention["vertical"].get<int>()) + " vertical (veiled)";
    EXPECT_NE(contentOf(figure).find(counts), std::string::npos) << "the same numbers";
    EXPECT_EQ(contentOf(weights).substr(0, 2), "PK");
}

TEST(AttentionVerb, FigureAndMeasuresTellWhatWasChanged)
{
    const LearnFolder folder;
    const auto figure = folder / "heads.svg", measures = folder / "heads.csv";
    const auto outcome =
        folder.learn({"attention", folder.model(), "--text", "a b", "--mute", "0.1", "--mask", "2",
                      "--figure", figure.string(), "--measures", measures.string()});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_NE(contentOf(measures).find(",\"[[0,1]]\",\"[2]\"\n"), std::string::npos);
    const auto caption = contentOf(figure);
    for (const char *part : {"muted&quot;:[&quot;0.1&quot;]", "masked&quot;:[2]"})
        EXPECT_NE(caption.find(part), std::string::npos) << caption.substr(0, 1000);
}

TEST(AttentionVerb, WhatWasComputedIsToldThoughAFileFails)
{
    const LearnFolder folder;
    const auto taken = folder.write("taken", "a file where a folder is wanted").string() + "/heads.csv";
    const auto refused = folder.learn({"attention", folder.model(), "--text", "a", "--measures", taken});
    EXPECT_TRUE(refused.output.empty()) << "before the work";
    EXPECT_EQ(errorOf(refused)["code"], "file.unwritable");
    const auto failed = folder.learn(
        {"attention", folder.model(), "--text", "a", "--measures", folder.workspace().string()}); // a folder
    EXPECT_NE(failed.status, 0);
    EXPECT_FALSE(errorOf(failed).empty());
    EXPECT_EQ(resultsOf(failed).at(0)["attention"]["texts"], Json({"[CLS]", "a", "[SEP]"}));
}

TEST(AttentionVerb, RefusesBeforeTheModelIsOpened)
{
    const LearnFolder folder;
    const auto code = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"attention", "no-such-model"});
        return errorOf(folder.learn(arguments)).value("code", "");
    };
    EXPECT_EQ(code({"--text", "a"}), "model.not_found");
    EXPECT_EQ(code({"--text", "a", "--figure", "heads.pdf"}), "usage");
    EXPECT_EQ(code({"--text", "a", "--output", "weights.bin"}), "usage");
    EXPECT_EQ(code({"--text", "a", "--positional", "nan"}), "usage");
    EXPECT_EQ(code({"--task", "letters", "--split", "all"}), "usage");
    EXPECT_EQ(code({"--task", "none"}), "task.not_found");
    EXPECT_EQ(code({"--task", "letters", "--examples", "0", "--figure", "heads.svg"}), "usage");
    EXPECT_EQ(code({"--task", "letters", "--importance", "--example", "1"}), "usage");
    EXPECT_EQ(code({"--task", "letters", "--importance", "--mask", "1"}), "usage");
}

TEST(AttentionVerb, PeopleAreToldTheOptionsErrorsTokensAndPrediction)
{
    const LearnFolder folder;
    const auto told = [&](const std::string &input) {
        return runProgram("/bin/sh",
                          {"-c", std::string("exec '" TLM_BINARY_DIR "/tlm-learn' attention '") +
                                     folder.model() + "' --device cpu --workspace '" +
                                     folder.workspace().string() + "' " + input},
                          folder.environment())
            .output;
    };
    const auto has = [](const std::string &text, const std::string &part) {
        return text.find(part) != std::string::npos;
    };
    const auto one = told("--text 'a b'");
    EXPECT_TRUE(has(one, "rows inner, offsets pooled, positional from 0.9, vertical above 0.9 on")) << one;
    EXPECT_TRUE(has(one, "tokens: 0:[CLS] 1:a 2:b 3:[SEP]\n")) << one;
    EXPECT_TRUE(has(one, "prediction: ")) << one;
    EXPECT_FALSE(has(one, "\u00B1")) << "one example has no standard error";
    EXPECT_TRUE(has(told("--task letters"), "\u00B1"));
    const auto none = told("--text ''");
    EXPECT_TRUE(has(none, "\u2013")) << none;
    EXPECT_FALSE(has(none, "nan")) << none;
}

TEST(AttentionVerb, CountsAsAsked)
{
    const LearnFolder folder;
    const auto outcome =
        folder.learn({"attention", folder.model(), "--text", "a b c", "--rows", "all", "--offsets", "apart",
                      "--positional", "0", "--vertical-tokens", "a", "--mute", "0.1", "1.2", "--mask", "2"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    const auto attention = resultsOf(outcome).at(0)["attention"];
    EXPECT_EQ(attention["tokens"], 5);
    EXPECT_EQ(attention["positional"], 8) << "every share is at least 0";
    EXPECT_EQ(attention["options"]["offsets"], "apart");
    EXPECT_EQ(attention["options"]["vertical_tokens"], Json({"a"}));
    EXPECT_EQ(attention["texts"], Json({"[CLS]", "a", "[MASK]", "c", "[SEP]"}));
    for (const auto *head : {"1", "a.b", "0.1x", "0.", ".1", "9.0"})
        EXPECT_EQ(folder.learn({"attention", folder.model(), "--text", "a", "--mute", head}).status, 2)
            << head;
    EXPECT_EQ(folder.learn({"attention", folder.model(), "--text", "a", "--rows", "few"}).status, 2);
    EXPECT_EQ(folder.learn({"attention", folder.model(), "--text", "a", "--output", "w.csv"}).status, 2);
}

TEST(ExportVerb, WritesAFolderOnce)
{
    const LearnFolder folder;
    const auto target = (folder / "exported").string();
    EXPECT_EQ(folder.learn({"export", folder.model(), target}).status, 0);
    const auto opened = openPretrained(target);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->labels, (std::vector<std::string>{"x", "y"}));
    for (const auto *name : {"config.json", "model.safetensors", "vocab.txt", "tokenizer.json"})
        EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(target) / name)) << name;
    const std::string card = contentOf(std::filesystem::path(target) / "README.md");
    for (const auto *part : {"Classes: x, y.", "BertModel", "classifier.weight"})
        EXPECT_NE(card.find(part), std::string::npos) << part << " in " << card;
    const auto again = folder.learn({"export", folder.model(), target});
    EXPECT_EQ(again.status, 1);
    EXPECT_EQ(errorOf(again)["code"], "name.taken");
}
