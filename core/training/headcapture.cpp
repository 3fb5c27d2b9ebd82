#include "core/training/headcapture.h"

#include <algorithm>

#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>

namespace tlm {

namespace {

std::vector<std::string> textsOf(TokenView ids, const Tokenizer &tokenizer)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const auto id : ids)
        texts.push_back(tokenizer.token(id));
    return texts;
}

} // namespace

HeadCapture::HeadCapture(MeasuredHeads &measured, const LabelledSequences &examples,
                         std::span<const std::uint32_t> numbers, const Tokenizer &tokenizer)
    : m_statistics(measured.statistics)
{
    const auto layers = measured.statistics.layers(), heads = measured.statistics.heads();
    for (const auto number : numbers) {
        const TokenView ids = examples.sequences[number];
        auto texts = textsOf(ids, tokenizer);
        const auto second = std::size_t(examples.shapes[number].secondStart);
        Sequence sequence{markTokens(texts, second, m_statistics.options()), nullptr};
        m_statistics.count(sequence.marks);
        if (number < measured.kept.size()) {
            sequence.kept = &measured.kept[number];
            *sequence.kept = {layers, heads, std::move(texts), {}, second < ids.size() ? int(second) : -1};
            sequence.kept->weights.resize(std::size_t(layers) * std::size_t(heads) * ids.size() * ids.size());
        }
        m_sequences.push_back(std::move(sequence));
    }
}

void HeadCapture::take(std::int64_t layer, const PackedGroup &group, const at::Tensor &weights)
{
    const at::Tensor values = weights.to(at::kCPU, at::kFloat).contiguous();
    const at::Tensor numbers = group.sequences.cpu();
    const auto *sequences = numbers.const_data_ptr<std::int64_t>();
    const auto *first = values.const_data_ptr<float>();
    const auto heads = values.size(1);
    const auto stride = std::size_t(values.size(3));
    at::parallel_for(0, heads, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t head = begin; head < end; ++head) {
            const auto place = std::size_t(layer * heads + head);
            for (std::int64_t row = 0; row < numbers.numel(); ++row) {
                const Sequence &sequence = m_sequences[std::size_t(sequences[row])];
                const AttentionMap map{first + std::size_t(row * heads + head) * stride * stride,
                                       sequence.marks.tokens(), stride};
                m_statistics.add(place, map, sequence.marks);
                if (sequence.kept)
                    keep(*sequence.kept, place, map);
            }
        }
    });
}

void HeadCapture::keep(StoredAttention &kept, std::size_t place, const AttentionMap &map) const
{
    auto target = kept.weights.begin() + std::ptrdiff_t(place * map.tokens * map.tokens);
    for (std::size_t query = 0; query < map.tokens; ++query) {
        const AttentionRow row = map.row(query);
        target = std::copy(row.begin(), row.end(), target);
    }
}

} // namespace tlm
