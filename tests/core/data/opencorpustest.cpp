#include "core/data/opencorpus.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

class OpenCorpusTest : public testing::Test
{
protected:
    void add(const std::string &name, const std::string &lines)
    {
        CorpusSource source;
        source.paths = {files.write(name + ".jsonl", lines)};
        NoProgress progress;
        ASSERT_TRUE(addCorpus(workspace, name, source, 1, progress, {}));
    }

    TemporaryFolder files, folder;
    Workspace workspace = Workspace::open(folder.path()).value();
};

TEST_F(OpenCorpusTest, documentsAndIndexBelongTogether)
{
    add("heap", "{\"text\":\"a cat\"}\n{\"text\":\"a dog\"}\n");
    const auto opened = openCorpus(workspace, "heap", Verify::Checksum, Verify::Checksum);
    ASSERT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened->documents.size(), 2u);
    EXPECT_EQ(opened->index.documents(), 2u);
    EXPECT_EQ(opened->index.documentFrequency("cat"), 1u);
    EXPECT_EQ(opened->hash, summarizeCorpus(workspace, "heap")->hash);
    EXPECT_EQ(openCorpus(workspace, "none").error().code, ErrorCode::CorpusNotFound);
}

TEST_F(OpenCorpusTest, anIndexOfOtherDocumentsIsRefused)
{
    add("heap", "{\"text\":\"a cat\"}\n");
    add("other", "{\"text\":\"a cat\"}\n{\"text\":\"a dog\"}\n");
    const auto ours = *summarizeCorpus(workspace, "heap"), others = *summarizeCorpus(workspace, "other");
    std::filesystem::copy_file(others.indexFiles.front(), ours.indexFiles.front(),
                               std::filesystem::copy_options::overwrite_existing);
    const auto opened = openCorpus(workspace, "heap");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(opened.error().where, workspace.corpus("heap").string());
}

} // namespace
} // namespace tlm
