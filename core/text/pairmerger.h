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

/// Counts the pairs of neighbouring symbols and keeps the counts while pairs are merged; a merge visits only
/// the words that hold the pair. Merges what Hugging Face's BpeTrainer merges, so two things are as there:
/// of a pair that overlaps itself (`aaa`) occurrences stay counted that no longer are, and a pair that comes
/// up again, as a symbol made in a second way, is merged in its new words first and once more in the others.
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
    /// Replaces the pair that best() gave by a symbol, from left to right in every word known to hold it.
    void merge(std::int32_t merged);

private:
    struct Hash
    {
        std::size_t operator()(const SymbolPair &pair) const;
    };
    using Words = std::vector<std::uint32_t>;
    /// A pair, its count when it was queued, and the list of words to merge it in.
    struct Entry
    {
        SymbolPair pair;
        std::int64_t count = 0;
        std::uint32_t list = 0;
    };
    struct Less
    {
        bool operator()(const Entry &a, const Entry &b) const;
    };
    using WordsOfPairs = std::unordered_map<SymbolPair, Words, Hash>;
    void queue(WordsOfPairs &found);
    void mergeWord(std::uint32_t word, SymbolPair pair, std::int32_t merged, WordsOfPairs &found);

    std::vector<SymbolWord> m_words;
    std::unordered_map<SymbolPair, std::int64_t, Hash> m_counts;
    std::vector<Words> m_lists;
    std::priority_queue<Entry, std::vector<Entry>, Less> m_queue;
};

} // namespace tlm
