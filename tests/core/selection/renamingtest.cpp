#include "core/selection/renaming.h"

#include <gtest/gtest.h>

#include "core/data/corpus.h"
#include "core/selection/selection.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

class RenamingTest : public testing::Test
{
protected:
    RenamingTest()
    {
        Task task;
        task.name = "animals";
        task.labels = {"bird"};
        task.splits[0] = {{"the eagle flies", "", 0}};
        task.hash = hashTask(task);
        EXPECT_TRUE(saveTask(workspace, task));
        CorpusSource source;
        source.paths = {folder.write("c.jsonl", "{\"text\":\"an eagle\"}\n{\"text\":\"flies\"}\n")};
        for (const char *name : {"nature", "news"})
            EXPECT_TRUE(addCorpus(workspace, name, source, 1, progress, {}));
        SelectionOptions options;
        options.name = "s";
        options.task = "animals";
        options.corpora = {"nature", "news"};
        EXPECT_TRUE(makeSelection(workspace, options, progress, {}));
    }
    test::TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder / "w").value();
    NoProgress progress;
};

TEST_F(RenamingTest, aSelectionOpensAfterItsCorpusWasRenamed)
{
    const auto before = loadSelection(workspace, "s").value();
    ASSERT_TRUE(renameCorpus(workspace, "nature", "wild"));
    EXPECT_FALSE(SelectionTexts::open(workspace, before));
    ASSERT_TRUE(renameCorpusInSelections(workspace, "nature", "wild"));
    const auto after = loadSelection(workspace, "s").value();
    EXPECT_EQ(after.summary.corpora, (std::vector<std::string>{"wild", "news"}));
    EXPECT_EQ(after.summary.hash, before.summary.hash);
    EXPECT_EQ(after.summary.documentsPerCorpus.count("wild"), 1u);
    EXPECT_EQ(after.summary.documentsPerCorpus.count("nature"), 0u);
    const auto texts = SelectionTexts::open(workspace, after);
    ASSERT_TRUE(texts) << describe(texts.error());
    EXPECT_EQ(texts->size(), before.documents.size());
}

TEST_F(RenamingTest, aSelectionKnowsItsTaskByTheNewName)
{
    ASSERT_TRUE(renameTaskInSelections(workspace, "other", "x"));
    EXPECT_EQ(summarizeSelection(workspace, "s")->task, "animals");
    ASSERT_TRUE(renameTaskInSelections(workspace, "animals", "beasts"));
    EXPECT_EQ(summarizeSelection(workspace, "s")->task, "beasts");
}

TEST_F(RenamingTest, aRenamedCorpusIsWhole)
{
    const auto before = summarizeCorpus(workspace, "news").value();
    ASSERT_TRUE(renameCorpus(workspace, "news", "press"));
    EXPECT_EQ(workspace.list("corpora"), (std::vector<std::string>{"nature", "press"}));
    const auto after = summarizeCorpus(workspace, "press").value();
    EXPECT_EQ(after.name, "press");
    EXPECT_EQ(after.hash, before.hash);
    EXPECT_EQ(DocumentStore::open(after.documentFiles)->size(), 2u);
    EXPECT_EQ(renameCorpus(workspace, "press", "nature").error().code, ErrorCode::NameTaken);
    EXPECT_EQ(renameCorpus(workspace, "press", "a/b").error().code, ErrorCode::NameInvalid);
    EXPECT_EQ(renameCorpus(workspace, "news", "b").error().code, ErrorCode::CorpusNotFound);
    CorpusSource more;
    more.paths = {folder.write("d.jsonl", "{\"text\":\"more\"}\n")};
    EXPECT_EQ(appendCorpus(workspace, "press", more, 1, progress, {})->summary.documents, 3u);
}

} // namespace
} // namespace tlm
