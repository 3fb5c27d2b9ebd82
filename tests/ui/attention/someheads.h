#pragma once
#include "core/attention/headstatistics.h"
#include "ui/attention/heads.h"

namespace tlm::test {

/// Heads over "[CLS] a b c . [SEP]": (0, 0) looks at the token before, (0, 1) at [SEP], (1, 0) at itself,
/// (1, 1) as (0, 0) but planted.
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

/// Measured over their one sentence.
inline Heads makeSomeHeads(StoredAttention stored)
{
    HeadStatistics statistics(stored.layers, stored.heads);
    statistics.add(stored.view());
    Heads heads{.measures = statistics.measures(), .sentences = 1, .rows = statistics.tokens()};
    heads.sentence = makeSentence(std::move(stored));
    return heads;
}

inline HeadsPointer someHeads()
{
    Heads heads = makeSomeHeads(someAttention());
    heads.measures[3].planted = true;
    return std::make_shared<Heads>(std::move(heads));
}

/// A head of which every row looks at one token alone.
inline StoredAttention plantedColumn(int layers, int perLayer, int tokens, int column)
{
    const auto size = static_cast<std::size_t>(tokens);
    StoredAttention stored{.layers = layers, .heads = perLayer, .texts = {}, .weights = {}};
    stored.texts.assign(size, "word");
    stored.texts.front() = "[CLS]";
    stored.weights.assign(static_cast<std::size_t>(layers * perLayer) * size * size, 0);
    for (std::size_t row = 0; row < stored.weights.size() / size; ++row)
        stored.weights[row * size + static_cast<std::size_t>(column)] = 1;
    return stored;
}

} // namespace tlm::test
