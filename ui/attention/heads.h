#pragma once
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/attention/headpattern.h"
#include "ui/attention/looked.h"
#include "ui/attention/shownmatrix.h"

namespace tlm {

/// What the attention page shows of a model: the weights of every head over one sentence, and the measures of
/// every head over a sample of sentences (or over that one).
struct Heads
{
    SentencePointer sentence = std::make_shared<SentenceWeights>();
    std::vector<HeadMeasures> measures;    ///< by layer, then by head
    quint64 sentences = 0, rows = 0;       ///< what the measures were counted over
    std::map<int, double> importance = {}; ///< of a head: how the dev metric changes when it is muted
    Looked looked = {};
    QStringList unmasked = {}; ///< the tokens as they are where none is masked

    int layers() const { return sentence->layers; }
    int perLayer() const { return sentence->perLayer; }
    int size() const { return sentence->size(); }
    const QStringList &tokens() const { return sentence->tokens; }
    bool isEmpty() const { return size() == 0 || tokens().isEmpty(); }
    /// Whether the measures are of a sample: of the model and its texts as they are, with nothing changed.
    bool isOfSample() const { return looked.sample.sentences > 0; }
    const HeadMeasures &of(int head) const { return measures[static_cast<std::size_t>(head)]; }
    PatternCounts counts() const { return countPatterns(measures); }
    int plantedCount() const;
};

using HeadsPointer = std::shared_ptr<const Heads>;

/// The head of another model in the same layer and place; −1: it has none.
int sameHead(const Heads &heads, int head, const Heads &others);

/// The token of another tokenizer that stands for the same word; −1: it cuts the text otherwise there.
int sameToken(const QStringList &tokens, int place, const QStringList &others);

/// Whether the counts of two models are over the same sentences in the same way, with the same changes.
bool areComparable(const Heads &first, const Heads &second);

/// Learnt heads of a pattern by layer.
std::vector<int> countByLayer(const Heads &heads, HeadPattern pattern);

/// Mean weight at the distances −reach … +reach over all rows but those of [CLS] and [SEP], so that distance
/// −1 is previous_mass of a matrix that nothing is left out of.
std::vector<double> weightByDistance(const ShownMatrix &matrix, int reach);

} // namespace tlm
