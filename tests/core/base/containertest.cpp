#include <gtest/gtest.h>

#include "core/base/file.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::filesystem::path writeContainer(const TemporaryFolder &folder, std::uint32_t version = 3)
{
    const auto path = folder / "c";
    auto writer = ContainerWriter::create(path, "TEST", version);
    EXPECT_TRUE(writer->write("some ", 5));
    EXPECT_TRUE(writer->write("payload", 7));
    EXPECT_EQ(writer->payloadSize(), 12u);
    EXPECT_TRUE(writer->finish());
    return path;
}

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

TEST(Container, payloadComesBack)
{
    const TemporaryFolder folder;
    for (const Verify verify : {Verify::Header, Verify::Checksum}) {
        const auto container = openContainer(writeContainer(folder), "TEST", 3, verify);
        ASSERT_TRUE(container);
        EXPECT_EQ(container->version, 3u);
        EXPECT_EQ(textOf(container->payload), "some payload");
    }
}

TEST(Container, layoutIsAsDocumented)
{
    const TemporaryFolder folder;
    const std::string bytes = test::contentOf(writeContainer(folder));
    EXPECT_EQ(bytes.size(), 24u + 12);
    EXPECT_EQ(bytes.substr(0, 16), std::string("TEST\3\0\0\0\14\0\0\0\0\0\0\0", 16));
    EXPECT_EQ(bytes.substr(24), "some payload");
}

TEST(Container, aNewerVersionIsRefusedAsNewer)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openContainer(writeContainer(folder, 4), "TEST", 3).error().code, ErrorCode::FileNewer);
    EXPECT_EQ(openContainer(writeContainer(folder, 0), "TEST", 3).error().code, ErrorCode::FileDamaged);
}

TEST(Container, everyChangedByteIsFound)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeContainer(folder));
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x41);
        EXPECT_FALSE(openContainer(folder.write("bad", bad), "TEST", 3, Verify::Checksum)) << i;
    }
}

TEST(Container, everyTruncationIsFoundFromTheHeaderAlone)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeContainer(folder));
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto container = openContainer(folder.write("bad", good.substr(0, size)), "TEST", 3);
        ASSERT_FALSE(container) << size;
        EXPECT_EQ(container.error().code, ErrorCode::FileDamaged);
        EXPECT_EQ(container.error().where, (folder / "bad").string());
    }
    EXPECT_FALSE(openContainer(folder.write("long", good + "x"), "TEST", 3));
    EXPECT_EQ(openContainer(folder / "none", "TEST", 3).error().code, ErrorCode::FileNotFound);
}

TEST(Container, aFullDiskLeavesNothing)
{
    const TemporaryFolder folder;
    {
        const test::FileSizeLimit limit(100);
        auto writer = ContainerWriter::create(folder / "c", "TEST", 1);
        ASSERT_TRUE(writer);
        const std::string bytes(200, 'x');
        ASSERT_TRUE(writer->write(bytes.data(), bytes.size()));
        EXPECT_EQ(writer->finish().error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(folder.count(), 0);
}

} // namespace
} // namespace tlm
