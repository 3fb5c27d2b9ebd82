#include "core/text/piecewords.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/letters.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

constexpr CodePointRange separators[] = {{0x1, 0x20},      {0x7F, 0xA0},     {0x1680, 0x1680},
                                         {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                                         {0x205F, 0x205F}, {0x2581, 0x2581}, {0x3000, 0x3000}};

bool parts(char32_t point)
{
    const auto range = std::ranges::lower_bound(separators, point, {}, &CodePointRange::last);
    return range != std::end(separators) && point >= range->first;
}

} // namespace

std::span<const CodePointRange> wordSeparators()
{
    return separators;
}

void PieceWords::forEach(std::string_view text, const Take &take) const
{
    std::string word(wordMark);
    const auto finish = [&] {
        if (word.size() > wordMark.size())
            take(word);
        word.resize(wordMark.size());
    };
    for (std::size_t position = 0; position < text.size();) {
        const auto byte = static_cast<unsigned char>(text[position]);
        if (byte > 0x20 && byte < 0x7F) {
            word += m_lowerCase && byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[position];
            ++position;
            continue;
        }
        const auto point = nextCodePoint(text, position);
        if (parts(point))
            finish();
        else if (m_lowerCase)
            appendLowerCase(word, point);
        else
            appendUtf8(word, point);
    }
    finish();
}

} // namespace tlm
