#pragma once
#include "ui/attention/heads.h"

namespace tlm::test {

/// Heads over "[CLS] a b c . [SEP]": (1, 1) looks at the token before, (1, 2) at [SEP], (2, 1) at itself,
/// (2, 2) as (1, 1) but planted.
inline StoredAttention someAttention()
{
    StoredAttention stored{
        .layers = 2, .heads = 2, .texts = {"[CLS]", "a", "b", "c", ".", "[SEP]"}, .weights = {}};
    constexpr std::size_t tokens = 6;
    stored.weights.assign(4 * tokens * tokens, 0);
    for (std::size_t head = 0; head < 4; ++head)
        for (std::size_t row = 0; row < tokens; ++row) {
            float *weights = &stored.weights[(head * tokens + row) * tokens];
            if (head == 1)
                weights[tokens - 1] = 1;
            else if (head == 2)
                weights[row] = 1;
            else
                weights[row == 0 ? 1 : row - 1] = 1;
        }
    return stored;
}

inline HeadsPointer someHeads()
{
    Heads heads = makeHeads(someAttention());
    heads.measures[3].planted = true;
    return std::make_shared<Heads>(std::move(heads));
}

} // namespace tlm::test
