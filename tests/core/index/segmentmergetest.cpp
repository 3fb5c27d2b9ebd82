#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/index/segmentmerge.h"
#include "restricted.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

Segment makeSegment(const std::vector<std::string> &texts, std::uint64_t firstDocument)
{
    const TemporaryFolder folder;
    IndexBuilder builder({firstDocument, 0, 1, {}});
    for (const std::string &text : texts)
        EXPECT_TRUE(builder.add(text));
    EXPECT_TRUE(builder.write(folder / "part"));
    return Segment::open(folder / "part", Verify::Checksum).value();
}

std::string bytesOf(const std::vector<Segment> &segments)
{
    const TemporaryFolder folder;
    NoProgress silent;
    EXPECT_TRUE(mergeSegments(segments, folder / "merged", silent, {}));
    return test::contentOf(folder / "merged");
}

std::string bytesOf(const std::vector<std::string> &texts)
{
    const TemporaryFolder folder;
    return test::contentOf(test::writeIndex(folder, texts));
}

rc::Gen<std::string> randomText()
{
    const auto word = rc::gen::element<std::string>("a", "b", "cat", "3.5", "ä", "日", "seventeen_letters",
                                                    "seventeen_letterz");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const auto &words) {
        std::string text;
        for (const std::string &w : words)
            text += w + ' ';
        return text;
    });
}

TEST(SegmentMerge, isTheSegmentOfAllDocuments)
{
    EXPECT_TRUE(rc::check([] {
        const auto parts = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(randomText())));
        const bool numbered = *rc::gen::arbitrary<bool>(); // whether each part knows what stood before it
        std::vector<Segment> segments;
        std::vector<std::string> all;
        for (const auto &part : parts) {
            segments.push_back(makeSegment(part, numbered ? all.size() : 0));
            all.insert(all.end(), part.begin(), part.end());
        }
        RC_ASSERT(bytesOf(segments) == bytesOf(all));
    }));
}

TEST(SegmentMerge, manyBlocksOfOneLength)
{
    std::vector<std::string> all;
    for (int i = 0; i < 25000; ++i)
        all.push_back("every n" + std::to_string(i % 997) + (i % 10 == 0 ? " longer" : ""));
    for (const std::size_t parts : {2, 7}) {
        std::vector<Segment> segments;
        for (std::size_t i = 0; i < parts; ++i) {
            const auto at = [&](std::size_t part) {
                return all.begin() + static_cast<std::ptrdiff_t>(part * all.size() / parts);
            };
            segments.push_back(makeSegment({at(i), at(i + 1)}, i * all.size() / parts));
        }
        EXPECT_TRUE(bytesOf(segments) == bytesOf(all)) << parts;
    }
}

TEST(SegmentMerge, ofNothingIsRefused)
{
    const TemporaryFolder folder;
    NoProgress silent;
    const auto merged = mergeSegments({}, folder / "merged", silent, {});
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().code, ErrorCode::Usage);
}

TEST(SegmentMerge, aFullDiskOrAStopLeavesNoFile)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i)
        texts.push_back("n" + std::to_string(i));
    const std::vector<Segment> segments{makeSegment(texts, 0), makeSegment(texts, 3000)};
    const TemporaryFolder folder;
    NoProgress silent;
    {
        const test::FileSizeLimit limit(10000);
        const auto merged = mergeSegments(segments, folder / "merged", silent, {});
        ASSERT_FALSE(merged);
        EXPECT_EQ(merged.error().code, ErrorCode::DiskFull);
    }
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(mergeSegments(segments, folder / "merged", silent, stop.get_token()).error().code,
              ErrorCode::Stopped);
    EXPECT_EQ(folder.count(), 0);
}

TEST(SegmentMerge, damagedPartsAreRefusedOrStayInside)
{
    const TemporaryFolder folder;
    const std::string good = bytesOf({"the cat sat", "the dog", "", "cats and dogs and mats"});
    const Segment other = makeSegment({"another cat"}, 4);
    NoProgress silent;
    for (std::size_t i = 24; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x81);
        const auto segment = Segment::open(folder.write("bad", bad));
        if (!segment)
            continue;
        const auto merged = mergeSegments({*segment, other}, folder / "merged", silent, {});
        EXPECT_TRUE(merged || merged.error().code == ErrorCode::FileDamaged) << i;
    }
}

TEST(SegmentsToMerge, takesWhatIsNotMuchLargerThanWhatFollows)
{
    using Sizes = std::vector<std::uint64_t>;
    EXPECT_EQ(segmentsToMerge(Sizes{}), 0u);
    EXPECT_EQ(segmentsToMerge(Sizes{5}), 1u);
    EXPECT_EQ(segmentsToMerge(Sizes{1000, 5}), 1u);
    EXPECT_EQ(segmentsToMerge(Sizes{1000, 10, 5}), 2u);
    EXPECT_EQ(segmentsToMerge(Sizes{1500, 400, 150, 60, 30}), 4u);
    EXPECT_EQ(segmentsToMerge(Sizes{8, 5, 5}), 3u);
}

TEST(SegmentsToMerge, keepsFewSegmentsAndSeldomWritesADocumentAgain)
{
    std::vector<std::uint64_t> sizes;
    std::uint64_t written = 0;
    constexpr std::uint64_t appends = 1000;
    for (std::uint64_t i = 0; i < appends; ++i) {
        sizes.push_back(10);
        const std::size_t count = segmentsToMerge(sizes);
        std::uint64_t sum = 0;
        for (std::size_t k = 0; k < count; ++k, sizes.pop_back())
            sum += sizes.back();
        sizes.push_back(sum);
        written += sum;
        EXPECT_LE(sizes.size(), 11u);
    }
    EXPECT_LT(written, 10 * appends * 11);
}

std::filesystem::path writeSegment(const TemporaryFolder &folder, const std::string &name, int documents,
                                   std::uint64_t firstDocument)
{
    IndexBuilder builder({firstDocument, 0, 1, {}});
    for (int i = 0; i < documents; ++i)
        EXPECT_TRUE(builder.add("text " + std::to_string(i)));
    EXPECT_TRUE(builder.write(folder / name));
    return folder / name;
}

TEST(MergeSmallSegments, leavesTheLargeOnesAlone)
{
    const TemporaryFolder folder;
    const auto large = writeSegment(folder, "large", 100, 0);
    const auto small = writeSegment(folder, "small", 4, 100);
    const auto last = writeSegment(folder, "last", 3, 104);
    NoProgress silent;
    EXPECT_EQ(mergeSmallSegments({large, small}, folder / "merged", silent, {}).value(),
              (std::vector{large, small}));
    EXPECT_FALSE(std::filesystem::exists(folder / "merged"));
    const auto files = mergeSmallSegments({large, small, last}, folder / "merged", silent, {}).value();
    EXPECT_EQ(files, (std::vector{large, folder / "merged"}));
    const Index index = Index::open(files, Verify::Checksum).value();
    EXPECT_EQ(index.documents(), 107u);
    EXPECT_EQ(index.documentFrequency("2"), 3u);
    EXPECT_EQ(index.frequency("2", 106), 1u);
    EXPECT_EQ(index.segments()[1].firstDocument(), 100u);
}

TEST(MergeSmallSegments, aMissingFileIsTold)
{
    const TemporaryFolder folder;
    NoProgress silent;
    const auto files = mergeSmallSegments({folder / "none"}, folder / "merged", silent, {});
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace tlm
