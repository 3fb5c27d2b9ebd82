#include "core/data/documentstore.h"

#include <cstring>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/random.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::filesystem::path writeStore(const TemporaryFolder &folder, const std::vector<Document> &documents)
{
    auto writer = DocumentStoreWriter::create(folder / "d");
    for (const auto &document : documents)
        EXPECT_TRUE(writer->add(document));
    EXPECT_EQ(writer->size(), documents.size());
    EXPECT_TRUE(writer->finish());
    return folder / "d";
}

TEST(DocumentStore, whateverIsWrittenComesBack)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        const auto texts = *rc::gen::arbitrary<std::vector<std::pair<std::string, std::string>>>();
        std::vector<Document> documents;
        for (const auto &[id, text] : texts)
            documents.push_back({id, text});
        const auto store = DocumentStore::open(writeStore(folder, documents), Verify::Checksum);
        RC_ASSERT(store.has_value());
        RC_ASSERT(store->size() == documents.size());
        for (std::uint32_t i = 0; i < store->size(); ++i) {
            RC_ASSERT(store->document(i).id == documents[i].id);
            RC_ASSERT(store->document(i).text == documents[i].text);
            RC_ASSERT(store->text(i) == documents[i].text);
        }
    }));
}

/// Reads everything a store offers; a sanitizer sees reads out of bounds.
void readAll(const DocumentStore &store)
{
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < store.size(); ++i)
        bytes += store.document(i).text.size() + store.document(i).id.size();
    EXPECT_LE(bytes, 10000u);
}

TEST(DocumentStore, hostileFilesAreRefusedOrReadWithinTheirBounds)
{
    const TemporaryFolder folder;
    const std::string good =
        test::contentOf(writeStore(folder, {{"1", "first"}, {"2", ""}, {"", "third text"}}));
    const CounterRandom random(11);
    std::size_t refused = 0;
    for (std::uint64_t i = 0; i < 600; ++i) {
        std::string bad = good;
        const std::size_t at = 24 + random.below(3 * i, good.size() - 24);
        bad[at] = static_cast<char>(random.bits(3 * i + 1));
        const auto store = DocumentStore::open(folder.write("bad", bad));
        if (store)
            readAll(*store);
        else
            ++refused;
    }
    EXPECT_GT(refused, 200u);
}

TEST(DocumentStore, everyNumberOfDocumentsThatDoesNotFitIsRefused)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeStore(folder, {{"1", "first"}, {"2", "second"}}));
    for (const std::uint64_t count : {std::uint64_t(3), std::uint64_t(1) << 31, std::uint64_t(1) << 32,
                                      ~std::uint64_t(0), std::uint64_t(1) << 63}) {
        std::string bad = good;
        std::memcpy(bad.data() + bad.size() - 8, &count, sizeof count);
        const auto store = DocumentStore::open(folder.write("bad", bad));
        ASSERT_FALSE(store) << count;
        EXPECT_EQ(store.error().code, ErrorCode::FileDamaged);
    }
}

TEST(DocumentStore, truncatedFilesAreRefused)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeStore(folder, {{"1", "first"}}));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(DocumentStore::open(folder.write("bad", good.substr(0, size)))) << size;
    EXPECT_EQ(DocumentStore::open(folder / "none").error().code, ErrorCode::FileNotFound);
}

TEST(DocumentStore, anAbandonedWriterLeavesNothing)
{
    const TemporaryFolder folder;
    {
        auto writer = DocumentStoreWriter::create(folder / "d");
        ASSERT_TRUE(writer->add({"1", "text"}));
    }
    EXPECT_EQ(folder.count(), 0);
}

} // namespace
} // namespace tlm
