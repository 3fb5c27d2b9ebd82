#include "core/data/duplicatefilter.h"

#include <xxhash.h>

#include "core/data/words.h"

namespace tlm {

std::string normalizeText(std::string_view text)
{
    std::string normal;
    normal.reserve(text.size());
    bool space = false;
    for (const char letter : text) {
        if (asciiSpace.find(letter) != std::string_view::npos) {
            space = true;
            continue;
        }
        if (space && !normal.empty())
            normal += ' ';
        space = false;
        normal += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter);
    }
    return normal;
}

std::optional<std::uint64_t> DuplicateFilter::firstWith(std::string_view text, std::uint64_t number)
{
    const std::string normal = normalizeText(text);
    const XXH128_hash_t hash = XXH3_128bits(normal.data(), normal.size());
    const auto [known, isNew] = m_first.try_emplace({hash.low64, hash.high64}, number);
    if (isNew)
        return {};
    return known->second;
}

} // namespace tlm
