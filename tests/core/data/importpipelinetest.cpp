#include "core/data/importpipeline.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/data/boundedqueue.h"

namespace tlm {
namespace {

/// Counts to `batches` through all stages and lets one of them fail at a batch.
struct Counting
{
    int batches = 200, failing = -1;
    const char *failingStage = "";
    std::vector<std::uint64_t> stored, indexed;
    int next = 0;

    Expected<> fail(const char *stage, int batch) const
    {
        if (std::string_view(stage) == failingStage && batch == failing)
            return failure(ErrorCode::DiskFull, stage);
        return {};
    }

    ImportStages stages()
    {
        return {[this]() -> Expected<std::optional<DocumentBatch>> {
                    if (next == batches)
                        return std::optional<DocumentBatch>();
                    if (const auto wrong = fail("read", next); !wrong)
                        return tl::unexpected(wrong.error());
                    DocumentBatch batch;
                    batch.bytesRead = static_cast<std::uint64_t>(next++);
                    return batch;
                },
                [this](DocumentBatch &batch) {
                    stored.push_back(batch.bytesRead);
                    return fail("store", static_cast<int>(batch.bytesRead));
                },
                [this](const DocumentBatch &batch) {
                    indexed.push_back(batch.bytesRead);
                    return fail("index", static_cast<int>(batch.bytesRead));
                }};
    }
};

TEST(ImportPipeline, everyBatchGoesThroughEveryStageInOrder)
{
    for (const int threads : {0, 1, 2, 3, 8}) {
        Counting counting;
        ASSERT_TRUE(runImport(counting.stages(), threads));
        ASSERT_EQ(counting.stored.size(), 200u);
        EXPECT_EQ(counting.stored, counting.indexed);
        EXPECT_TRUE(std::ranges::is_sorted(counting.stored));
    }
}

TEST(ImportPipeline, theErrorOfAnyStageEndsAll)
{
    for (const int threads : {1, 2, 3})
        for (const char *stage : {"read", "store", "index"})
            for (const int batch : {0, 1, 7, 199}) {
                Counting counting{.failing = batch, .failingStage = stage, .stored = {}, .indexed = {}};
                const auto result = runImport(counting.stages(), threads);
                ASSERT_FALSE(result) << stage << threads;
                EXPECT_EQ(result.error().cause, stage);
                EXPECT_LE(counting.indexed.size(), 200u);
            }
}

TEST(ImportPipeline, lackOfMemoryIsAnErrorAndNotAnEnd)
{
    for (const int threads : {1, 2, 3}) {
        Counting counting;
        auto stages = counting.stages();
        stages.index = [](const DocumentBatch &) -> Expected<> { throw std::bad_alloc(); };
        EXPECT_EQ(runImport(stages, threads).error().code, ErrorCode::MemoryExhausted);
        stages = counting.stages();
        stages.read = []() -> Expected<std::optional<DocumentBatch>> { throw std::bad_alloc(); };
        EXPECT_EQ(runImport(stages, threads).error().code, ErrorCode::MemoryExhausted);
    }
}

TEST(BoundedQueue, closingLetsOutWhatIsThere)
{
    BoundedQueue<int> queue(3);
    EXPECT_TRUE(queue.push(1));
    EXPECT_TRUE(queue.push(2));
    queue.close();
    EXPECT_FALSE(queue.push(3));
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_EQ(queue.pop(), 2);
    EXPECT_EQ(queue.pop(), std::nullopt);
}

} // namespace
} // namespace tlm
