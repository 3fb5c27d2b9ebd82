#pragma once
#include <memory>
#include <span>
#include <vector>

#include <QStringList>

#include "core/attention/attentionfile.h"
#include "core/attention/headpattern.h"

namespace tlm {

/// What the attention page shows: the weights of every head over one sentence, and the measures of every head
/// over a sample of sentences (or over that one).
struct Heads
{
    int layers = 0, perLayer = 0;
    QStringList tokens;
    std::vector<float> weights;         ///< [layers, heads, tokens, tokens]
    std::vector<HeadMeasures> measures; ///< by layer, then by head
    quint64 sentences = 0, rows = 0;    ///< what the measures were counted over

    int size() const { return layers * perLayer; }
    bool isEmpty() const { return size() == 0 || tokens.isEmpty(); }
    std::span<const float> weightsOf(int head) const;
    /// Heads of a pattern; planted ones are left out, as the paper's claim is about learnt heads.
    int count(HeadPattern pattern) const;
    int plantedCount() const;
};

using HeadsPointer = std::shared_ptr<const Heads>;

/// Heads of one stored sentence; `measures` are those of a sample, or empty: then they are of this sentence.
Heads makeHeads(const StoredAttention &sentence, std::vector<HeadMeasures> measures = {});

/// Mean weight at the distances −reach … +reach over the counted rows, so that distance −1 is previous_mass.
std::vector<double> weightByDistance(std::span<const float> weights, const QStringList &tokens, int reach);

} // namespace tlm
