#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hugearray.h"

namespace tlm {

/// Distinct terms, numbered in order of first appearance: a hash table with open addressing that holds the
/// first 16 bytes of a term itself, so that a look-up touches one line of the cache. Terms have no zero byte
/// (the analyzer makes none) and are not empty.
class TermTable
{
public:
    /// What a term is looked up by.
    struct Key
    {
        std::uint64_t first = 0, second = 0; ///< its first 16 bytes, zeros behind
        std::uint64_t hash = 0;
    };

    struct Slot
    {
        std::uint64_t first = 0, second = 0; ///< as in the key; 0: free
        std::uint32_t number = 0;
        std::uint32_t rest = 0; ///< of a longer term: 1 + its number among these
        /// For whoever counts terms per document: the newest document, and where the term stands there.
        std::uint32_t document = 0, position = 0;
    };

    TermTable();

    /// Reads 16 bytes from the begin of the term on, whatever its length.
    static Key keyOf(std::string_view term)
    {
        Key key;
        std::memcpy(&key.first, term.data(), 8);
        std::memcpy(&key.second, term.data() + 8, 8);
        if (term.size() < 8) {
            key.first &= lowBytes(term.size());
            key.second = 0;
        } else if (term.size() < 16) {
            key.second &= lowBytes(term.size() - 8);
        }
        key.hash = term.size() <= 16 ? mix(key) : hashLong(term);
        return key;
    }

    void prefetch(const Key &key) const { __builtin_prefetch(&m_slots[key.hash & m_mask], 1); }

    /// The slot of a term, new if need be (then its document is `none`); valid until the next call.
    Slot &find(std::string_view term, const Key &key)
    {
        for (std::uint64_t i = key.hash & m_mask;; i = (i + 1) & m_mask) {
            Slot &slot = m_slots[i];
            if (slot.first == key.first && slot.second == key.second && sameRest(slot, term)) [[likely]]
                return slot;
            if (slot.first == 0)
                return add(i, term, key);
        }
    }

    static constexpr std::uint32_t none = ~0u;
    std::uint32_t size() const { return m_size; }
    std::size_t memory() const; ///< bytes, with those that growing will need soon
    std::span<const Slot> slots() const { return m_slots.values(); }
    /// The bytes of a term behind its first 16, by `rest` of its slot.
    std::string_view rest(std::uint32_t number) const
    {
        return number == 0 ? std::string_view() : std::string_view(m_rests[number - 1]);
    }

private:
    static std::uint64_t lowBytes(std::size_t count) { return (std::uint64_t(1) << (8 * count)) - 1; }
    static std::uint64_t mix(const Key &key)
    {
        std::uint64_t hash = (key.first ^ std::rotl(key.second, 29)) * 0xff51afd7ed558ccdu;
        hash = (hash ^ (hash >> 32) ^ key.second) * 0xc4ceb9fe1a85ec53u;
        return hash ^ (hash >> 29);
    }
    static std::uint64_t hashLong(std::string_view term);
    bool sameRest(const Slot &slot, std::string_view term) const
    {
        return term.size() <= 16 ? slot.rest == 0 : rest(slot.rest) == term.substr(16);
    }
    Slot &add(std::uint64_t place, std::string_view term, const Key &key);
    void grow();

    HugeArray<Slot> m_slots;
    std::uint64_t m_mask;
    std::uint32_t m_size = 0;
    std::vector<std::string> m_rests;
    std::size_t m_restBytes = 0;
};

} // namespace tlm
