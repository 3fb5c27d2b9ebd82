#pragma once
#include <span>
#include <vector>

#include "core/training/measureheads.h"

namespace tlm {

/// Takes the attention of the examples of one batch, layer by layer and group by group, as the model computes
/// it: measured where it lies, copied only if it is kept.
class HeadCapture
{
public:
    /// `numbers`: the examples of the batch, which are counted at once.
    HeadCapture(MeasuredHeads &measured, const LabelledSequences &examples,
                std::span<const std::uint32_t> numbers, const Tokenizer &tokenizer);
    void take(std::int64_t layer, const PackedGroup &group, const at::Tensor &weights);

private:
    struct Sequence
    {
        TokenMarks marks;
        StoredAttention *kept = nullptr;
    };
    void keep(StoredAttention &kept, std::size_t place, const AttentionMap &map) const;

    HeadStatistics &m_statistics;
    std::vector<Sequence> m_sequences;
};

} // namespace tlm
