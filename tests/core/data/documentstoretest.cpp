#include "core/data/documentstore.h"

#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "documents.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;
using test::writeDocuments;

TEST(DocumentStore, whateverIsWrittenComesBackThroughAllFiles)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        using Texts = std::vector<std::pair<std::string, std::string>>;
        const auto files = *rc::gen::resize(
            3, rc::gen::container<std::vector<Texts>>(rc::gen::resize(50, rc::gen::arbitrary<Texts>())));
        std::vector<std::filesystem::path> paths;
        std::vector<Document> all;
        for (const Texts &texts : files) {
            std::vector<Document> documents;
            for (const auto &[id, text] : texts)
                documents.push_back({id, text});
            paths.push_back(writeDocuments(folder / std::to_string(paths.size()), documents));
            all.insert(all.end(), documents.begin(), documents.end());
        }
        const auto store = DocumentStore::open(paths, Verify::Checksum);
        RC_ASSERT(store.has_value());
        RC_ASSERT(store->size() == all.size());
        DocumentReader reader(*store);
        for (std::uint64_t i = 0; i < store->size(); ++i) {
            RC_ASSERT(store->document(i)->id == all[i].id);
            RC_ASSERT(store->document(i)->text == all[i].text);
            RC_ASSERT(store->text(i) == all[i].text);
            RC_ASSERT(reader.text(i) == all[i].text);
        }
    }));
}

TEST(DocumentStore, aReaderGivesTheSameInAnyOrder)
{
    const TemporaryFolder folder;
    const auto documents = test::manyDocuments(3000);
    const std::vector<Document> first(documents.begin(), documents.begin() + 1300);
    const std::vector<Document> second(documents.begin() + 1300, documents.end());
    const auto store =
        DocumentStore::open({writeDocuments(folder / "1", first), writeDocuments(folder / "2", {}),
                             writeDocuments(folder / "3", second)});
    ASSERT_TRUE(store);
    ASSERT_EQ(store->size(), documents.size());
    DocumentReader reader(*store);
    for (std::uint64_t i = 0; i < documents.size(); ++i) {
        const std::uint64_t number = i * 1009 % documents.size();
        const auto document = reader.document(number);
        ASSERT_TRUE(document);
        EXPECT_EQ(document->id, documents[number].id);
        EXPECT_EQ(document->text, documents[number].text);
    }
}

TEST(DocumentStore, threadsReadAtTheSameTime)
{
    const TemporaryFolder folder;
    const auto documents = test::manyDocuments(2000);
    const auto store = DocumentStore::open({writeDocuments(folder / "d", documents)});
    ASSERT_TRUE(store);
    std::array<std::size_t, 4> wrong{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < wrong.size(); ++thread)
            threads.emplace_back([&, thread] {
                for (std::size_t i = thread; i < documents.size(); i += 7)
                    wrong[thread] += store->text(i) != documents[i].text;
            });
    }
    for (const std::size_t count : wrong)
        EXPECT_EQ(count, 0u);
}

TEST(DocumentStore, aFileThatIsNotThereIsNamed)
{
    const TemporaryFolder folder;
    const auto good = writeDocuments(folder / "1", {{"1", "first"}});
    const auto store = DocumentStore::open({good, folder / "2"});
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(store.error().where, folder / "2");
    EXPECT_EQ(DocumentStore::open({})->size(), 0u);
}

} // namespace
} // namespace tlm
