#include <cstring>
#include <gtest/gtest.h>
#include <set>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/index/segmentlayout.h"
#include "core/index/testindex.h"
#include "core/retrieval/search.h"
#include "peakmemory.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

const std::vector<std::string> texts{"the cat sat on the mat", "the dog sat", "", "cats and dogs and mats"};

constexpr std::size_t envelope = 24;    ///< bytes before the payload
constexpr std::size_t footerBytes = 48; ///< at the end of the payload
constexpr std::size_t lengthField = 8;  ///< in the envelope

std::string goodBytes()
{
    const TemporaryFolder folder;
    return test::contentOf(test::writeIndex(folder, texts));
}

/// Makes the length in the envelope that of the file, as a hostile writer would.
std::string withItsLength(std::string bytes)
{
    const std::uint64_t length = bytes.size() - envelope;
    std::memcpy(bytes.data() + lengthField, &length, sizeof length);
    return bytes;
}

/// The same with the checksum.
std::string withItsChecksum(std::string bytes)
{
    bytes = withItsLength(std::move(bytes));
    const std::uint64_t checksum = hash64(std::string_view(bytes).substr(envelope));
    std::memcpy(bytes.data() + lengthField + 8, &checksum, sizeof checksum);
    return bytes;
}

/// Where the table of blocks begins, in a good file.
std::size_t blockTable(const std::string &good)
{
    SegmentFooter footer;
    std::memcpy(&footer, good.data() + good.size() - footerBytes, sizeof footer);
    return envelope + footer.blockBytes + groupsOf(footer.terms, termsPerGroup) * sizeof(std::uint64_t);
}

/// Uses everything of an index that can be opened; under a sanitizer this finds reads out of bounds.
void useAll(const Index &index)
{
    BlockScratch scratch;
    const Segment &segment = index.segments()[0];
    for (std::size_t number = 0; number < segment.blocks(); ++number) {
        const Block block = segment.block(number, scratch);
        for (const std::uint32_t document : block.documents)
            ASSERT_LT(document, segment.documents());
        ASSERT_EQ(block.starts.size(), block.terms.size() + 1);
        const auto lists = segment.postings(number, block.terms);
        for (std::size_t i = 0; i < block.terms.size(); ++i) {
            ASSERT_LT(block.terms[i], segment.terms());
            ASSERT_LE(block.starts[i], block.starts[i + 1]);
            ASSERT_LE(block.starts[i + 1], block.postings.size());
            for (const std::uint16_t posting : lists[i])
                frequencyOf(posting, block.terms[i], block.exceptions);
        }
    }
    std::vector<std::uint32_t> terms;
    for (std::uint32_t term = 0; term < std::min(segment.terms(), 100u); ++term) {
        ASSERT_LE(segment.documentFrequency(term), segment.documents());
        terms.push_back(term);
    }
    for (std::uint32_t document = 0; document < 5; ++document)
        segment.frequencies(terms, document);
    const Searcher searcher({index});
    const auto found = searcher.search("the cat and the dogs sat", 10);
    for (const Neighbour &neighbour : found)
        EXPECT_LT(neighbour.document, index.documents());
    EXPECT_EQ(searcher.explain("the cat and the dogs sat", found).size(), found.size());
}

TEST(IndexDamage, everyChangedByteIsFoundByTheChecksum)
{
    const std::string good = goodBytes();
    for (std::size_t i = 0; i < good.size(); ++i) {
        const TemporaryFolder folder;
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x41);
        const auto index = Index::open(folder.write("index", bad), Verify::Checksum);
        ASSERT_FALSE(index) << i;
        EXPECT_TRUE(index.error().code == ErrorCode::FileDamaged ||
                    index.error().code == ErrorCode::FileNewer);
        EXPECT_NE(index.error().where.find("index"), std::string::npos);
    }
}

TEST(IndexDamage, changedBytesNeverReadOutOfBounds)
{
    const std::string good = goodBytes();
    for (const unsigned char change : {0x01, 0x80, 0xff})
        for (std::size_t i = envelope; i < good.size(); ++i) {
            const TemporaryFolder folder;
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ change);
            if (const auto index = Index::open(folder.write("index", bad)))
                useAll(*index);
            else
                EXPECT_EQ(index.error().code, ErrorCode::FileDamaged) << i;
        }
}

TEST(IndexDamage, twoHundredHostileFilesWithTheRightChecksumAreRefusedOrStayInside)
{
    const std::string good = goodBytes();
    int refused = 0;
    for (int file = 0; file < 200; ++file) {
        const CounterRandom random(7, static_cast<std::uint64_t>(file));
        std::string bad = good;
        for (std::uint64_t change = 0; change < 1 + random.below(0, 4); ++change) {
            const std::size_t at = envelope + random.below(3 * change + 1, bad.size() - envelope - 4);
            const std::uint32_t absurd[] = {0, 1, 0x80, 0xffff, 0x7fffffff, 0xfffffff8, 0xffffffff};
            const std::uint32_t value = absurd[random.below(3 * change + 2, std::size(absurd))];
            std::memcpy(bad.data() + at, &value, sizeof value);
        }
        if (file % 5 == 0)
            bad.resize(envelope + random.below(100, good.size() - envelope));
        const TemporaryFolder folder;
        const auto index = Index::open(folder.write("index", withItsChecksum(bad)), Verify::Checksum);
        if (index) {
            useAll(*index);
            continue;
        }
        ++refused;
        EXPECT_EQ(index.error().code, ErrorCode::FileDamaged) << file;
        EXPECT_NE(index.error().cause.find("add it again"), std::string::npos);
    }
    EXPECT_GT(refused, 60);
}

TEST(IndexDamage, everyTruncationIsFound)
{
    const std::string good = goodBytes();
    for (std::size_t size = 1; size < good.size(); ++size) {
        const TemporaryFolder folder;
        const auto cut = Index::open(folder.write("cut", good.substr(0, size)));
        ASSERT_FALSE(cut) << size;
        EXPECT_EQ(cut.error().code, ErrorCode::FileDamaged) << size;
        if (size < envelope)
            continue;
        const auto hostile = Index::open(folder.write("hostile", withItsLength(good.substr(0, size))));
        ASSERT_FALSE(hostile) << size;
        EXPECT_EQ(hostile.error().code, ErrorCode::FileDamaged) << size;
        EXPECT_NE(hostile.error().cause.find("add it again"), std::string::npos);
    }
}

template <typename T>
std::string withValue(std::string bytes, std::size_t at, T value)
{
    std::memcpy(bytes.data() + at, &value, sizeof value);
    return bytes;
}

/// Announced are up to gigabytes; an address sanitizer keeps some megabytes of what was freed.
constexpr std::uint64_t littleMemory = 32u << 20;

/// Files that a hostile writer could make of a good one. No two are equal.
std::set<std::string> hostileFiles(const std::string &good)
{
    std::set<std::string> files;
    for (std::size_t size = 0; size < good.size(); size += 7) {
        files.insert(good.substr(0, size));
        if (size >= envelope)
            files.insert(withItsChecksum(good.substr(0, size)));
    }
    for (std::size_t at = 0; at < 4; ++at)
        files.insert(withValue(good, at, char('x')));
    for (const std::uint32_t version : {0u, 1u, 2u, 4u, 1000u, ~0u})
        files.insert(withValue(good, 4, version));
    for (const std::uint64_t length : {0ull, 1ull, 1ull << 31, 1ull << 62, ~0ull})
        files.insert(withValue(good, lengthField, length));
    for (std::size_t at = lengthField + 8; at < good.size(); at += 5) // with the old checksum
        files.insert(withValue(good, at, static_cast<char>(good[at] ^ 0x41)));
    for (const std::uint32_t count : {~0u, 1u << 31, 1u << 24, 1u << 20}) {
        for (std::size_t field = 16; field < footerBytes; field += 4) // after the number of tokens
            files.insert(withItsChecksum(withValue(good, good.size() - footerBytes + field, count)));
        for (std::size_t field = 0; field < 12; field += 4) // of the first block
            files.insert(withItsChecksum(withValue(good, blockTable(good) + field, count)));
    }
    return files;
}

TEST(IndexDamage, moreThanTwoHundredHostileFilesAreRefusedAndTakeNoMemory)
{
    const TemporaryFolder folder;
    const auto files = hostileFiles(goodBytes());
    const test::PeakMemory memory;
    for (const std::string &bytes : files) {
        const auto index = Index::open(folder.write("index", bytes), Verify::Checksum);
        ASSERT_FALSE(index);
        EXPECT_TRUE(index.error().code == ErrorCode::FileDamaged ||
                    index.error().code == ErrorCode::FileNewer);
        EXPECT_GT(index.error().cause.size(), 20u);
        EXPECT_EQ(index.error().where, folder / "index");
    }
    EXPECT_GT(files.size(), 200u);
    EXPECT_LT(memory.bytes(), littleMemory);
}

TEST(IndexDamage, hugeCountsAreRefusedWithoutTheChecksumToo)
{
    const TemporaryFolder folder;
    const std::string good = goodBytes();
    const test::PeakMemory memory;
    for (std::size_t field = 16; field < footerBytes; field += 4)
        for (const std::uint32_t count : {~0u, 1u << 31, 1u << 20}) {
            const auto bad = withValue(good, good.size() - footerBytes + field, count);
            const auto index = Index::open(folder.write("index", bad));
            ASSERT_FALSE(index) << field;
            EXPECT_EQ(index.error().code, ErrorCode::FileDamaged);
        }
    EXPECT_LT(memory.bytes(), littleMemory);
}

TEST(IndexDamage, anIndexOfAnOlderVersionIsRefusedWithWhatToDo)
{
    for (const std::uint32_t version : {1u, 2u}) {
        const TemporaryFolder folder;
        const auto old = folder.write("index", withValue(goodBytes(), 4, version));
        const auto index = Index::open(old, Verify::Checksum);
        ASSERT_FALSE(index);
        EXPECT_EQ(index.error().code, ErrorCode::FileDamaged);
        EXPECT_NE(index.error().cause.find("older version"), std::string::npos);
        EXPECT_NE(index.error().cause.find("add it again"), std::string::npos);
    }
}

TEST(IndexDamage, anotherKindOfFileIsRefused)
{
    const TemporaryFolder folder;
    EXPECT_EQ(Index::open(folder.write("text", std::string(200, 'x'))).error().code, ErrorCode::FileDamaged);
    EXPECT_FALSE(Index::open(folder.path()));
}

} // namespace
} // namespace tlm
