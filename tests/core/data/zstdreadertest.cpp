#include "core/data/zstdreader.h"

#include <gtest/gtest.h>

#include "compressed.h"

namespace tlm {
namespace {

using namespace std::string_literals;

const std::string magic = "\x28\xB5\x2F\xFD"s;
/// A frame with a byte that tells its window, and three bytes that are not compressed.
std::string frameWithWindow(char window)
{
    return magic + '\0' + window + std::string{1 | 3 << 3, '\0', '\0'} + "abc";
}

/// What the bytes decompress to when they come and go in pieces.
Expected<std::string> decompress(const std::string &bytes, std::size_t piece = 1000)
{
    std::size_t at = 0;
    ZstdReader reader([&](char *to, std::size_t size) {
        const std::size_t count = bytes.copy(to, std::min(piece, size), at);
        at += count;
        return count;
    });
    std::string text, part(piece, '\0');
    while (true) {
        const auto count = reader.read(part.data(), piece);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            return text;
        text.append(part, 0, *count);
    }
}

TEST(ZstdReader, everySizeOfPiecesGivesTheSameText)
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += std::to_string(i * 7919 % 10007) + ' ';
    const std::string bytes = test::compress("zst", text);
    for (const std::size_t piece : {1u, 7u, 1000u, 1u << 17, 1u << 20})
        EXPECT_EQ(decompress(bytes, piece).value(), text) << piece;
}

TEST(ZstdReader, aFrameThatWasCutOffIsTold)
{
    const std::string frame = frameWithWindow('\0'), skipped = "\x5A\x2A\x4D\x18\5\0\0\0hello"s;
    for (const std::string &whole : {frame, skipped + frame, frame + skipped, frame + frame})
        EXPECT_TRUE(decompress(whole));
    for (std::size_t size = 1; size < frame.size(); ++size) {
        EXPECT_EQ(decompress(frame.substr(0, size)).error().code, ErrorCode::FileTruncated) << size;
        EXPECT_EQ(decompress(frame + frame.substr(0, size)).error().code, ErrorCode::FileTruncated) << size;
    }
    EXPECT_EQ(decompress(skipped.substr(0, 10)).error().code, ErrorCode::FileTruncated);
}

TEST(ZstdReader, whatIsNoFrameIsDamage)
{
    EXPECT_EQ(decompress(frameWithWindow('\0') + "garbage").error().code, ErrorCode::FileDamaged);
}

TEST(ZstdReader, aWindowThatTakesTooMuchMemoryIsToldAsSuch)
{
    constexpr auto megabytes128 = static_cast<char>(17 << 3), megabytes256 = static_cast<char>(18 << 3);
    EXPECT_EQ(decompress(frameWithWindow(megabytes128)).value(), "abc");
    const auto tooLarge = decompress(frameWithWindow(megabytes256));
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().code, ErrorCode::FileUnreadable);
    EXPECT_NE(tooLarge.error().cause.find("--long=31"), std::string::npos) << tooLarge.error().cause;
}

} // namespace
} // namespace tlm
