#pragma once
#include <memory>
#include <span>
#include <vector>

#include <QStringList>

#include "core/attention/attentionfile.h"

namespace tlm {

/// The weights of every head over one sentence, and what small pictures of them are drawn from.
struct SentenceWeights
{
    static constexpr int largestThumbnail = 128; ///< blocks to a side

    int layers = 0, perLayer = 0;
    QStringList tokens;
    std::vector<float> weights; ///< [layers, heads, tokens, tokens]
    int secondStart = -1;       ///< where the second text begins; −1: there is none
    int blocks = 0;             ///< to a side
    std::vector<float> pooled;  ///< [layers, heads, blocks, blocks]; empty if every token has a block

    int size() const { return layers * perLayer; }
    std::span<const float> weightsOf(int head) const;
    std::span<const float> blocksOf(int head) const;
};

using SentencePointer = std::shared_ptr<const SentenceWeights>;

/// Takes a stored sentence over; may run in any thread.
SentencePointer makeSentence(StoredAttention &&stored);
/// The other way, to write it to a file.
StoredAttention storedOf(const SentenceWeights &sentence);

} // namespace tlm
