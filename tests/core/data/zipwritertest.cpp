#include "core/data/zipwriter.h"

#include <gtest/gtest.h>

#include "core/data/ziparchive.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

std::string textOf(const ZipEntry &entry)
{
    return {reinterpret_cast<const char *>(entry.bytes.data()), entry.bytes.size()};
}

TEST(ZipWriter, whatIsWrittenIsReadBack)
{
    const test::TemporaryFolder folder;
    auto zip = ZipWriter::create(folder / "a.zip").value();
    const std::string large(700'000, 'x');
    ASSERT_TRUE(zip.begin("empty"));
    ASSERT_TRUE(zip.begin("folder/größer"));
    ASSERT_TRUE(zip.write("hel"));
    ASSERT_TRUE(zip.write("lo"));
    ASSERT_TRUE(zip.begin("large"));
    ASSERT_TRUE(zip.write(large));
    EXPECT_FALSE(std::filesystem::exists(folder / "a.zip")) << "not before it is whole";
    ASSERT_TRUE(zip.finish());
    const auto file = MappedFile::open(folder / "a.zip").value();
    const auto entries = readZip(file.bytes(), "a.zip");
    ASSERT_TRUE(entries) << describe(entries.error());
    ASSERT_EQ(entries->size(), 3u);
    EXPECT_EQ((*entries)[0].name, "empty");
    EXPECT_EQ((*entries)[1].name, "folder/größer");
    EXPECT_EQ(textOf((*entries)[1]), "hello");
    EXPECT_EQ((*entries)[1].checksum, 0x3610a686u); // zlib.crc32(b"hello")
    EXPECT_EQ(textOf((*entries)[2]), large);
    for (const ZipEntry &entry : *entries)
        EXPECT_TRUE(verify(entry, "a.zip"));
}

TEST(ZipWriter, manyEntriesNeedTheLargeDirectory)
{
    const test::TemporaryFolder folder;
    auto zip = ZipWriter::create(folder / "a.zip").value();
    for (int i = 0; i < 70'000; ++i)
        ASSERT_TRUE(zip.begin(std::to_string(i)));
    ASSERT_TRUE(zip.finish());
    const auto file = MappedFile::open(folder / "a.zip").value();
    EXPECT_EQ(readZip(file.bytes(), "a.zip")->size(), 70'000u);
}

TEST(ZipWriter, whatIsNotFinishedLeavesNothing)
{
    const test::TemporaryFolder folder;
    {
        auto zip = ZipWriter::create(folder / "a.zip").value();
        ASSERT_TRUE(zip.begin("x"));
        ASSERT_TRUE(zip.write("y"));
    }
    EXPECT_EQ(folder.count(), 0);
    EXPECT_FALSE(ZipWriter::create(folder / "no" / "a.zip"));
}

} // namespace
} // namespace tlm
