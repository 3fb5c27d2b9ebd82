#include "core/data/repeats.h"

#include <set>
#include <utility>

#include "core/base/hash.h"

namespace tlm {

namespace {

std::uint64_t hashExample(const Example &example, std::uint64_t seed)
{
    return hash64(example.pair, hash64(example.text, seed));
}

} // namespace

void RepeatFinder::add(Split split, std::uint32_t number, const Example &example)
{
    const std::uint64_t key = hashExample(example, 0), check = hashExample(example, 1);
    for (auto [at, end] = m_firsts.equal_range(key); at != end; ++at) {
        const First &first = at->second;
        if (first.check != check)
            continue;
        m_repeats.push_back({split, number, first.split, first.number, first.label != example.label});
        return;
    }
    m_firsts.emplace(key, First{check, split, number, example.label});
}

std::uint64_t countContradictions(const std::vector<RepeatedExample> &repeats)
{
    std::set<std::pair<Split, std::uint32_t>> texts;
    for (const RepeatedExample &repeat : repeats) {
        if (repeat.otherLabel)
            texts.emplace(repeat.firstSplit, repeat.first);
    }
    return texts.size();
}

} // namespace tlm
