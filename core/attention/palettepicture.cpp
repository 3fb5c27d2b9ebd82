#include "core/attention/palettepicture.h"

#include <boost/crc.hpp>
#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <sodium.h>

namespace tlm {

namespace {

std::string bigEndian(std::uint32_t value)
{
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

std::string chunk(const std::string &type, const std::string &bytes)
{
    const std::string checked = type + bytes;
    boost::crc_32_type checksum;
    checksum.process_bytes(checked.data(), checked.size());
    return bigEndian(std::uint32_t(bytes.size())) + checked + bigEndian(checksum.checksum());
}

std::string deflated(const std::string &bytes)
{
    namespace io = boost::iostreams;
    std::string result;
    io::filtering_streambuf<io::output> stream;
    stream.push(io::zlib_compressor());
    stream.push(io::back_inserter(result));
    io::copy(io::array_source(bytes.data(), bytes.size()), stream);
    return result;
}

std::string bytesOf(const Palette &palette)
{
    std::string bytes;
    for (const auto &[red, green, blue] : palette)
        bytes += {char(red), char(green), char(blue)};
    return bytes;
}

} // namespace

std::string palettePng(std::span<const std::uint8_t> pixels, std::uint32_t width, const Palette &palette)
{
    const auto height = width == 0 ? 0 : std::uint32_t(pixels.size() / width);
    std::string rows;
    for (std::uint32_t row = 0; row < height; ++row) {
        rows += '\0'; // no filter
        const auto line = pixels.subspan(std::size_t(row) * width, width);
        rows.append(line.begin(), line.end());
    }
    const std::string depthAndKind{8, 3, 0, 0, 0}; // 8 bits of a palette, not interlaced
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", bigEndian(width) + bigEndian(height) + depthAndKind) +
           chunk("PLTE", bytesOf(palette)) + chunk("IDAT", deflated(rows)) + chunk("IEND", {});
}

std::string base64(std::string_view bytes)
{
    constexpr int kind = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kind), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()),
                      bytes.size(), kind);
    text.pop_back(); // the final zero
    return text;
}

} // namespace tlm
