#pragma once
#include <functional>
#include <stop_token>

#include "core/attention/attentionfile.h"
#include "core/attention/headpattern.h"
#include "core/attention/headstatistics.h"
#include "core/base/progress.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"
#include "core/training/batch.h"
#include "core/training/sequences.h"

namespace tlm {

/// How heads are measured, and what else is taken from the same pass.
struct HeadMeasuring
{
    CountingOptions counting = {};
    at::Tensor headMask = {}; ///< that of ForwardOptions
    std::size_t kept = 0;     ///< whose weights are kept: so many examples, from the first
    /// Takes the hidden states [B, L, H] of each batch; may be empty.
    std::function<void(const Batch &batch, const at::Tensor &hidden)> takeHidden = {};
    Measured measured = Measured::All;
};

struct MeasuredHeads
{
    HeadStatistics statistics;
    std::vector<StoredAttention> kept; ///< in the order of the examples
};

/// The measures of all heads over examples, in fp32 and without dropout. Nothing is held but the attention of
/// one layer of like-long examples, and what is kept. Errors: Stopped, MemoryExhausted if these take more
/// than half of the free memory.
Expected<MeasuredHeads> measureHeads(const Bert &bert, const LabelledSequences &examples,
                                     const Tokenizer &tokenizer, const HeadMeasuring &how,
                                     ProgressMeter &meter, const std::stop_token &stop);

/// The measures of each head; those that the initialisation made positional are marked.
std::vector<HeadMeasures> headMeasures(const HeadStatistics &statistics, const ModelConfiguration &model);

/// The patterns over the first `count` examples. Errors: those of measureHeads.
Expected<PatternCounts> measurePatterns(const Bert &bert, const LabelledSequences &examples,
                                        std::size_t count, const Tokenizer &tokenizer,
                                        const std::stop_token &stop);

} // namespace tlm
