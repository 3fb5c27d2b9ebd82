#include "core/training/masking.h"

namespace tlm {

namespace {

bool isSpecial(std::int64_t id, const SpecialTokens &special)
{
    return id == special.padding || id == special.classify || id == special.separator;
}

} // namespace

MaskedTokens maskTokens(std::span<std::int64_t> ids, double share, const SpecialTokens &special,
                        std::int64_t vocabulary, const CounterRandom &random, std::uint64_t step)
{
    MaskedTokens masked;
    const std::uint64_t first = step << 32;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (isSpecial(ids[i], special))
            continue;
        const std::uint64_t position = first + 3 * i;
        if (random.uniform(position) >= share)
            continue;
        masked.positions.push_back(static_cast<std::int64_t>(i));
        masked.labels.push_back(ids[i]);
        const double fate = random.uniform(position + 1);
        if (fate < 0.8)
            ids[i] = special.mask;
        else if (fate < 0.9)
            ids[i] =
                static_cast<std::int64_t>(random.below(position + 2, static_cast<std::uint64_t>(vocabulary)));
    }
    return masked;
}

} // namespace tlm
