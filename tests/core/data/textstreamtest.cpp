#include "core/data/textstream.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "compressed.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

struct Lines
{
    std::vector<std::string> lines;
    std::optional<Error> error;
};

Lines readLines(const std::filesystem::path &path, const std::string &encoding = {})
{
    Lines read;
    auto stream = TextStream::open(path, encoding);
    if (!stream) {
        read.error = stream.error();
        return read;
    }
    std::string line;
    Expected<bool> more = true;
    while ((more = stream->readLine(line)) && *more) {
        read.lines.push_back(line);
        EXPECT_EQ(stream->line(), read.lines.size());
    }
    if (!more)
        read.error = more.error();
    return read;
}

std::string repeated(const std::string &line, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += line;
    return text;
}

TEST(TextStream, aLegacyFileIsReadAndItsGuessIsKnown)
{
    const TemporaryFolder folder;
    const auto path = folder.write("f", "un caf\xE9 noir et un th\xE9 vert, d\xE9j\xE0 pr\xEAts\n");
    auto stream = TextStream::open(path, {});
    ASSERT_TRUE(stream);
    ASSERT_TRUE(stream->guess());
    EXPECT_EQ(stream->guess()->name, "windows-1252");
    std::string line;
    ASSERT_TRUE(*stream->readLine(line));
    EXPECT_EQ(line, "un café noir et un thé vert, déjà prêts\n");
    EXPECT_FALSE(TextStream::open(path, "windows-1252")->guess()) << "a person said so";
    EXPECT_FALSE(TextStream::open(folder.write("g", "café\n"), {})->guess());
    EXPECT_FALSE(TextStream::open(folder.write("h", "\xFE\xFF"), {})->guess()) << "its mark says so";
}

TEST(TextStream, aNameOverridesWhatTheFileLooksLike)
{
    const TemporaryFolder folder;
    const auto path = folder.write("f", "caf\xE9 noir\n");
    EXPECT_EQ(readLines(path, "windows-1251").lines, std::vector<std::string>{"cafй noir\n"});
    EXPECT_EQ(readLines(path, "UTF-8").error->where, path.string() + ":1");
    EXPECT_EQ(readLines(folder.write("g", "café\n"), "ISO-8859-1").lines,
              std::vector<std::string>{"cafÃ©\n"});
}

/// Every guess is made of the first 64 KiB. What contradicts it later is an error behind the lines before it.
TEST(TextStream, laterBytesThatContradictTheGuessAreToldWithTheirLine)
{
    const TemporaryFolder folder;
    const std::string latin = repeated("un caf\xE9 noir et un th\xE9 vert\n", 5000);
    const std::string ascii = repeated("a line of text in plain letters\n", 5000);
    for (const auto &[begin, rest] : {std::pair{ascii, std::string("caf\xE9\n")},
                                      {latin, std::string("\x81\x8D\n")},
                                      {latin, repeated("Обработка естественного языка\n", 5000)}}) {
        const auto path = folder.write("f", begin + rest + "end\n");
        const Lines read = readLines(path);
        ASSERT_TRUE(read.error) << rest.substr(0, 10);
        EXPECT_EQ(read.error->code, ErrorCode::FileEncoding);
        EXPECT_NE(read.error->cause.find("as which the file begins"), std::string::npos) << read.error->cause;
        EXPECT_EQ(read.error->where, path.string() + ':' + std::to_string(read.lines.size() + 1));
        EXPECT_LE(read.lines.size(), 5000u) << "nothing of what contradicts is given";
        EXPECT_GT(read.lines.size(), 1000u);
    }
}

TEST(TextStream, bytesThatAreNoTextAreRefused)
{
    const TemporaryFolder folder;
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>(i * i % 251);
    EXPECT_EQ(readLines(folder.write("f", bytes)).error->code, ErrorCode::FileEncoding);
}

TEST(TextStream, partsMakeUpTheLines)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        const auto sizes = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 100000)));
        std::string text;
        for (const std::size_t size : sizes)
            text += std::string(size, 'x') + "é\n";
        auto stream = TextStream::open(folder.write("f", text), {}).value();
        std::string read;
        std::uint64_t line = 1;
        for (auto part = stream.readPart().value(); !part.empty(); part = stream.readPart().value()) {
            RC_ASSERT(stream.line() == line);
            RC_ASSERT(part.size() <= (std::size_t(1) << 16) + 4);
            line += part.ends_with('\n');
            read += part;
        }
        RC_ASSERT(read == text);
    }));
}

TEST(TextStream, theBeginningIsReadAgain)
{
    const TemporaryFolder folder;
    const std::string text = repeated("une ligne\n", 3) + std::string(200000, 'x') + "\né\n";
    for (const std::size_t size : {1u, 15u, 100000u, 1000000u}) {
        auto stream = TextStream::open(folder.write("f", text), {}).value();
        const auto lines = stream.beginning(size).value();
        EXPECT_EQ(lines.front(), "une ligne\n");
        EXPECT_EQ(lines.size(), size == 1 ? 1u : size == 15 ? 2u : size == 100000 ? 4u : 5u);
        std::string read, line;
        for (std::uint64_t number = 1; *stream.readLine(line); ++number) {
            EXPECT_EQ(stream.line(), number);
            read += line;
        }
        EXPECT_EQ(read, text) << size;
    }
}

TEST(TextStream, aLineThatTakesTooMuchMemoryIsToldWithItsNumber)
{
    const TemporaryFolder folder;
    const auto path = folder.write("f.zst", test::compress("zst", "one\n" + std::string(longestRecord, 'x')));
    EXPECT_EQ(readLines(path).lines.size(), 2u) << "as long as a line may be";
    folder.write("f.zst", test::compress("zst", "one\n" + std::string(longestRecord + 1, 'x')));
    const Lines read = readLines(path);
    EXPECT_EQ(read.lines, std::vector<std::string>{"one\n"});
    EXPECT_EQ(read.error->code, ErrorCode::RecordBad);
    EXPECT_EQ(read.error->where, path.string() + ":2");
}

} // namespace
} // namespace tlm
