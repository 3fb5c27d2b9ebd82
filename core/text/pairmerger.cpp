#include "core/text/pairmerger.h"

#include <utility>

namespace tlm {
namespace {

void addOnce(std::vector<std::uint32_t> &words, std::uint32_t word)
{
    if (words.empty() || words.back() != word)
        words.push_back(word);
}

} // namespace

std::size_t PairMerger::Hash::operator()(const SymbolPair &pair) const
{
    const auto key = std::uint64_t(std::uint32_t(pair.left)) << 32 | std::uint32_t(pair.right);
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 16);
}

bool PairMerger::Less::operator()(const Entry &a, const Entry &b) const
{
    return a.count != b.count ? a.count < b.count : b.pair < a.pair;
}

PairMerger::PairMerger(std::vector<SymbolWord> words) : m_words(std::move(words))
{
    WordsOfPairs found;
    for (std::uint32_t word = 0; word < m_words.size(); ++word) {
        const auto &[symbols, count] = m_words[word];
        for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
            const SymbolPair pair{symbols[i], symbols[i + 1]};
            m_counts[pair] += static_cast<std::int64_t>(count);
            addOnce(found[pair], word);
        }
    }
    queue(found);
}

/// Queues pairs with their words, those that are counted.
void PairMerger::queue(WordsOfPairs &found)
{
    for (auto &[pair, words] : found)
        if (const auto count = m_counts[pair]; count > 0) {
            m_queue.push({pair, count, static_cast<std::uint32_t>(m_lists.size())});
            m_lists.push_back(std::move(words));
        }
}

std::optional<PairMerger::Candidate> PairMerger::best()
{
    while (!m_queue.empty()) {
        auto top = m_queue.top();
        const auto count = m_counts[top.pair];
        if (top.count == count)
            return count > 0 ? std::optional(Candidate{top.pair, static_cast<std::uint64_t>(count)})
                             : std::nullopt;
        m_queue.pop();
        top.count = count;
        m_queue.push(top);
    }
    return std::nullopt;
}

void PairMerger::merge(std::int32_t merged)
{
    if (m_queue.empty())
        return;
    const auto top = m_queue.top();
    m_queue.pop();
    WordsOfPairs found;
    for (const auto word : std::exchange(m_lists[top.list], {}))
        mergeWord(word, top.pair, merged, found);
    queue(found);
}

void PairMerger::mergeWord(std::uint32_t word, SymbolPair pair, std::int32_t merged, WordsOfPairs &found)
{
    auto &symbols = m_words[word].symbols;
    const auto count = static_cast<std::int64_t>(m_words[word].count);
    const auto exchange = [&](SymbolPair before, SymbolPair after) {
        m_counts[before] -= count;
        m_counts[after] += count;
        addOnce(found[after], word);
    };
    std::size_t size = 0;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const auto symbol = symbols[i];
        if (symbol != pair.left || i + 1 == symbols.size() || symbols[i + 1] != pair.right) {
            symbols[size++] = symbol;
            continue;
        }
        if (size > 0)
            exchange({symbols[size - 1], symbol}, {symbols[size - 1], merged});
        symbols[size++] = merged;
        ++i;
        if (i + 1 < symbols.size())
            exchange({pair.right, symbols[i + 1]}, {merged, symbols[i + 1]});
    }
    symbols.resize(size);
}

} // namespace tlm
