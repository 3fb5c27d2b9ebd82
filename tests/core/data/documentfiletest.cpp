#include "core/data/documentfile.h"

#include <cstring>

#include <gtest/gtest.h>

#include "core/base/hash.h"
#include "documents.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;
using test::writeDocuments;

constexpr std::size_t header = 24;

/// The last block of a file lies before these: its place, documents and size, and the number of blocks.
void putAtEnd(std::string &file, std::size_t before, std::uint64_t number, std::size_t size)
{
    std::memcpy(file.data() + file.size() - before, &number, size);
}

/// Reads everything a file offers; a sanitizer sees reads out of bounds.
std::size_t readAll(const DocumentFile &file)
{
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < file.size(); ++i) {
        const std::uint32_t number = file.blockOf(i);
        if (const auto block = file.read(number))
            bytes +=
                block->text(i - file.firstOf(number)).size() + block->id(i - file.firstOf(number)).size();
    }
    return bytes;
}

TEST(DocumentFile, documentsShareBlocksAndLongOnesHaveTheirOwn)
{
    const TemporaryFolder folder;
    auto documents = test::manyDocuments(500);
    documents[200].text.assign(3'000'000, 'x');
    const auto file = DocumentFile::open(writeDocuments(folder / "d", documents), Verify::Checksum);
    ASSERT_TRUE(file);
    ASSERT_EQ(file->size(), 500u);
    std::uint32_t blocks = 0;
    for (std::uint32_t i = 0; i < file->size(); ++i) {
        const std::uint32_t number = file->blockOf(i), place = i - file->firstOf(number);
        blocks = number + 1;
        const auto block = file->read(number);
        ASSERT_TRUE(block) << describe(block.error());
        EXPECT_EQ(block->id(place), documents[i].id);
        EXPECT_EQ(block->text(place), documents[i].text);
        EXPECT_LT(block->bytes(), i == 200 ? 3'100'000u : 300'000u);
    }
    EXPECT_GT(blocks, 3u);
    EXPECT_LT(blocks, 10u);
    EXPECT_LT(std::filesystem::file_size(folder / "d"), 450'000u);
}

TEST(DocumentFile, anyByteThatIsChangedIsRefusedOrReadWithinBounds)
{
    const TemporaryFolder folder;
    const std::string good =
        test::contentOf(writeDocuments(folder / "d", {{"1", "first"}, {"2", ""}, {"", "third text"}}));
    const CounterRandom random(11);
    for (std::uint64_t i = 0; i < 1000; ++i) {
        std::string bad = good;
        const std::size_t at = header + random.below(3 * i, good.size() - header);
        const auto byte = static_cast<char>(random.bits(3 * i + 1));
        const bool same = byte == bad[at];
        bad[at] = byte;
        const auto path = folder.write("bad", bad);
        const auto file = DocumentFile::open(path);
        EXPECT_LE(file ? readAll(*file) : 0, 17u) << at;
        EXPECT_EQ(DocumentFile::open(path, Verify::Checksum).has_value(), same) << at;
    }
}

TEST(DocumentFile, aBlockWithAWrongChecksumIsAnError)
{
    const TemporaryFolder folder;
    std::string bytes = test::contentOf(writeDocuments(folder / "d", {{"1", "some text to be damaged"}}));
    bytes[header + 30] = static_cast<char>(bytes[header + 30] ^ 1);
    const auto file = DocumentFile::open(folder.write("bad", bytes));
    ASSERT_TRUE(file);
    const auto block = file->read(0);
    ASSERT_FALSE(block);
    EXPECT_EQ(block.error().code, ErrorCode::FileDamaged);
    EXPECT_EQ(block.error().where, folder / "bad");
}

TEST(DocumentFile, aTableThatDoesNotFitIsRefused)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeDocuments(folder / "d", {{"1", "first"}, {"2", "second"}}));
    for (const std::uint64_t blocks : {std::uint64_t(2), std::uint64_t(1) << 31, std::uint64_t(1) << 32,
                                       ~std::uint64_t(0), std::uint64_t(1) << 60}) {
        std::string bad = good;
        putAtEnd(bad, 8, blocks, 8);
        const auto file = DocumentFile::open(folder.write("bad", bad));
        ASSERT_FALSE(file) << blocks;
        EXPECT_EQ(file.error().code, ErrorCode::FileDamaged);
    }
    for (const std::uint64_t place : {std::uint64_t(0), std::uint64_t(1) << 40, ~std::uint64_t(0)}) {
        std::string bad = good;
        putAtEnd(bad, 24, place, 8);
        EXPECT_FALSE(DocumentFile::open(folder.write("bad", bad))) << place;
    }
}

TEST(DocumentFile, announcedSizesAreCheckedBeforeMemoryIsTaken)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeDocuments(folder / "d", {{"1", "first"}, {"2", "second"}}));
    const std::uint32_t size = 2 * 2 * 4 + 13; // of the only block
    const auto opened = [&](std::size_t before, std::uint32_t number) {
        std::string bad = good;
        putAtEnd(bad, before, number, 4);
        return DocumentFile::open(folder.write("bad", bad));
    };
    ASSERT_TRUE(opened(12, size)->read(0));
    for (const std::uint32_t wrong : {0u, 15u, 1u << 20, ~0u})
        EXPECT_EQ(opened(12, wrong).error().code, ErrorCode::FileDamaged) << wrong;
    for (const std::uint32_t wrong : {16u, size - 1, size + 1})
        EXPECT_EQ(opened(12, wrong)->read(0).error().code, ErrorCode::FileDamaged) << wrong;
    for (const std::uint32_t documents : {0u, 4u, 1u << 30, ~0u})
        EXPECT_EQ(opened(16, documents).error().code, ErrorCode::FileDamaged) << documents;
    for (const std::uint32_t documents : {1u, 3u})
        EXPECT_EQ(opened(16, documents)->read(0).error().code, ErrorCode::FileDamaged) << documents;
}

TEST(DocumentFile, truncatedFilesAreRefused)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeDocuments(folder / "d", {{"1", "first"}}));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(DocumentFile::open(folder.write("bad", good.substr(0, size)))) << size;
    EXPECT_EQ(DocumentFile::open(folder / "none").error().code, ErrorCode::FileNotFound);
}

TEST(DocumentFile, theFirstVersionIsRefusedWithWhatToDo)
{
    const TemporaryFolder folder;
    std::string bytes = test::contentOf(writeDocuments(folder / "d", {{"1", "first"}}));
    bytes[4] = 1;
    const auto file = DocumentFile::open(folder.write("old", bytes));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::FileDamaged);
    EXPECT_NE(file.error().cause.find("add its files again"), std::string::npos);
}

TEST(DocumentFile, anAbandonedWriterLeavesNothing)
{
    const TemporaryFolder folder;
    {
        auto writer = DocumentFileWriter::create(folder / "d");
        ASSERT_TRUE(writer->add("1", std::string(1'000'000, 'x')));
    }
    EXPECT_EQ(folder.count(), 0);
}

TEST(DocumentFile, aFullDiskIsToldAndLeavesNothing)
{
    const TemporaryFolder folder;
    const auto documents = test::manyDocuments(3000);
    {
        const test::FileSizeLimit limit(100'000);
        auto writer = DocumentFileWriter::create(folder / "d");
        Expected<> written;
        for (std::size_t i = 0; i < documents.size() && written; ++i)
            written = writer->add(documents[i].id, documents[i].text);
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(folder.count(), 0);
}

TEST(DocumentFile, tooLongADocumentIsRefused)
{
    const TemporaryFolder folder;
    auto writer = DocumentFileWriter::create(folder / "d");
    const char *nothing = "";
    const auto added = writer->add("1", {nothing, DocumentFileWriter::longestDocument + 1});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::RecordBad);
}

} // namespace
} // namespace tlm
