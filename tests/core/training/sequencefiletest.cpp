#include "core/training/sequencefile.h"

#include <fstream>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "equalsequences.h"
#include "restricted.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

Sequences someSequences(std::int32_t vocabulary)
{
    Sequences sequences;
    for (std::int32_t i = 0; i < 50; ++i) {
        std::vector<std::int32_t> ids;
        for (std::int32_t j = 0; j < i % 7; ++j)
            ids.push_back((i * 1009 + j * 31) % vocabulary);
        sequences.append(ids);
    }
    return sequences;
}

SequenceGiver giverOf(const Sequences &sequences)
{
    return [&](const std::function<Expected<>(TokenView)> &take) -> Expected<> {
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            if (auto taken = take(sequences[i]); !taken)
                return taken;
        }
        return {};
    };
}

class SequenceFileTest : public testing::Test
{
protected:
    ErrorCode errorOf(std::uint64_t key = 7, std::int64_t vocabulary = 1000) const
    {
        const auto opened = openSequences(file, key, vocabulary);
        return opened ? ErrorCode::Internal : opened.error().code;
    }
    std::string write(std::int64_t vocabulary = 1000)
    {
        const auto sequences = someSequences(static_cast<std::int32_t>(vocabulary));
        EXPECT_TRUE(writeSequences(file, 7, vocabulary, giverOf(sequences)));
        return contentOf(file);
    }
    /// A container with a correct checksum around any payload.
    void writePayload(const std::string &payload)
    {
        auto writer = ContainerWriter::create(file, "TLMT", 1);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->write(payload.data(), payload.size()));
        ASSERT_TRUE(writer->finish());
    }

    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "sequences.tokens";
};

} // namespace

TEST_F(SequenceFileTest, GivesBackWhatWasWrittenWithoutCopyingIt)
{
    for (const std::int32_t vocabulary : {1000, 65'536, 65'537, 300'000}) {
        const Sequences sequences = someSequences(vocabulary);
        ASSERT_TRUE(writeSequences(file, 7, vocabulary, giverOf(sequences)));
        const auto opened = openSequences(file, 7, vocabulary);
        ASSERT_TRUE(opened) << opened.error().cause;
        EXPECT_TRUE(areEqual(*opened, sequences)) << vocabulary;
        EXPECT_EQ(opened->ids().isNarrow(), vocabulary <= 65'536);
        const Sequences copy = *opened;
        EXPECT_EQ(copy.ends().data(), opened->ends().data());
    }
}

TEST_F(SequenceFileTest, SixteenBitsTakeHalfThePlace)
{
    const auto narrow = write(65'536).size(), wide = write(65'537).size();
    EXPECT_EQ(wide - narrow, 2 * someSequences(65'536).tokens());
}

TEST_F(SequenceFileTest, NothingIsAFileToo)
{
    const Sequences none;
    ASSERT_TRUE(writeSequences(file, 7, 1000, giverOf(none)));
    EXPECT_EQ(openSequences(file, 7, 1000).value().size(), 0u);
}

TEST_F(SequenceFileTest, AnotherKeyOrVocabularyIsRefused)
{
    write();
    EXPECT_EQ(errorOf(8), ErrorCode::FileDamaged);
    EXPECT_EQ(errorOf(7, 100), ErrorCode::FileDamaged);
    std::filesystem::remove(file);
    EXPECT_EQ(errorOf(), ErrorCode::FileNotFound);
}

TEST_F(SequenceFileTest, EveryChangedByteAndEveryTruncationIsFound)
{
    const std::string bytes = write();
    for (std::size_t place = 0; place < bytes.size(); place += 7) {
        std::string changed = bytes;
        changed[place] = static_cast<char>(changed[place] ^ 0x11);
        std::ofstream(file, std::ios::binary) << changed;
        EXPECT_TRUE(errorOf() == ErrorCode::FileDamaged || errorOf() == ErrorCode::FileNewer) << place;
        std::ofstream(file, std::ios::binary) << bytes.substr(0, place);
        EXPECT_EQ(errorOf(), ErrorCode::FileDamaged) << place;
    }
}

TEST_F(SequenceFileTest, HostileSizesAreRefusedThoughTheChecksumIsRight)
{
    const auto payload = [](std::vector<std::uint64_t> numbers) {
        return std::string(reinterpret_cast<const char *>(numbers.data()), numbers.size() * 8);
    };
    const std::uint64_t huge = ~std::uint64_t(0);
    for (const auto &numbers :
         std::vector<std::vector<std::uint64_t>>{{},
                                                 {7},
                                                 {7, 2, 0},
                                                 {7, 2, huge, 0},
                                                 {7, 2, 0, huge},
                                                 {7, 2, huge / 8, huge / 2},
                                                 {7, 3, 0, 0},
                                                 {7, 0, 0, 0},
                                                 {7, 2, 1, 4, 5, 0},
                                                 {7, 2, 2, 4, 8, 4, 0},
                                                 {7, 2, 1, 8, 4, 0, 0},
                                                 {7, 2, 1, 4, huge, 0},
                                                 {7, 4, 1, 2, 2, 0xFFFFFFFF'00000001}}) {
        writePayload(payload(numbers));
        EXPECT_EQ(errorOf(), ErrorCode::FileDamaged) << testing::PrintToString(numbers);
    }
    writePayload(payload({7, 2, 1, 4, 4, 0}));
    EXPECT_TRUE(openSequences(file, 7, 1000));
}

TEST_F(SequenceFileTest, AFullDiskLeavesNothing)
{
    const auto sequences = someSequences(1000);
    const FileSizeLimit full(200);
    const auto written = writeSequences(file, 7, 1000, giverOf(sequences));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(folder.count(), 0);
}
