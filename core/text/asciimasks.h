#pragma once
#include <cstddef>
#include <cstdint>

#include "core/base/cpu.h"

namespace tlm {

/// What stands at 64 bytes of text, a bit for each.
struct AsciiMasks
{
    static constexpr std::size_t size = 64;
    std::uint64_t letter;
    std::uint64_t digit;
    std::uint64_t connector;       ///< _
    std::uint64_t midNumberLetter; ///< . '
    std::uint64_t midLetter;       ///< :
    std::uint64_t midNumber;       ///< , ;
    std::uint64_t foreign;         ///< not ASCII
};

/// Masks of `blocks` times 64 bytes; `lower` gets the bytes with A to Z lower-cased.
using AsciiClassifier = void (*)(const char *text, std::size_t blocks, AsciiMasks *masks, char *lower);

/// Writes the places of the bits that are set, each plus `base`, and returns how many there are. 64 numbers
/// must have room, whatever their count.
using BitWriter = std::size_t (*)(std::uint64_t bits, std::uint32_t base, std::uint32_t *places);

/// The two loops over text that are worth instructions of their own.
struct AsciiFunctions
{
    AsciiClassifier classify;
    BitWriter writeBits;
};

/// Those of a level, which the machine must have.
AsciiFunctions asciiFunctions(SimdLevel level);

extern const AsciiFunctions plainAsciiFunctions;
#if defined(__x86_64__)
extern const AsciiFunctions avx2AsciiFunctions;
extern const AsciiFunctions avx512AsciiFunctions;
#endif

} // namespace tlm
