#include "core/model/attention.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/_flash_attention_forward.h>
#include <ATen/ops/_fused_sdp_choice.h>
#include <ATen/ops/_softmax_backward_data.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/functions/utils.h>

#include "core/model/dropout.h"

namespace tlm {

namespace {

/// One group's tensors, [rows · heads, length, size] and [rows · heads, length, length].
struct GroupValues
{
    at::Tensor query, key, value; ///< the query is scaled
    at::Tensor weights, dropped;
};

/// What the layout of a group's numbers depends on.
struct Shape
{
    std::int64_t heads, size;

    /// [rows · length, parts · H] to [parts, rows, heads, length, size]
    at::Tensor split(const at::Tensor &slots, const PackedGroup &group) const
    {
        return slots.view({group.rows, group.length, -1, heads, size}).permute({2, 0, 3, 1, 4});
    }

    /// [rows · heads, length, size] as [rows, heads, length, size]
    at::Tensor rows(const at::Tensor &values, const PackedGroup &group) const
    {
        return values.view({group.rows, heads, group.length, -1});
    }
};

/// Packed rows to the slots of the groups; padding becomes 0.
at::Tensor spread(const at::Tensor &packed, const Packing &packing)
{
    const auto real = packed.narrow(0, 0, packing.tokens);
    if (!packing.slots.defined())
        return real;
    return at::zeros({packing.slotCount, packed.size(1)}, packed.options())
        .index_copy_(0, packing.slots, real);
}

/// Back from the slots of the groups; rows that only round the size become 0.
at::Tensor gather(const at::Tensor &slots, const Packing &packing)
{
    if (!packing.slots.defined() && packing.slotCount == packing.size())
        return slots;
    auto packed = at::empty({packing.size(), slots.size(1)}, slots.options());
    auto real = packed.narrow(0, 0, packing.tokens);
    if (packing.slots.defined())
        at::index_select_out(real, slots, 0, packing.slots);
    else
        real.copy_(slots);
    packed.narrow(0, packing.tokens, packing.size() - packing.tokens).zero_();
    return packed;
}

at::Tensor transposed(const at::Tensor &matrices)
{
    return matrices.transpose(1, 2);
}

double scaleOf(const Shape &shape)
{
    return 1 / std::sqrt(double(shape.size));
}

/// A seed of its own for each group.
std::uint64_t groupSeed(std::uint64_t seed, std::size_t group)
{
    return seed * 0x100000001b3ULL + group;
}

struct AttentionBackward final : torch::autograd::Node
{
    Shape shape{};
    Packing packing;
    AttentionOptions options;
    std::vector<GroupValues> groups;

    torch::autograd::variable_list apply(torch::autograd::variable_list &&gradients) override;
    void release_variables() override { groups.clear(); }
};

/// The product of each row and head. For the many shapes of captured weights oneDNN would make and keep a
/// program of a megabyte each; sequence by sequence they differ in length alone.
at::Tensor multiply(const at::Tensor &left, const at::Tensor &right, const Shape &shape,
                    const AttentionOptions &options)
{
    if (!options.take || !left.is_cpu())
        return at::bmm(left, right);
    auto products = at::empty({left.size(0), left.size(1), right.size(2)}, left.options());
    for (std::int64_t first = 0; first < left.size(0); first += shape.heads) {
        auto row = products.narrow(0, first, shape.heads);
        at::bmm_out(row, left.narrow(0, first, shape.heads), right.narrow(0, first, shape.heads));
    }
    return products;
}

/// What the slots of a group hold: query, key and, if it is there, value.
GroupValues partsOf(const at::Tensor &slots, const PackedGroup &group, const Shape &shape)
{
    const auto parts = shape.split(slots, group).clone(at::MemoryFormat::Contiguous);
    GroupValues values;
    values.query = parts[0].flatten(0, 1).mul_(scaleOf(shape));
    values.key = parts[1].flatten(0, 1);
    if (parts.size(0) > 2)
        values.value = parts[2].flatten(0, 1);
    return values;
}

void weighInGroup(GroupValues &values, const PackedGroup &group, const Shape &shape,
                  const AttentionOptions &options)
{
    auto scores = multiply(values.query, transposed(values.key), shape, options);
    if (group.keyBias.defined())
        shape.rows(scores, group).add_(group.keyBias.to(scores.scalar_type()));
    values.weights = at::softmax(scores, -1);
    if (options.take)
        (*options.take)(group, shape.rows(values.weights, group));
}

/// Attention of one group, whose slots hold query, key and value; the result goes to `mixed`
/// [rows · length, H].
GroupValues attendInGroup(const at::Tensor &slots, const PackedGroup &group, const Shape &shape,
                          const AttentionOptions &options, const at::Tensor &mixed)
{
    GroupValues values = partsOf(slots, group, shape);
    weighInGroup(values, group, shape, options);
    values.dropped = dropElements(values.weights, options.dropout, options.dropoutSeed);
    const auto results = multiply(values.dropped, values.value, shape, options);
    shape.split(mixed, group)[0].copy_(shape.rows(results, group));
    return values;
}

/// The gradient of a group's slots from that of its result.
void passBack(const at::Tensor &gradient, const PackedGroup &group, const Shape &shape,
              const AttentionOptions &options, const GroupValues &values, const at::Tensor &slots)
{
    const auto mixed = shape.split(gradient, group)[0].contiguous().flatten(0, 1);
    const auto parts = shape.split(slots, group);
    parts[2].copy_(shape.rows(at::bmm(transposed(values.dropped), mixed), group));
    const auto weights =
        dropElements(at::bmm(mixed, transposed(values.value)), options.dropout, options.dropoutSeed);
    const auto scores = at::_softmax_backward_data(weights, values.weights, -1, values.weights.scalar_type());
    parts[0].copy_(shape.rows(at::bmm(scores, values.key).mul_(scaleOf(shape)), group));
    parts[1].copy_(shape.rows(at::bmm(transposed(scores), values.query), group));
}

/// Calls `work(group, options of the group, its slots)` for each group.
template <typename Work>
void forEachGroup(const Packing &packing, AttentionOptions options, Work work)
{
    const auto seed = options.dropoutSeed;
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < packing.groups.size(); ++i) {
        const auto size = packing.groups[i].rows * packing.groups[i].length;
        options.dropoutSeed = groupSeed(seed, i);
        work(i, options, [=](const at::Tensor &slots) { return slots.narrow(0, begin, size); });
        begin += size;
    }
}

torch::autograd::variable_list AttentionBackward::apply(torch::autograd::variable_list &&gradients)
{
    const c10::NoGradGuard noGradients;
    const auto gradient = spread(gradients[0], packing);
    const auto slots = at::empty({packing.slotCount, 3 * gradient.size(1)}, gradient.options());
    forEachGroup(packing, options, [&](std::size_t i, const AttentionOptions &its, const auto &part) {
        passBack(part(gradient), packing.groups[i], shape, its, groups[i], part(slots));
    });
    return {gather(slots, packing)};
}

at::Tensor attendInGroups(const at::Tensor &states, const Packing &packing, const AttentionOptions &options)
{
    const bool learns = c10::GradMode::is_enabled() && states.requires_grad();
    const auto width = states.size(1) / 3;
    const Shape shape{options.heads, width / options.heads};
    std::vector<GroupValues> groups;
    at::Tensor result;
    {
        const c10::NoGradGuard noGradients;
        const auto slots = spread(states, packing);
        const auto mixed = at::empty({packing.slotCount, width}, states.options());
        forEachGroup(packing, options, [&](std::size_t i, const AttentionOptions &its, const auto &part) {
            auto values = attendInGroup(part(slots), packing.groups[i], shape, its, part(mixed));
            if (learns)
                groups.push_back(std::move(values));
        });
        result = gather(mixed, packing);
    }
    if (learns) {
        const auto node =
            std::shared_ptr<AttentionBackward>(new AttentionBackward, torch::autograd::deleteNode);
        node->shape = shape;
        node->packing = packing;
        node->options = options;
        node->options.take = nullptr;
        node->groups = std::move(groups);
        node->set_next_edges(torch::autograd::collect_next_edges(states));
        torch::autograd::set_history(result, node);
    }
    return result;
}

/// Whether this GPU has flash attention for such states.
bool hasFlash(const at::Tensor &states, const AttentionOptions &options)
{
    constexpr std::int64_t flash = 1; // sdp::SDPBackend::flash_attention
    const auto probe = states.detach().narrow(0, 0, 1).view({1, 3, options.heads, 1, -1}).select(1, 0);
    return at::_fused_sdp_choice(probe, probe, probe, {}, options.dropout) == flash;
}

at::Tensor attendByFlash(const at::Tensor &states, const Packing &packing, const AttentionOptions &options)
{
    const auto parts = states.view({states.size(0), 3, options.heads, -1}).unbind(1);
    if (options.dropout > 0)
        seedGenerator(states.device(), options.dropoutSeed);
    const auto result =
        at::_flash_attention_forward(parts[0], parts[1], parts[2], packing.starts, packing.starts,
                                     packing.longest, packing.longest, options.dropout, false, false);
    return std::get<0>(result).flatten(1);
}

} // namespace

bool suitsFlash(at::DeviceType device, at::ScalarType type, const AttentionOptions &options)
{
    return device == at::kCUDA && type == at::kBFloat16 && !options.take;
}

at::Tensor attend(const at::Tensor &states, const Packing &packing, const AttentionOptions &options)
{
    const bool flash =
        suitsFlash(states.device().type(), states.scalar_type(), options) && hasFlash(states, options);
    return flash ? attendByFlash(states, packing, options) : attendInGroups(states, packing, options);
}

void weigh(const at::Tensor &states, const Packing &packing, const AttentionOptions &options)
{
    const c10::NoGradGuard noGradients;
    const Shape shape{options.heads, states.size(1) / (2 * options.heads)};
    const auto slots = spread(states, packing);
    forEachGroup(packing, options, [&](std::size_t i, const AttentionOptions &its, const auto &part) {
        auto values = partsOf(part(slots), packing.groups[i], shape);
        weighInGroup(values, packing.groups[i], shape, its);
    });
}

} // namespace tlm
