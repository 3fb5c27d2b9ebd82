#include "core/text/bertcharacter.h"

#include <cstdint>

#include <unicode/uchar.h>

namespace tlm {
namespace {

/// The general category mask in Unicode 8; 0 for what was not assigned then.
std::uint32_t category(char32_t codePoint)
{
    switch (codePoint) { // reclassified since
    case 0x166D:
    case 0x111C9:
        return U_GC_PO_MASK;
    case 0x1734:
        return U_GC_MN_MASK;
    case 0x1885:
    case 0x1886:
        return U_GC_LO_MASK;
    case 0xA9BD:
        return U_GC_MC_MASK;
    default:
        break;
    }
    const auto point = static_cast<UChar32>(codePoint);
    UVersionInfo age;
    u_charAge(point, age);
    return age[0] == 0 || age[0] > 8 ? 0 : U_GET_GC_MASK(point);
}

} // namespace

bool isBertDropped(char32_t codePoint)
{
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r')
        return false;
    return codePoint == 0xFFFD || (category(codePoint) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK));
}

bool isBertSpace(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    return category(codePoint) & U_GC_Z_MASK;
}

bool isBertPunctuation(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint > ' ' && codePoint < 0x7F && !u_isalnum(static_cast<UChar32>(codePoint));
    return category(codePoint) & U_GC_P_MASK;
}

bool isBertChinese(char32_t codePoint)
{
    // The sixth block begins at 2B820 in BERT, but Hugging Face's library has 2B920, which ids must follow.
    static constexpr struct
    {
        char32_t first, last;
    } blocks[] = {{0x4E00, 0x9FFF},   {0x3400, 0x4DBF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B73F},
                  {0x2B740, 0x2B81F}, {0x2B920, 0x2CEAF}, {0xF900, 0xFAFF},   {0x2F800, 0x2FA1F}};
    for (const auto &block : blocks)
        if (codePoint >= block.first && codePoint <= block.last)
            return true;
    return false;
}

bool isBertAccent(char32_t codePoint)
{
    return category(codePoint) & U_GC_MN_MASK;
}

} // namespace tlm
