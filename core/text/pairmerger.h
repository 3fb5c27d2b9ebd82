#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <queue>
#include <unordered_map>
#include <vector>

namespace tlm {

/// Two neighbouring symbols of a word.
struct SymbolPair
{
    std::int32_t left = 0, right = 0;
    friend auto operator<=>(const SymbolPair &, const SymbolPair &) = default;
};

/// A word as symbols and how often it was seen.
struct SymbolWord
{
    std::vector<std::int32_t> symbols;
    std::uint64_t count = 0;
};

/// Counts the pairs of neighbouring symbols and keeps the counts true while pairs are merged; a merge visits
/// only the words that hold the pair.
class PairMerger
{
public:
    struct Candidate
    {
        SymbolPair pair;
        std::uint64_t count = 0;
    };

    explicit PairMerger(std::vector<SymbolWord> words);
    /// The most frequent pair, of equally frequent ones the smallest; none when every word is one symbol.
    std::optional<Candidate> best();
    /// Replaces the pair by a symbol in every word, from left to right.
    void merge(SymbolPair pair, std::int32_t merged);

private:
    struct Hash
    {
        std::size_t operator()(const SymbolPair &pair) const;
    };
    struct Less
    {
        bool operator()(const Candidate &a, const Candidate &b) const;
    };
    struct Pair
    {
        std::uint64_t count = 0;
        std::vector<std::uint32_t> words; ///< those that hold it, maybe more
    };
    void addPair(SymbolPair pair, std::uint32_t word);
    void removePair(SymbolPair pair, std::uint32_t word);
    void mergeWord(std::uint32_t word, SymbolPair pair, std::int32_t merged, std::vector<SymbolPair> &grown);

    std::vector<SymbolWord> m_words;
    std::unordered_map<SymbolPair, Pair, Hash> m_pairs;
    /// Every pair stands here with its count or a larger, outdated one.
    std::priority_queue<Candidate, std::vector<Candidate>, Less> m_queue;
};

} // namespace tlm
