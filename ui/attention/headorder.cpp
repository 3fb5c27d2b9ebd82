#include "ui/attention/headorder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tlm {

namespace {

bool isHidden(const Heads &heads, int head, const HeadOrder &order)
{
    return order.hidden.contains(headMark(heads.of(head)));
}

} // namespace

std::optional<double> sortValue(const Heads &heads, int head, const HeadOrder &order)
{
    if (order.by == HeadOrder::By::Layer)
        return head;
    if (order.by == HeadOrder::By::Importance) {
        // The head whose loss costs most is the most important one.
        const auto found = heads.importance.find(head);
        return found == heads.importance.end() ? std::nullopt : std::optional(-found->second);
    }
    const double value = heads.of(head)[order.measure];
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::vector<int> orderedHeads(const Heads &heads, const HeadOrder &order)
{
    std::vector<int> all(heads.measures.size());
    std::iota(all.begin(), all.end(), 0);
    std::erase_if(all, [&](int head) { return isHidden(heads, head, order); });
    const bool rising = order.smallestFirst || order.by == HeadOrder::By::Layer;
    std::ranges::stable_sort(all, [&](int first, int second) {
        const auto one = sortValue(heads, first, order), other = sortValue(heads, second, order);
        if (!one || !other)
            return one.has_value();
        return rising ? *one < *other : *one > *other;
    });
    return all;
}

GridLook arrange(const Heads &heads, const HeadOrder &order)
{
    GridLook look;
    if (order.by == HeadOrder::By::Layer) {
        for (int head = 0; head < static_cast<int>(heads.measures.size()); ++head)
            if (isHidden(heads, head, order))
                look.faded.insert(head);
        return look;
    }
    look.order = orderedHeads(heads, order);
    look.order.resize(heads.measures.size(), -1);
    return look;
}

} // namespace tlm
