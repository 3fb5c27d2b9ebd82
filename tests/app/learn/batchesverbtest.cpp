#include <gtest/gtest.h>

#include "core/data/corpus.h"
#include "core/selection/selection.h"
#include "tests/app/learn/learnfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

std::vector<Json> batchesOf(const LearnFolder &folder, const Configuration &configuration,
                            std::vector<std::string> more)
{
    more.insert(more.begin(), {"batches", "--configuration", toLine(toJson(configuration))});
    const auto outcome = folder.learn(more);
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    std::vector<Json> batches;
    for (const Json &line : resultsOf(outcome))
        batches.push_back(line.at("batch"));
    return batches;
}

/// A selection of two documents, the second longer than a sequence.
void addSelection(const LearnFolder &folder)
{
    const auto workspace = Workspace::open(folder.workspace()).value();
    std::string longText = "a b";
    for (int i = 0; i < 40; ++i)
        longText += " c d";
    CorpusSource source;
    source.paths = {folder.write("c.jsonl", "{\"id\":\"d0\",\"text\":\"a b c\"}\n{\"id\":\"d1\",\"text\":\"" +
                                                longText + "\"}\n")};
    NoProgress quiet;
    ASSERT_TRUE(addCorpus(workspace, "alphabet", source, 1, quiet, {}));
    SelectionOptions options;
    options.name = "s";
    options.task = "letters";
    options.corpora = {"alphabet"};
    options.guard = false; // its texts are single letters, which every document contains
    ASSERT_TRUE(makeSelection(workspace, options, quiet, {}));
}

} // namespace

TEST(BatchesVerb, TellsExamplesWithTheirClassAndWhatIsHidden)
{
    const LearnFolder folder;
    const auto batches = batchesOf(folder, letterConfiguration(Method::TaskMlm), {"--count", "2"});
    ASSERT_EQ(batches.size(), 2U);
    EXPECT_EQ(batches[1]["number"], 1);
    EXPECT_EQ(batches[0]["stage"], "joint");
    EXPECT_EQ(batches[0]["kind"], "internal");
    EXPECT_GT(batches[0]["tokens"], 0);
    for (const Json &sequence : batches[0]["sequences"]) {
        EXPECT_EQ(sequence["from"]["split"], "train");
        const int example = sequence["from"]["example"];
        EXPECT_EQ(sequence["label"], example == 0 ? "x" : "y");
        EXPECT_EQ(sequence["tokens"][0], "[CLS]");
        for (const Json &hidden : sequence["hidden"])
            EXPECT_LT(hidden["at"].get<std::size_t>(), sequence["tokens"].size());
    }
}

TEST(BatchesVerb, TellsFromWhichPieceOfWhichDocumentGeneralTextComes)
{
    const LearnFolder folder;
    addSelection(folder);
    Configuration configuration = letterConfiguration(Method::Tlm);
    configuration.selection = "s";
    const auto batches = batchesOf(folder, configuration, {"--count", "4"});
    bool pieces = false;
    for (const Json &batch : batches) {
        for (const Json &sequence : batch["sequences"]) {
            const Json &from = sequence["from"];
            if (batch["kind"] == "internal")
                continue;
            EXPECT_EQ(from["corpus"], "alphabet");
            EXPECT_EQ(from["id"], from["document"] == 0 ? "d0" : "d1");
            EXPECT_FALSE(sequence.contains("label"));
            pieces = pieces || from["pieces"] > 1;
        }
    }
    EXPECT_TRUE(pieces);
}

TEST(BatchesVerb, GoesOnFromABatchAndKnowsTheStages)
{
    const LearnFolder folder;
    const Configuration configuration = letterConfiguration(Method::TaskMlm);
    const auto all = batchesOf(folder, configuration, {"--count", "3"});
    const auto last = batchesOf(folder, configuration, {"--first", "2"});
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0], all[2]);
    const auto tuned = batchesOf(folder, configuration, {"--stage", "fine-tuning"});
    EXPECT_EQ(tuned[0]["stage"], "fine-tuning");
    EXPECT_EQ(tuned[0]["hidden"], 0);
}

TEST(BatchesVerb, FailuresNameTheirCause)
{
    const LearnFolder folder;
    Configuration configuration = letterConfiguration(Method::TaskMlm);
    configuration.task = "nothing";
    EXPECT_EQ(errorOf(folder.learn({"batches", "--configuration", toLine(toJson(configuration))}))["code"],
              "task.not_found");
    EXPECT_EQ(folder.learn({"batches", "--configuration", "{"}).status, 1);
}
