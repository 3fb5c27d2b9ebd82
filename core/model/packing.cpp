#include "core/model/packing.h"

#include <algorithm>
#include <numeric>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>

namespace tlm {

namespace {

/// What is added to the scores of padding: finite in bf16 too, so that empty rows have no NaN.
constexpr float hidden = -1e30F;

std::int64_t roundUp(std::int64_t value, std::int64_t multiple)
{
    return (value + multiple - 1) / multiple * multiple;
}

template <typename Number>
at::Tensor toTensor(const std::vector<Number> &values, at::ScalarType type)
{
    auto tensor = at::empty({static_cast<std::int64_t>(values.size())}, type);
    std::copy(values.begin(), values.end(), static_cast<Number *>(tensor.mutable_data_ptr()));
    return tensor;
}

/// Numbers of the sequences that have tokens, the longest first.
std::vector<std::int64_t> orderByLength(const std::vector<std::int64_t> &lengths)
{
    std::vector<std::int64_t> order(lengths.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t left, std::int64_t right) {
        return lengths[std::size_t(left)] > lengths[std::size_t(right)];
    });
    while (!order.empty() && lengths[std::size_t(order.back())] == 0)
        order.pop_back();
    return order;
}

at::Tensor keyBias(const PackedGroup &group, const std::vector<std::int64_t> &lengths)
{
    auto bias = at::zeros({group.rows, 1, 1, group.length}, at::kFloat);
    auto *values = bias.mutable_data_ptr<float>();
    const auto *sequences = group.sequences.const_data_ptr<std::int64_t>();
    for (std::int64_t row = 0; row < group.rows; ++row) {
        const bool isEmpty = row >= group.sequences.size(0);
        const auto length = isEmpty ? 0 : lengths[std::size_t(sequences[row])];
        std::fill(values + row * group.length + length, values + (row + 1) * group.length, hidden);
    }
    return bias;
}

class Packer
{
public:
    Packer(const std::vector<std::int64_t> &lengths, std::int64_t width, const ShapeRounding &rounding)
        : m_lengths(lengths), m_width(width), m_rounding(rounding), m_order(orderByLength(lengths)),
          m_rows(lengths.size() * std::size_t(width), 0)
    {
    }

    Packing pack()
    {
        for (std::size_t begin = 0; begin < m_order.size();)
            begin = addGroup(begin);
        m_packing.tokens = std::int64_t(m_places.size());
        m_packing.longest = length(0);
        fillUp();
        m_packing.places = toTensor(m_places, at::kLong);
        m_packing.positions = toTensor(m_positions, at::kLong);
        m_packing.rows = toTensor(m_rows, at::kLong);
        m_packing.starts = toTensor(m_starts, at::kInt);
        if (m_packing.slotCount != m_packing.tokens)
            m_packing.slots = toTensor(m_slots, at::kLong);
        return std::move(m_packing);
    }

private:
    std::int64_t length(std::size_t i) const { return m_lengths[std::size_t(m_order[i])]; }

    /// Sequences from `begin` on that are padded to the same length. Returns the first behind them.
    std::size_t addGroup(std::size_t begin)
    {
        PackedGroup group;
        group.length = roundUp(length(begin), m_rounding.length);
        auto end = begin;
        for (; end < m_order.size() && roundUp(length(end), m_rounding.length) == group.length; ++end)
            addSequence(m_order[end], m_packing.slotCount + std::int64_t(end - begin) * group.length);
        const auto real = std::int64_t(end - begin);
        group.rows = rowsFor(real);
        group.sequences = toTensor(std::vector<std::int64_t>(m_order.begin() + std::ptrdiff_t(begin),
                                                             m_order.begin() + std::ptrdiff_t(end)),
                                   at::kLong);
        if (group.rows != real || length(end - 1) != group.length)
            group.keyBias = keyBias(group, m_lengths);
        m_packing.slotCount += group.rows * group.length;
        m_packing.groups.push_back(std::move(group));
        return end;
    }

    /// Few sequences are rounded less, and very few not at all.
    std::int64_t rowsFor(std::int64_t sequences) const
    {
        constexpr std::int64_t fewRows = 16, less = 4;
        const auto multiple = sequences < fewRows ? std::min(less, m_rounding.rows) : m_rounding.rows;
        return sequences < multiple ? sequences : roundUp(sequences, multiple);
    }

    void addSequence(std::int64_t sequence, std::int64_t firstSlot)
    {
        m_starts.push_back(std::int32_t(m_places.size()));
        for (std::int64_t i = 0; i < m_lengths[std::size_t(sequence)]; ++i) {
            const auto place = sequence * m_width + i;
            m_rows[std::size_t(place)] = std::int64_t(m_places.size());
            m_places.push_back(place);
            m_positions.push_back(i);
            m_slots.push_back(firstSlot + i);
        }
    }

    /// Rows that only round the size repeat the first token, as a sequence of their own.
    void fillUp()
    {
        m_starts.push_back(std::int32_t(m_places.size()));
        const auto size = std::size_t(roundUp(m_packing.tokens, m_rounding.tokens));
        if (size == m_places.size())
            return;
        m_packing.longest = std::max(m_packing.longest, std::int64_t(size - m_places.size()));
        m_places.resize(size, m_places.front());
        m_positions.resize(size, 0);
        m_starts.push_back(std::int32_t(size));
    }

    const std::vector<std::int64_t> &m_lengths;
    std::int64_t m_width;
    ShapeRounding m_rounding;
    std::vector<std::int64_t> m_order, m_places, m_positions, m_rows, m_slots;
    std::vector<std::int32_t> m_starts;
    Packing m_packing;
};

} // namespace

Packing packTokens(const std::vector<std::int64_t> &lengths, std::int64_t width,
                   const ShapeRounding &rounding)
{
    return Packer(lengths, width, rounding).pack();
}

std::vector<std::int64_t> realLengths(const at::Tensor &mask)
{
    const auto sums = mask.sum(1).cpu();
    const auto *values = sums.const_data_ptr<std::int64_t>();
    return {values, values + sums.numel()};
}

void Packing::to(const at::Device &device)
{
    if (device.is_cpu())
        return;
    const auto move = [&](at::Tensor &tensor) {
        if (tensor.defined())
            tensor = tensor.pin_memory().to(device, /*non_blocking=*/true);
    };
    for (auto *tensor : {&places, &positions, &rows, &slots, &starts})
        move(*tensor);
    for (auto &group : groups) {
        move(group.sequences);
        move(group.keyBias);
    }
}

} // namespace tlm
