#include "core/text/pairmerger.h"

#include <algorithm>
#include <utility>

namespace tlm {

std::size_t PairMerger::Hash::operator()(const SymbolPair &pair) const
{
    const auto key = std::uint64_t(std::uint32_t(pair.left)) << 32 | std::uint32_t(pair.right);
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 16);
}

bool PairMerger::Less::operator()(const Candidate &a, const Candidate &b) const
{
    return a.count != b.count ? a.count < b.count : b.pair < a.pair;
}

PairMerger::PairMerger(std::vector<SymbolWord> words) : m_words(std::move(words))
{
    for (std::uint32_t word = 0; word < m_words.size(); ++word) {
        const auto &symbols = m_words[word].symbols;
        for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
            addPair({symbols[i], symbols[i + 1]}, word);
    }
    for (const auto &[pair, entry] : m_pairs)
        m_queue.push({pair, entry.count});
}

void PairMerger::addPair(SymbolPair pair, std::uint32_t word)
{
    auto &entry = m_pairs[pair];
    entry.count += m_words[word].count;
    if (entry.words.empty() || entry.words.back() != word)
        entry.words.push_back(word);
}

void PairMerger::removePair(SymbolPair pair, std::uint32_t word)
{
    m_pairs[pair].count -= m_words[word].count;
}

std::optional<PairMerger::Candidate> PairMerger::best()
{
    while (!m_queue.empty()) {
        const auto top = m_queue.top();
        const auto found = m_pairs.find(top.pair);
        const auto count = found == m_pairs.end() ? 0 : found->second.count;
        if (count == top.count)
            return top;
        m_queue.pop();
        if (count > 0)
            m_queue.push({top.pair, count});
    }
    return std::nullopt;
}

void PairMerger::merge(SymbolPair pair, std::int32_t merged)
{
    const auto found = m_pairs.find(pair);
    if (found == m_pairs.end())
        return;
    std::vector<SymbolPair> grown;
    for (const auto word : std::exchange(found->second.words, {}))
        mergeWord(word, pair, merged, grown);
    std::ranges::sort(grown);
    const auto repeated = std::ranges::unique(grown);
    grown.erase(repeated.begin(), repeated.end());
    for (const auto &changed : grown)
        if (const auto entry = m_pairs.find(changed); entry != m_pairs.end() && entry->second.count > 0)
            m_queue.push({changed, entry->second.count});
}

void PairMerger::mergeWord(std::uint32_t word, SymbolPair pair, std::int32_t merged,
                           std::vector<SymbolPair> &grown)
{
    auto &symbols = m_words[word].symbols;
    std::vector<std::int32_t> result;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const bool isPair = i + 1 < symbols.size() && symbols[i] == pair.left && symbols[i + 1] == pair.right;
        result.push_back(isPair ? merged : symbols[i]);
        i += isPair ? 1 : 0;
    }
    if (result.size() == symbols.size())
        return;
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
        removePair({symbols[i], symbols[i + 1]}, word);
    symbols = std::move(result);
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        const SymbolPair next{symbols[i], symbols[i + 1]};
        addPair(next, word);
        if (next.left == merged || next.right == merged)
            grown.push_back(next);
    }
}

} // namespace tlm
