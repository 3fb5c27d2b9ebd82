#include "core/base/hash.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

// Golden values of the xxhsum (-H3) and sha256sum programs.
TEST(Hash, xxh3OfKnownTexts)
{
    EXPECT_EQ(hashText(""), "2d06800538d394c2");
    EXPECT_EQ(hashText("abc"), "78af5f94892f3950");
    EXPECT_EQ(hash64("abc"), 0x78af5f94892f3950u);
    EXPECT_NE(hash64("abc", 1), hash64("abc"));
}

TEST(Hash, sha256OfKnownTexts)
{
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, fileAndTextAgreeOverSeveralBuffers)
{
    const test::TemporaryFolder folder;
    for (const std::size_t size : {std::size_t(0), std::size_t(3), std::size_t(700001)}) {
        std::string bytes(size, 'x');
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 31);
        EXPECT_EQ(hashFile(folder.write("f", bytes)), hashText(bytes)) << size;
    }
}

TEST(Hash, missingFileAndFolderAreErrors)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(hashFile(folder / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(hashFile(folder.path()).error().code, ErrorCode::FileIsDirectory);
}

} // namespace
} // namespace tlm
