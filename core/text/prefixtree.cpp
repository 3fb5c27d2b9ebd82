#include "core/text/prefixtree.h"

#include <algorithm>
#include <numeric>

namespace tlm {

PrefixTree::PrefixTree(const std::vector<std::string> &keys) : m_places(1)
{
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string & { return keys[i]; });

    /// The keys that share the prefix of a node.
    struct Group
    {
        std::size_t begin, end, depth;
    };
    std::vector<Group> groups{{0, order.size(), 0}};
    for (std::size_t node = 0; node < groups.size(); ++node) {
        auto [begin, end, depth] = groups[node];
        if (begin < end && keys[order[begin]].size() == depth)
            m_places[node].value = static_cast<std::int32_t>(order[begin++]);
        m_places[node].children = static_cast<Node>(groups.size());
        while (begin < end) {
            const char label = keys[order[begin]][depth];
            auto next = begin;
            while (next < end && keys[order[next]][depth] == label)
                ++next;
            groups.push_back({begin, next, depth + 1});
            m_places.push_back({label, -1, 0, 0});
            ++m_places[node].childCount;
            begin = next;
        }
    }
}

PrefixTree::Node PrefixTree::child(Node node, char label) const
{
    // std::string sorts its bytes as unsigned, and so do the children.
    const auto value = [](char c) { return static_cast<unsigned char>(c); };
    const auto first = m_places.begin() + m_places[node].children;
    const auto last = first + m_places[node].childCount;
    const auto found = std::lower_bound(first, last, label, [&](const Place &place, char wanted) {
        return value(place.label) < value(wanted);
    });
    return found != last && found->label == label ? static_cast<Node>(found - m_places.begin()) : none;
}

PrefixTree::Node PrefixTree::find(std::string_view prefix) const
{
    Node node = root;
    for (std::size_t i = 0; i < prefix.size() && node != none; ++i)
        node = child(node, prefix[i]);
    return node;
}

PrefixTree::Match PrefixTree::longest(std::string_view text, Node node) const
{
    Match match;
    for (std::size_t i = 0; i < text.size() && node != none; ++i) {
        node = child(node, text[i]);
        if (node != none && m_places[node].value >= 0)
            match = {m_places[node].value, i + 1};
    }
    return match;
}

} // namespace tlm
