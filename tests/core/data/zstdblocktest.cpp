#include "core/data/zstdblock.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <zstd.h>

namespace tlm {
namespace {

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

TEST(ZstdBlock, whateverIsCompressedComesBack)
{
    ZstdBlockCompressor compressor;
    EXPECT_TRUE(rc::check([&](const std::string &text) {
        const std::string frame(compressor.compress(text));
        RC_ASSERT(decompressBlock(bytesOf(frame), text.size()) == text);
        RC_ASSERT(decompressBlock(bytesOf(frame), text.size() + 1) == std::nullopt);
        if (!text.empty())
            RC_ASSERT(decompressBlock(bytesOf(frame), text.size() - 1) == std::nullopt);
    }));
}

TEST(ZstdBlock, textThatRepeatsItselfIsStoredWithFilling)
{
    ZstdBlockCompressor compressor;
    for (const std::size_t size : {std::size_t(10), std::size_t(100'000), std::size_t(50'000'000)}) {
        const std::string text(size, 'x');
        const std::string frame(compressor.compress(text));
        EXPECT_GE(frame.size() * mostTimesSmaller, size);
        EXPECT_LT(frame.size(), size / 200 + 100);
        EXPECT_TRUE(decompressBlock(bytesOf(frame), size) == text);
    }
}

TEST(ZstdBlock, aBombIsRefusedBeforeMemoryIsTaken)
{
    const std::string text(10'000'000, 'x');
    std::string bomb(ZSTD_compressBound(text.size()), '\0');
    bomb.resize(ZSTD_compress(bomb.data(), bomb.size(), text.data(), text.size(), 1));
    ASSERT_LT(bomb.size(), 2000u);
    EXPECT_FALSE(decompressBlock(bytesOf(bomb), text.size()));
    EXPECT_FALSE(decompressBlock(bytesOf(bomb), std::size_t(1) << 50));
    EXPECT_FALSE(decompressBlock(bytesOf(bomb), 100));
}

TEST(ZstdBlock, aTurnedBitIsFound)
{
    ZstdBlockCompressor compressor;
    const std::string text = "The quick brown fox jumps over the lazy dog, and the dog does not mind at all.";
    const std::string good(compressor.compress(text));
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 4);
        const auto bytes = decompressBlock(bytesOf(bad), text.size());
        EXPECT_TRUE(!bytes || *bytes == text) << at;
    }
}

} // namespace
} // namespace tlm
