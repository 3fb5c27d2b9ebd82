#include "core/attention/palettepicture.h"

#include <map>
#include <vector>

#include <boost/crc.hpp>
#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <gtest/gtest.h>

using namespace tlm;

namespace {

std::uint32_t number(const std::string &bytes, std::size_t place)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::uint8_t(bytes[place + i]);
    return value;
}

/// The chunks by type; every checksum is checked.
std::map<std::string, std::string> chunks(const std::string &png)
{
    std::map<std::string, std::string> found;
    for (std::size_t place = 8; place < png.size();) {
        const std::size_t size = number(png, place);
        const auto checked = png.substr(place + 4, size + 4);
        boost::crc_32_type checksum;
        checksum.process_bytes(checked.data(), checked.size());
        EXPECT_EQ(checksum.checksum(), number(png, place + 8 + size));
        found[checked.substr(0, 4)] = checked.substr(4);
        place += size + 12;
    }
    return found;
}

std::string inflated(const std::string &bytes)
{
    namespace io = boost::iostreams;
    std::string result;
    io::filtering_streambuf<io::output> stream;
    stream.push(io::zlib_decompressor());
    stream.push(io::back_inserter(result));
    stream.sputn(bytes.data(), std::streamsize(bytes.size()));
    stream.reset();
    return result;
}

} // namespace

TEST(PalettePicture, HasItsSizePaletteAndEveryPixel)
{
    Palette palette{};
    palette[7] = {1, 2, 3};
    const std::vector<std::uint8_t> pixels{0, 7, 255, 1, 2, 3};
    const auto png = palettePng(pixels, 3, palette);
    EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
    auto parts = chunks(png);
    EXPECT_EQ(number(parts["IHDR"], 0), 3U);
    EXPECT_EQ(number(parts["IHDR"], 4), 2U);
    EXPECT_EQ(parts["IHDR"].substr(8), std::string("\x08\x03\0\0\0", 5));
    EXPECT_EQ(parts["PLTE"].size(), 768U);
    EXPECT_EQ(parts["PLTE"].substr(21, 3), "\x01\x02\x03");
    EXPECT_EQ(inflated(parts["IDAT"]), std::string("\0\0\x07\xff\0\x01\x02\x03", 8));
    EXPECT_TRUE(parts.contains("IEND"));
}

TEST(PalettePicture, Base64OfEveryRest)
{
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("\xff\xfe\xfd\xfc"), "//79/A==");
}
