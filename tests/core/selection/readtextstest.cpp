#include "core/selection/readtexts.h"

#include <algorithm>
#include <list>
#include <mutex>
#include <set>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/data/documents.h"
#include "stopping.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

class ReadTexts : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto documents = test::manyDocuments(3000);
        const std::size_t cuts[] = {0, 1300, 2000, 3000};
        std::vector<std::filesystem::path> paths;
        for (std::size_t part = 0; part < 3; ++part) {
            const std::vector<Document> in(documents.begin() + std::ptrdiff_t(cuts[part]),
                                           documents.begin() + std::ptrdiff_t(cuts[part + 1]));
            paths.push_back(test::writeDocuments(folder / std::to_string(part), in));
        }
        stores = {DocumentStore::open({paths[0], paths[1]}).value(), DocumentStore::open({paths[2]}).value()};
        for (const std::uint32_t place : permutation(3000, CounterRandom(5))) {
            wanted.push_back({place < 2000 ? 0u : 1u, place < 2000 ? place : place - 2000, 0, 0, 0});
            expected.push_back(documents[place].text);
        }
    }

    /// What the takers were given, and in which order by each.
    Expected<> read(int threads, std::stop_token stop = {})
    {
        texts.assign(wanted.size(), "");
        std::mutex mutex;
        ProgressMeter meter(progress, "read", "documents", wanted.size());
        return readTexts(
            wanted, stores, threads,
            [&] {
                const std::lock_guard lock(mutex);
                return [&, &order = orders.emplace_back()](std::size_t position, std::string_view text) {
                    texts[position] += text;
                    order.push_back(position);
                };
            },
            meter, std::move(stop));
    }

    TemporaryFolder folder;
    std::vector<DocumentStore> stores;
    std::vector<SelectedDocument> wanted;
    std::vector<std::string> expected, texts;
    std::list<std::vector<std::size_t>> orders;
    test::LastProgress progress;
};

TEST_F(ReadTexts, everyTextIsGivenOnceWithItsPosition)
{
    for (const int threads : {1, 3}) {
        ASSERT_TRUE(read(threads));
        EXPECT_EQ(texts, expected) << threads;
        EXPECT_EQ(progress.last.done, wanted.size());
        EXPECT_EQ(progress.last.total, wanted.size());
    }
    wanted.clear();
    EXPECT_TRUE(read(2));
}

TEST_F(ReadTexts, noBlockIsLeftAndReadAgain)
{
    ASSERT_TRUE(read(3));
    const auto blockOf = [&](std::size_t position) {
        return std::pair(wanted[position].corpus,
                         stores[wanted[position].corpus].blockEnd(wanted[position].document));
    };
    std::set<std::pair<std::uint32_t, std::uint64_t>> blocks, all;
    std::size_t changes = 0;
    for (const auto &order : orders)
        for (std::size_t i = 0; i < order.size(); ++i)
            changes += i == 0 || blockOf(order[i]) != blockOf(order[i - 1]);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        all.insert(blockOf(i));
    EXPECT_GT(all.size(), 4u);
    EXPECT_EQ(changes, all.size());
}

TEST_F(ReadTexts, aDamagedBlockIsTold)
{
    const auto path = folder / "2";
    std::string bytes = test::contentOf(path);
    bytes[200] = static_cast<char>(bytes[200] ^ 0x55);
    stores[1] = DocumentStore::open({folder.write("damaged", bytes)}).value();
    const auto result = read(2);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileDamaged);
}

TEST_F(ReadTexts, stopsOnRequest)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(read(2, stop.get_token()).error().code, ErrorCode::Stopped);
    EXPECT_TRUE(std::ranges::all_of(texts, &std::string::empty));
}

TEST_F(ReadTexts, afterARequestToStopNoOtherBlockIsBegun)
{
    std::stop_source stop;
    std::uint64_t read = 0;
    ProgressMeter meter(progress, "read", "documents", wanted.size());
    const auto makeTaker = [&]() -> TextTaker {
        return [&](std::size_t, std::string_view) {
            ++read;
            stop.request_stop();
        };
    };
    const auto result = readTexts(wanted, stores, 1, makeTaker, meter, stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stopped);
    EXPECT_LE(read, stores[0].blockEnd(0));
}

} // namespace
} // namespace tlm
