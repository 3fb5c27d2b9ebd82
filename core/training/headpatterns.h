#pragma once
#include <functional>
#include <stop_token>

#include "core/attention/attentionfile.h"
#include "core/attention/headpattern.h"
#include "core/base/progress.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// Takes the attention of one example, by its number; it may be moved from.
using AttentionTaker = std::function<void(std::uint32_t number, StoredAttention &attention)>;

/// The measures of all heads over examples, in fp32 and without dropout; planted heads are marked. `take` may
/// be empty. Error Stopped.
Expected<HeadStatistics> measureHeads(const Bert &bert, const LabelledSequences &examples,
                                      const Tokenizer &tokenizer, const AttentionTaker &take,
                                      ProgressMeter &meter, std::stop_token stop);

/// The measures of each head; those that the initialisation made positional are marked.
std::vector<HeadMeasures> headMeasures(const HeadStatistics &statistics, const ModelConfiguration &model);

/// How many heads show which pattern; planted ones are left out.
struct PatternCounts
{
    std::int64_t positional = 0, vertical = 0, other = 0;
    friend bool operator==(const PatternCounts &, const PatternCounts &) = default;
};

PatternCounts countPatterns(const std::vector<HeadMeasures> &heads);

/// The patterns over the first `count` examples. Error Stopped.
Expected<PatternCounts> countPatterns(const Bert &bert, const LabelledSequences &examples, std::size_t count,
                                      const Tokenizer &tokenizer, std::stop_token stop);

} // namespace tlm
