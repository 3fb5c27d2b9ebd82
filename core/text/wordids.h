#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Finds the ids of words that are one token, by their bytes: most of a text needs nothing else.
class WordIds
{
public:
    /// Makes room for `count` words.
    explicit WordIds(std::size_t count);
    /// A word not yet there, at most `count` in all.
    void add(std::string_view word, std::int32_t id);
    /// The id, or −1.
    std::int32_t find(std::string_view word) const;

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint64_t begin = 0; ///< of the word in m_bytes
        std::uint32_t size = 0;
        std::int32_t id = -1; ///< −1 in an empty slot
    };
    std::size_t place(std::string_view word, std::uint64_t hash) const;

    std::vector<Slot> m_slots; ///< a power of two of them, at most half of them taken
    std::string m_bytes;
};

} // namespace tlm
