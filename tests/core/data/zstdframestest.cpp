#include "core/data/zstdframes.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

using namespace std::string_literals;

const std::string magic = "\x28\xB5\x2F\xFD"s;
/// Not compressed, the last block, of so many bytes.
std::string rawBlock(std::size_t size)
{
    return {static_cast<char>(1 | size << 3), static_cast<char>(size >> 5), '\0'};
}

class ZstdFrames : public testing::Test
{
protected:
    bool ends(const std::string &bytes) const
    {
        const auto whole = endsWithZstdFrame(folder.write("f", bytes));
        EXPECT_TRUE(whole.has_value());
        return whole.value_or(false);
    }
    /// The bytes end a frame, and no shorter beginning of them does.
    void expectWhole(const std::string &bytes) const
    {
        EXPECT_TRUE(ends(bytes));
        for (std::size_t size = 1; size < bytes.size(); ++size)
            EXPECT_FALSE(ends(bytes.substr(0, size))) << size;
    }
    test::TemporaryFolder folder;
};

TEST_F(ZstdFrames, headersOfEveryShapeAreSkipped)
{
    expectWhole(magic + "\0"s + "w"s + rawBlock(3) + "abc");
    expectWhole(magic + "\x20"s + "\3"s + rawBlock(3) + "abc");
    expectWhole(magic + "\x60"s + "\3\0"s + rawBlock(3) + "abc");
    expectWhole(magic + "\xA0"s + "\3\0\0\0"s + rawBlock(3) + "abc");
    expectWhole(magic + "\xE0"s + "\3\0\0\0\0\0\0\0"s + rawBlock(3) + "abc");
    expectWhole(magic + "\x03"s + "w"s + "dict"s + rawBlock(3) + "abc");
}

TEST_F(ZstdFrames, aChecksumFollowsTheLastBlock)
{
    expectWhole(magic + "\x04"s + "w"s + rawBlock(3) + "abc" + "sum!");
}

TEST_F(ZstdFrames, aRepeatedByteIsStoredOnce)
{
    const std::string repeated{static_cast<char>(3 | 100 << 3), static_cast<char>(100 >> 5), '\0'};
    expectWhole(magic + "\0"s + "w"s + repeated + "x");
}

TEST_F(ZstdFrames, blocksAndFramesFollowEachOther)
{
    const std::string notLast{static_cast<char>(2 << 3), '\0', '\0'};
    const std::string frame = magic + "\0"s + "w"s + notLast + "ab" + rawBlock(1) + "c";
    expectWhole(frame);
    EXPECT_TRUE(ends(frame + frame));
    EXPECT_FALSE(ends(frame + frame.substr(0, frame.size() - 1)));
    EXPECT_FALSE(ends(frame + "garbage"));
}

TEST_F(ZstdFrames, framesToBeSkippedAreSkipped)
{
    const std::string frame = magic + "\0"s + "w"s + rawBlock(1) + "c";
    EXPECT_TRUE(ends("\x5A\x2A\x4D\x18\5\0\0\0hello"s + frame));
    EXPECT_FALSE(ends("\x5A\x2A\x4D\x18\xFF\xFF\xFF\xFFhello"s));
}

TEST_F(ZstdFrames, aMissingFileIsAnError)
{
    EXPECT_EQ(endsWithZstdFrame(folder / "none").error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace tlm
