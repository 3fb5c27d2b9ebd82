#include "core/data/workspace.h"

#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

TEST(Workspace, isMadeWithItsParts)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder / "new/workspace");
    ASSERT_TRUE(workspace);
    EXPECT_TRUE(std::filesystem::is_directory(folder / "new/workspace/tasks"));
    EXPECT_EQ(workspace->task("a"), folder / "new/workspace/tasks/a");
    EXPECT_EQ(workspace->corpus("a"), folder / "new/workspace/corpora/a");
    EXPECT_EQ(workspace->run("a"), folder / "new/workspace/runs/a");
    EXPECT_TRUE(Workspace::open(folder / "new/workspace"));
}

TEST(Workspace, readOnlyIsTold)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(Workspace::open(folder / "w"));
    ::chmod((folder / "w/tasks").c_str(), 0555);
    ::chmod(folder.path().c_str(), 0555);
    {
        const test::WithoutRoot restricted;
        const auto opened = Workspace::open(folder / "w");
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::WorkspaceReadOnly);
        EXPECT_EQ(opened.error().where, (folder / "w").string());
        EXPECT_EQ(Workspace::open(folder / "other").error().code, ErrorCode::WorkspaceReadOnly);
    }
    ::chmod(folder.path().c_str(), 0755);
}

TEST(Workspace, aFileIsNoWorkspace)
{
    const TemporaryFolder folder;
    EXPECT_EQ(Workspace::open(folder.write("f", "x")).error().code, ErrorCode::FileUnwritable);
}

TEST(Workspace, listsFoldersWithAManifestInOrder)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path());
    for (const char *name : {"b", "a", "B", ".c", "empty"})
        std::filesystem::create_directories(workspace->task(name));
    for (const char *name : {"b", "a", "B", ".c"})
        folder.write("tasks/" + std::string(name) + "/manifest.json", "{}");
    EXPECT_EQ(workspace->list("tasks"), (std::vector<std::string>{"B", "a", "b"}));
    EXPECT_TRUE(workspace->list("corpora").empty());
    EXPECT_TRUE(workspace->list("nothing").empty());
}

TEST(Workspace, theDefaultFollowsTheEnvironment)
{
    const char *home = std::getenv("HOME");
    const std::string before = home ? home : "";
    ::unsetenv("TLM_WORKSPACE");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "/home/somebody", 1);
    EXPECT_EQ(Workspace::defaultRoot(), "/home/somebody/.local/share/tlm-studio");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(Workspace::defaultRoot(), "/data/tlm-studio");
    ::setenv("TLM_WORKSPACE", "/w", 1);
    EXPECT_EQ(Workspace::defaultRoot(), "/w");
    ::unsetenv("TLM_WORKSPACE");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", before.c_str(), 1);
}

TEST(Names, areShortAndPlain)
{
    for (const std::string good : {"a", "My-task_1.2", "9", "-x"})
        EXPECT_TRUE(checkName(good)) << good;
    EXPECT_TRUE(checkName(std::string(100, 'x')));
    for (const std::string bad : {"", ".", "..", ".x", "a/b", "a b", "ä", "a\n"})
        EXPECT_EQ(checkName(bad).error().code, ErrorCode::NameInvalid) << bad;
    EXPECT_FALSE(checkName(std::string(101, 'x')));
}

TEST(FolderTransaction, appearsWholeOrNotAtAll)
{
    const TemporaryFolder folder;
    {
        auto transaction = FolderTransaction::begin(folder / "a");
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(writeFile(transaction->path() / "f", "x"));
        EXPECT_FALSE(std::filesystem::exists(folder / "a"));
    }
    EXPECT_EQ(folder.count(), 0);
    auto transaction = FolderTransaction::begin(folder / "a");
    ASSERT_TRUE(writeFile(transaction->path() / "f", "x"));
    FolderTransaction moved = std::move(*transaction);
    ASSERT_TRUE(moved.commit());
    EXPECT_EQ(test::contentOf(folder / "a/f"), "x");
    EXPECT_EQ(folder.count(), 1);
}

TEST(FolderTransaction, aNameMayEndWithASlash)
{
    const TemporaryFolder folder;
    auto transaction = FolderTransaction::begin(folder / "a/");
    ASSERT_TRUE(transaction) << describe(transaction.error());
    ASSERT_TRUE(writeFile(transaction->path() / "f", "x"));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(test::contentOf(folder / "a/f"), "x");
    const auto taken = FolderTransaction::begin(folder / "a/");
    EXPECT_EQ(taken.error().cause, "The name a is taken.");
}

TEST(FolderTransaction, filesOfAnotherFolderAreTaken)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "a");
    for (const char *name : {"a/f", "a/g", "a/manifest.json", "a/.hidden"})
        folder.write(name, name);
    auto transaction = FolderTransaction::begin(folder / "b");
    ASSERT_TRUE(transaction->takeFiles(folder / "a"));
    ASSERT_TRUE(transaction->commit());
    std::filesystem::remove_all(folder / "a");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "b"), {}), 2);
    EXPECT_EQ(test::contentOf(folder / "b/g"), "a/g");
}

TEST(FolderTransaction, neverReplacesWhatIsThere)
{
    const TemporaryFolder folder;
    auto first = FolderTransaction::begin(folder / "a");
    auto second = FolderTransaction::begin(folder / "a");
    ASSERT_TRUE(first && second);
    ASSERT_TRUE(writeFile(first->path() / "f", "first"));
    ASSERT_TRUE(first->commit());
    EXPECT_EQ(second->commit().error().code, ErrorCode::NameTaken);
    EXPECT_EQ(FolderTransaction::begin(folder / "a").error().code, ErrorCode::NameTaken);
    EXPECT_EQ(test::contentOf(folder / "a/f"), "first");
}

TEST(FolderTransaction, whatAKilledProcessLeftIsRemovedAndNothingElse)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path());
    ASSERT_TRUE(workspace);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto abandoned = FolderTransaction::begin(workspace->corpus("killed"));
        ::_exit(abandoned ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    ASSERT_EQ(status, 0);
    EXPECT_FALSE(std::filesystem::is_empty(folder / "corpora"));
    auto living = FolderTransaction::begin(workspace->corpus("living"));
    ASSERT_TRUE(living && Workspace::open(folder.path()));
    ASSERT_TRUE(writeFile(living->path() / "manifest.json", "{}"));
    ASSERT_TRUE(living->commit());
    const std::filesystem::directory_iterator corpora(folder / "corpora");
    EXPECT_EQ(std::distance(corpora, {}), 1);
    EXPECT_EQ(workspace->list("corpora"), std::vector<std::string>{"living"});
    EXPECT_FALSE(std::filesystem::exists(workspace->corpus("living") / ".lock"));
}

TEST(RemoveFolder, removesAllOfIt)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a/b");
    folder.write("a/b/f", "x");
    EXPECT_TRUE(removeFolder(folder / "a"));
    EXPECT_EQ(folder.count(), 0);
    EXPECT_EQ(removeFolder(folder / "a").error().code, ErrorCode::FileNotFound);
}

TEST(RemoveFolder, ofALinkLeavesWhatItNames)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "elsewhere");
    folder.write("elsewhere/f", "x");
    std::filesystem::create_directory_symlink(folder / "elsewhere", folder / "a");
    EXPECT_TRUE(removeFolder(folder / "a"));
    EXPECT_EQ(folder.count(), 1);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "elsewhere"), {}), 1);
}

TEST(RemoveFolder, whatItLeavesHalfDoneIsRemovedLater)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder.path());
    std::filesystem::create_directories(workspace->corpus("a") / "part");
    folder.write("corpora/a/part/f", "x");
    ::chmod((workspace->corpus("a") / "part").c_str(), 0555);
    {
        const test::WithoutRoot restricted;
        EXPECT_FALSE(removeFolder(workspace->corpus("a")));
    }
    EXPECT_TRUE(workspace->list("corpora").empty());
    ASSERT_FALSE(std::filesystem::is_empty(folder / "corpora"));
    for (const auto &left : std::filesystem::directory_iterator(folder / "corpora"))
        ::chmod((left.path() / "part").c_str(), 0755);
    ASSERT_TRUE(Workspace::open(folder.path()));
    EXPECT_TRUE(std::filesystem::is_empty(folder / "corpora"));
}

} // namespace
} // namespace tlm
