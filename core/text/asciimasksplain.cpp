#include <array>
#include <bit>

#include "core/text/asciimasks.h"

namespace tlm {
namespace {

enum Kind : std::uint8_t {
    Letter = 1,
    Digit = 2,
    Connector = 4,
    MidNumberLetter = 8,
    MidLetter = 16,
    MidNumber = 32,
    Foreign = 64,
    Capital = 128,
};

constexpr std::array<std::uint8_t, 256> makeKinds()
{
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned c = 'a'; c <= 'z'; ++c) {
        kinds[c] = Letter;
        kinds[c - 32] = Letter | Capital;
    }
    for (unsigned c = '0'; c <= '9'; ++c)
        kinds[c] = Digit;
    kinds['_'] = Connector;
    kinds['.'] = kinds['\''] = MidNumberLetter;
    kinds[':'] = MidLetter;
    kinds[','] = kinds[';'] = MidNumber;
    for (unsigned c = 0x80; c < 0x100; ++c)
        kinds[c] = Foreign;
    return kinds;
}

constexpr auto kinds = makeKinds();

/// Transposes eight rows of eight bits (Hacker's Delight 7-3): bit k of byte i becomes bit i of byte k.
constexpr std::uint64_t transposed(std::uint64_t x)
{
    const auto swapped = [&x](std::uint64_t mask, int distance) {
        const auto difference = (x ^ (x >> distance)) & mask;
        x ^= difference ^ (difference << distance);
    };
    swapped(0x00AA00AA00AA00AA, 7);
    swapped(0x0000CCCC0000CCCC, 14);
    swapped(0x00000000F0F0F0F0, 28);
    return x;
}

/// Eight bytes of text: byte k of the result has the bits of kind 1 << k.
std::uint64_t classifyEight(const char *text, char *lower)
{
    std::uint64_t rows = 0;
    for (int i = 0; i < 8; ++i) {
        const auto kind = kinds[static_cast<unsigned char>(text[i])];
        lower[i] = static_cast<char>(text[i] | (kind & Capital) >> 2);
        rows |= std::uint64_t(kind) << (8 * i);
    }
    return transposed(rows);
}

void classify(const char *text, std::size_t blocks, AsciiMasks *masks, char *lower)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        AsciiMasks all{};
        for (std::size_t i = 0; i < AsciiMasks::size; i += 8) {
            const auto kindBits = classifyEight(text, lower);
            all.letter |= (kindBits & 0xFF) << i;
            all.digit |= (kindBits >> 8 & 0xFF) << i;
            all.connector |= (kindBits >> 16 & 0xFF) << i;
            all.midNumberLetter |= (kindBits >> 24 & 0xFF) << i;
            all.midLetter |= (kindBits >> 32 & 0xFF) << i;
            all.midNumber |= (kindBits >> 40 & 0xFF) << i;
            all.foreign |= (kindBits >> 48 & 0xFF) << i;
            text += 8;
            lower += 8;
        }
        masks[block] = all;
    }
}

std::size_t writeBits(std::uint64_t bits, std::uint32_t base, std::uint32_t *places)
{
    std::size_t count = 0;
    for (; bits; bits &= bits - 1)
        places[count++] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
    return count;
}

} // namespace

const AsciiFunctions plainAsciiFunctions = {classify, writeBits};

} // namespace tlm
