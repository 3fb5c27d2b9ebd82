#include "core/text/bytespelling.h"

#include <array>
#include <cstdint>

#include "core/text/unicode.h"

namespace tlm {
namespace {

constexpr bool isPrintable(unsigned byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

constexpr unsigned firstOfOthers = 0x100, others = 68;

struct Alphabet
{
    std::array<char32_t, 256> characters{};
    std::array<std::int16_t, firstOfOthers + others> bytes{}; ///< −1 for a character of no byte

    constexpr Alphabet()
    {
        bytes.fill(-1);
        char32_t next = firstOfOthers;
        for (unsigned byte = 0; byte < characters.size(); ++byte) {
            characters[byte] = isPrintable(byte) ? byte : next++;
            bytes[characters[byte]] = static_cast<std::int16_t>(byte);
        }
    }
};

constexpr Alphabet alphabet;

} // namespace

char32_t byteCharacter(unsigned char byte)
{
    return alphabet.characters[byte];
}

std::string spellBytes(std::string_view bytes)
{
    std::string spelling;
    for (const char byte : bytes)
        appendUtf8(spelling, byteCharacter(static_cast<unsigned char>(byte)));
    return spelling;
}

std::optional<std::string> readSpelledBytes(std::string_view spelling)
{
    std::string bytes;
    for (std::size_t position = 0; position < spelling.size();) {
        const auto point = nextCodePoint(spelling, position);
        if (point >= alphabet.bytes.size() || alphabet.bytes[point] < 0)
            return std::nullopt;
        bytes += static_cast<char>(alphabet.bytes[point]);
    }
    return bytes;
}

} // namespace tlm
