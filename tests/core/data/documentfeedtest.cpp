#include "core/data/documentfeed.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

TEST(DocumentFeed, aBatchIsAsSmallWhereIdsAreLongAsWhereTextsAre)
{
    const test::TemporaryFolder folder;
    const std::string large(700'000, 'x');
    std::string longIds, longTexts;
    for (int i = 0; i < 5; ++i) {
        longIds += R"({"text":"","id":")" + large + "\"}\n";
        longTexts += R"({"id":"","text":")" + large + "\"}\n";
    }
    for (const std::string &lines : {longIds, longTexts}) {
        CorpusSource source;
        DocumentFeed feed(source, {folder.write("f.jsonl", lines)}, {});
        std::vector<std::size_t> sizes;
        for (auto batch = feed.next().value(); batch; batch = feed.next().value())
            sizes.push_back(batch->documents.size());
        EXPECT_EQ(sizes, (std::vector<std::size_t>{2, 2, 1}));
    }
}

} // namespace
} // namespace tlm
