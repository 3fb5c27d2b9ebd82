#include "core/data/stream.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "compressed.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "piped.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::compress;
using test::TemporaryFolder;

Expected<std::string> readAll(const std::filesystem::path &path, std::size_t piece = 1000,
                              std::stop_token stop = {})
{
    auto stream = ByteStream::open(path, std::move(stop));
    if (!stream)
        return tl::unexpected(stream.error());
    std::string text, bytes(piece, '\0');
    while (true) {
        const auto count = stream->read(bytes.data(), piece);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            return text;
        text.append(bytes, 0, *count);
    }
}

/// Text that compresses, but not to nothing.
std::string sampleText(std::size_t size)
{
    const CounterRandom random(5);
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i)
        text += "word" + std::to_string(random.below(i, 5000)) + (i % 9 ? " " : "\n");
    return text;
}

class Compressed : public testing::TestWithParam<const char *>
{
protected:
    TemporaryFolder folder;
};

/// Formats that have an end mark.
class Truncated : public Compressed
{
};

/// Formats that always have a checksum.
class Damaged : public Compressed
{
};

TEST_P(Compressed, contentDecidesNotTheName)
{
    const std::string text = sampleText(300000);
    const auto path = folder.write("anything", compress(GetParam(), text));
    EXPECT_EQ(readAll(path).value(), text);
    EXPECT_EQ(readAll(path, 1 << 20).value(), text);
}

TEST_P(Compressed, severalStreamsInOneFileAreReadOneAfterTheOther)
{
    const std::string first = sampleText(200000), second = "second\n";
    const auto path = folder.write("two", compress(GetParam(), first) + compress(GetParam(), second) +
                                              compress(GetParam(), first));
    EXPECT_EQ(readAll(path).value(), first + second + first);
}

TEST_P(Compressed, aPipeIsReadAsAFile)
{
    const std::stop_source stop;
    for (const std::string &text : {sampleText(300000), std::string("x")}) {
        const test::Piped pipe(compress(GetParam(), text));
        EXPECT_EQ(readAll(pipe.path(), 1000, stop.get_token()).value(), text);
    }
}

TEST_P(Truncated, aPipeThatEndsTooEarlyIsFound)
{
    const std::stop_source stop;
    const std::string bytes = compress(GetParam(), sampleText(300000));
    const test::Piped pipe(bytes.substr(0, bytes.size() / 2));
    EXPECT_EQ(readAll(pipe.path(), 1000, stop.get_token()).error().code, ErrorCode::FileTruncated);
}

TEST_P(Truncated, everyTruncationIsFound)
{
    const std::string whole = sampleText(20000), bytes = compress(GetParam(), whole);
    std::size_t complete = 0;
    for (std::size_t size = 7; size < bytes.size(); size += size < 64 || size + 64 > bytes.size() ? 1 : 97) {
        const auto text = readAll(folder.write("cut", bytes.substr(0, size)));
        if (text) {
            EXPECT_EQ(*text, whole) << "an empty stream at the end was cut off";
            ++complete;
            continue;
        }
        EXPECT_EQ(text.error().code, ErrorCode::FileTruncated) << size << " of " << bytes.size();
        EXPECT_EQ(text.error().where, (folder / "cut").string());
    }
    EXPECT_LE(complete, 1u);
}

TEST_P(Truncated, truncationOfTheSecondStreamIsFound)
{
    const std::string part = compress(GetParam(), sampleText(20000));
    const auto text = readAll(folder.write("cut", part + part.substr(0, part.size() / 2)));
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::FileTruncated);
}

TEST_P(Damaged, damageNeverGivesOtherText)
{
    const std::string text = sampleText(3000), good = compress(GetParam(), text);
    std::size_t damaged = 0;
    for (std::size_t i = 10; i < good.size(); i += 7) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x55);
        const auto result = readAll(folder.write("bad", bad));
        if (result) {
            EXPECT_EQ(*result, text) << i;
            continue;
        }
        EXPECT_TRUE(result.error().code == ErrorCode::FileDamaged ||
                    result.error().code == ErrorCode::FileTruncated);
        damaged += result.error().code == ErrorCode::FileDamaged;
    }
    EXPECT_GT(damaged, 0u);
}

TEST_P(Compressed, consumedBytesGrowToTheSizeOfTheFile)
{
    const auto path = folder.write("f", compress(GetParam(), sampleText(2000000)));
    auto stream = ByteStream::open(path);
    ASSERT_TRUE(stream);
    std::string line;
    ASSERT_TRUE(*stream->readLine(line));
    EXPECT_LT(stream->consumed(), std::filesystem::file_size(path));
    while (*stream->readLine(line)) {
    }
    EXPECT_EQ(stream->consumed(), std::filesystem::file_size(path));
}

std::string kindOf(const testing::TestParamInfo<const char *> &kind)
{
    return kind.param;
}

INSTANTIATE_TEST_SUITE_P(All, Compressed, testing::Values("none", "gz", "bz2", "xz", "zst"), kindOf);
INSTANTIATE_TEST_SUITE_P(All, Truncated, testing::Values("gz", "bz2", "xz", "zst"), kindOf);
INSTANTIATE_TEST_SUITE_P(All, Damaged, testing::Values("gz", "bz2", "xz"), kindOf);

TEST(ByteStream, anErrorStaysAnError)
{
    const TemporaryFolder folder;
    const std::string bytes = compress("gz", sampleText(100000));
    auto stream = ByteStream::open(folder.write("cut", bytes.substr(0, bytes.size() / 2)));
    std::string line;
    Expected<bool> more = true;
    while ((more = stream->readLine(line)))
        ASSERT_TRUE(*more);
    EXPECT_EQ(stream->readLine(line).error().code, ErrorCode::FileTruncated);
}

TEST(ByteStream, linesEndWithLfOrCrlf)
{
    const TemporaryFolder folder;
    auto stream = ByteStream::open(folder.write("f", "a\r\n\nb\rc\nlast"));
    std::vector<std::string> lines;
    std::string line;
    while (*stream->readLine(line))
        lines.push_back(line);
    EXPECT_EQ(lines, (std::vector<std::string>{"a", "", "b\rc", "last"}));
}

TEST(ByteStream, aLineOverTheLimitIsAnError)
{
    const TemporaryFolder folder;
    auto stream = ByteStream::open(folder.write("f", std::string(100, 'x')));
    std::string line;
    const auto more = stream->readLine(line, 99);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().where, (folder / "f").string());
}

TEST(ByteStream, namesWhatCannotBeRead)
{
    const TemporaryFolder folder;
    EXPECT_EQ(ByteStream::open(folder / "none").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(ByteStream::open(folder.path()).error().code, ErrorCode::FileIsDirectory);
    EXPECT_EQ(ByteStream::open(folder.write("empty", "")).error().code, ErrorCode::FileEmpty);
}

TEST(ByteStream, anEmptyPipeIsAsAnEmptyFile)
{
    const std::stop_source stop;
    const test::Piped pipe("");
    EXPECT_EQ(readAll(pipe.path(), 1000, stop.get_token()).error().code, ErrorCode::FileEmpty);
}

TEST(ByteStream, aPipeThatNobodyWritesToWaitsForAStop)
{
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = ByteStream::open(path, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Stopped);
    EXPECT_EQ(ByteStream::open(path).error().code, ErrorCode::FileUnreadable) << "nothing could end the wait";
}

} // namespace
} // namespace tlm
