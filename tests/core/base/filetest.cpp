#include "core/base/file.h"

#include <cstring>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::contentOf;
using test::TemporaryFolder;

TEST(AtomicFile, appearsWholeOnlyOnCommit)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("hello "));
    ASSERT_TRUE(file->write(std::string(1000000, 'x')));
    EXPECT_EQ(file->size(), 1000006u);
    ASSERT_TRUE(file->writeAt(0, "HELLO", 5));
    EXPECT_FALSE(std::filesystem::exists(folder / "a"));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(contentOf(folder / "a"), "HELLO " + std::string(1000000, 'x'));
    EXPECT_EQ(folder.count(), 1);
}

TEST(AtomicFile, uncommittedLeavesTheOldFileAndNothingElse)
{
    const TemporaryFolder folder;
    folder.write("a", "old");
    {
        auto file = AtomicFile::create(folder / "a");
        ASSERT_TRUE(file->write("new"));
        const AtomicFile moved = std::move(*file);
    }
    EXPECT_EQ(contentOf(folder / "a"), "old");
    EXPECT_EQ(folder.count(), 1);
}

TEST(AtomicFile, aFullDiskIsToldAndNothingIsLeft)
{
    const TemporaryFolder folder;
    folder.write("a", "old");
    const test::FileSizeLimit limit(300000);
    const auto written = writeFile(folder / "a", std::string(1000000, 'x'));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(written.error().where, (folder / "a").string());
    EXPECT_EQ(contentOf(folder / "a"), "old");
    EXPECT_EQ(folder.count(), 1);
}

TEST(AtomicFile, whatKilledWritersLeftIsRemovedAndNothingElse)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "deep/.tlm-1.tmp");
    for (const char *name : {".tlm-1-2.tmp", "deep/.tlm-3-4.tmp", "deep/.tlm-1.tmp/kept", "tlm-1-2.tmp",
                             ".tlm-1-2.txt", "other.tmp"})
        folder.write(name, "x");
    std::filesystem::create_symlink("other.tmp", folder / ".tlm-5-6.tmp");
    removeTemporaries(folder.path());
    removeTemporaries(folder / "nowhere");
    EXPECT_FALSE(std::filesystem::exists(folder / ".tlm-1-2.tmp"));
    EXPECT_FALSE(std::filesystem::exists(folder / "deep/.tlm-3-4.tmp"));
    for (const char *name :
         {"deep/.tlm-1.tmp/kept", "tlm-1-2.tmp", ".tlm-1-2.txt", "other.tmp", ".tlm-5-6.tmp"})
        EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
}

TEST(AtomicFile, whatRemovesTemporariesKnowsTheirNames)
{
    const TemporaryFolder folder;
    auto file = AtomicFile::create(folder / "a");
    ASSERT_TRUE(file);
    EXPECT_EQ(folder.count(), 1);
    removeTemporaries(folder.path());
    EXPECT_EQ(folder.count(), 0);
}

TEST(AtomicFile, missingRightsAndFoldersAreTold)
{
    const TemporaryFolder folder;
    EXPECT_EQ(writeFile(folder / "none/a", "x").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(writeFile(folder.path(), "x").error().code, ErrorCode::FileIsDirectory);
    ::chmod(folder.path().c_str(), 0555);
    {
        const test::WithoutRoot restricted;
        EXPECT_EQ(writeFile(folder / "a", "x").error().code, ErrorCode::FileUnwritable);
    }
    ::chmod(folder.path().c_str(), 0755);
    EXPECT_EQ(folder.count(), 0);
}

TEST(AtomicFile, devicesAndPipesAreRefusedAndStay)
{
    const TemporaryFolder folder;
    const auto pipe = folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    for (const std::filesystem::path &path : {pipe, std::filesystem::path("/dev/null")}) {
        const auto written = writeFile(path, "x");
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::FileUnwritable);
        EXPECT_EQ(written.error().where, path.string());
    }
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
    EXPECT_EQ(folder.count(), 1);
}

TEST(AtomicFile, linksAreFollowed)
{
    const TemporaryFolder folder;
    folder.write("target", "old");
    std::filesystem::create_symlink("target", folder / "link");
    ASSERT_TRUE(writeFile(folder / "link", "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(contentOf(folder / "target"), "new");
}

TEST(ReadFile, givesAllBytesAndRefusesTooMany)
{
    const TemporaryFolder folder;
    const std::string bytes("a\0b\n", 4);
    const auto path = folder.write("a", bytes);
    EXPECT_EQ(*readFile(path), bytes);
    EXPECT_EQ(*readFile(path, 4), bytes);
    EXPECT_EQ(readFile(path, 3).error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(*readFile(folder.write("empty", "")), "");
}

TEST(ReadFile, namesWhatIsNotAReadableFile)
{
    const TemporaryFolder folder;
    EXPECT_EQ(readFile(folder / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readFile(folder.path()).error().code, ErrorCode::FileIsDirectory);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(readFile(folder / "pipe").error().code, ErrorCode::FileUnreadable);
    const auto path = folder.write("secret", "x");
    ::chmod(path.c_str(), 0);
    const test::WithoutRoot restricted;
    EXPECT_EQ(readFile(path).error().code, ErrorCode::FileUnreadable);
}

TEST(MappedFile, copiesShareTheBytes)
{
    const TemporaryFolder folder;
    MappedFile copy;
    {
        auto map = MappedFile::open(folder.write("a", "bytes"));
        ASSERT_TRUE(map);
        copy = *map;
    }
    ASSERT_EQ(copy.bytes().size(), 5u);
    EXPECT_EQ(std::memcmp(copy.bytes().data(), "bytes", 5), 0);
    EXPECT_TRUE(MappedFile::open(folder.write("empty", ""))->bytes().empty());
    EXPECT_EQ(MappedFile::open(folder / "none").error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace tlm
