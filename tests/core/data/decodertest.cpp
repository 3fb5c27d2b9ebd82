#include "core/data/decoder.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

/// Decodes in pieces of a size; nothing if the bytes are not of the encoding.
std::string decode(const std::string &encoding, const std::string &bytes, std::size_t piece)
{
    auto decoder = Decoder::open(encoding);
    EXPECT_TRUE(decoder);
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        if (!decoder->decode(std::string_view(bytes).substr(at, piece), false, text))
            return "(bad)";
    }
    return decoder->decode({}, true, text) ? text : "(bad)";
}

TEST(Decoder, piecesOfAnySizeGiveTheSameText)
{
    using namespace std::string_literals;
    const std::string utf16 = "\x3D\xD8\x00\xDE\x61\x00\xE9\x00"s;
    const std::string shiftJis = "\x93\xFA\x96\x7B\x8C\xEA"s;
    for (const std::size_t piece : {1u, 2u, 3u, 5u, 100u}) {
        EXPECT_EQ(decode("UTF-16LE", utf16, piece), "😀aé") << piece;
        EXPECT_EQ(decode("Shift_JIS", shiftJis, piece), "日本語") << piece;
        EXPECT_EQ(decode("ISO-8859-1", "\xE9\xA0", piece), "é\xC2\xA0") << piece;
    }
}

TEST(Decoder, bytesCutOffOrWrongAreBad)
{
    EXPECT_EQ(decode("Shift_JIS", "\x93", 1), "(bad)");
    EXPECT_EQ(decode("UTF-16LE", std::string("\x00\xDE\x61\x00", 4), 4), "(bad)");
    EXPECT_EQ(decode("US-ASCII", "caf\xE9", 10), "(bad)");
}

TEST(Decoder, whatComesBeforeTheBadBytesIsGiven)
{
    auto decoder = Decoder::open("US-ASCII");
    std::string text;
    EXPECT_FALSE(decoder->decode("line\nca\xE9", true, text));
    EXPECT_EQ(text, "line\nca");
}

TEST(Decoder, unknownNamesAreAnError)
{
    EXPECT_EQ(Decoder::open("no-such-encoding").error().code, ErrorCode::FileEncoding);
}

} // namespace
} // namespace tlm
