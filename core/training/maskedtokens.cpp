#include "core/training/maskedtokens.h"

#include <fmt/format.h>

namespace tlm {

Expected<LabelledSequences> replaceByMask(LabelledSequences example, const std::vector<std::size_t> &places,
                                          const SpecialTokens &special)
{
    if (places.empty())
        return example;
    if (example.sequences.size() != 1)
        return failure(ErrorCode::Usage, "Tokens can be masked in one text only.");
    const TokenView view = example.sequences[0];
    std::vector<std::int32_t> ids(view.begin(), view.end());
    for (const std::size_t place : places) {
        if (place >= ids.size())
            return failure(ErrorCode::Usage,
                           fmt::format("There is no token {}: the text has {} (from 0).", place, ids.size()));
        if (ids[place] == special.classify || ids[place] == special.separator)
            return failure(ErrorCode::Usage,
                           fmt::format("Token {} marks a boundary of the text: it cannot be masked.", place));
        ids[place] = special.mask;
    }
    example.sequences = {};
    example.sequences.append(ids);
    return example;
}

} // namespace tlm
