#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Finds the longest of many keys that a text begins with: a trie whose nodes lie breadth first, so that the
/// children of a node are neighbours. The value of a key is its place in the list.
class PrefixTree
{
public:
    using Node = std::uint32_t;
    static constexpr Node root = 0, none = 0xFFFFFFFF;

    struct Match
    {
        std::int32_t value = -1; ///< −1 for none
        std::size_t size = 0;
    };

    /// Keys must be distinct; an empty key is never found.
    explicit PrefixTree(const std::vector<std::string> &keys);
    /// The node that a prefix leads to, or none.
    Node find(std::string_view prefix) const;
    /// The longest key that continues the prefix of `node` at the start of `text`.
    Match longest(std::string_view text, Node node = root) const;

private:
    struct Place
    {
        char label = 0;          ///< the byte that leads here
        std::int32_t value = -1; ///< of the key that ends here
        Node children = 0;       ///< the first one
        std::uint32_t childCount = 0;
    };
    Node child(Node node, char label) const;

    std::vector<Place> m_places;
};

} // namespace tlm
